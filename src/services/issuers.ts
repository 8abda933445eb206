import { LaurelError } from '#domain/errors.ts';
import type { IssuerId } from '#domain/ids.ts';
import { scopes } from '#domain/permission.ts';
import type { IssuerProfile } from '#domain/profile.ts';
import type { JwtSigner } from '#domain/proof/jwt-sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import type { DidKey } from '#domain/did/key.ts';
import { isConflict } from '#store/errors.ts';
import type { Issuer } from '#store/issuers.ts';
import { commitChange, type Context, type Deps, newId, writeAudit } from './context.ts';
import { requireScope } from './permissions.ts';
import { imageUrl } from './urls.ts';

/** The handle of the issuer that a deployment begins with. */
export const mainIssuerHandle = 'main';

/** The issuer a deployment begins with; it is created at the first start. */
export async function ensureMainIssuer(ctx: Context): Promise<Issuer> {
  const present = await findMainIssuer(ctx);
  if (present) return present;
  const id = newId(ctx, 'issuer');
  const now = ctx.clock();
  const { publicUrl, issuerName } = ctx.config;
  try {
    await ctx.store.commit([
      ctx.store.issuers.insert({
        id,
        handle: mainIssuerHandle,
        name: issuerName,
        url: publicUrl,
        createdAt: now,
      }),
      writeAudit(ctx, now, { action: 'issuer.create', subject: id, version: 1, issuerId: id }),
    ]);
  } catch (error) {
    if (!isConflict(error, 'issuers')) throw error;
  }
  return ensureMainIssuer(ctx);
}

/** The issuer whose site this is; none before the first start has made it. */
export const findMainIssuer = (ctx: Context) => ctx.store.issuers.findByHandle(mainIssuerHandle);

/** An issuer as everybody may see it. */
export const findIssuer = (ctx: Context, id: IssuerId) => ctx.store.issuers.find(id);

/** Where an issuer answers mail, as far as it has said. */
export const findSupportContact = ({ supportContact, email }: Issuer): string | undefined =>
  supportContact ?? email ?? undefined;

/** Whoever has the data and the keys may do everything for the main issuer; the audit says "bootstrap". */
export async function actAsOperator(system: Context): Promise<Context> {
  const issuer = await ensureMainIssuer(system);
  return { ...system, actor: { kind: 'api-key', id: 'bootstrap', issuerId: issuer.id, scopes } };
}

/** Every issuer here, and where it is asked: its own contact, its address, or else its website. */
export async function listSupportContacts(ctx: Context) {
  const issuers = await ctx.store.issuers.list();
  return issuers.map((issuer) => ({
    name: issuer.name,
    contact: findSupportContact(issuer) ?? issuer.url,
  }));
}

/** The actor's own issuer. */
export async function getIssuer(ctx: Context): Promise<Issuer> {
  const { issuerId } = requireScope(ctx, 'issuer:read');
  return requireIssuer(ctx, issuerId);
}

async function requireIssuer(ctx: Context, id: Issuer['id']): Promise<Issuer> {
  const issuer = await ctx.store.issuers.find(id);
  if (!issuer) throw new LaurelError('not_found');
  return issuer;
}

export interface IssuerPatch {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly description?: string | undefined;
  readonly supportContact?: string | undefined;
  readonly accent?: string | undefined;
}

/** Changes what the issuer says of itself, in credentials signed from now on. */
export async function updateIssuer(ctx: Context, patch: IssuerPatch): Promise<Issuer> {
  const { issuerId } = requireScope(ctx, 'issuer:write');
  const issuer = await requireIssuer(ctx, issuerId);
  await commitChange(ctx, [
    ctx.store.issuers.update(issuer.id, issuer.version, patch),
    writeAudit(ctx, ctx.clock(), {
      action: 'issuer.update',
      subject: issuer.id,
      version: issuer.version + 1,
      issuerId,
      details: { members: Object.keys(patch).join(' ') },
    }),
  ]);
  return requireIssuer(ctx, issuerId);
}

/**
 * The key an issuer signs with now.
 *
 * @throws `signing_key_missing`
 */
export function requireSigner(ctx: Deps, issuer: Pick<Issuer, 'handle'>, now: Date): Signer {
  const signer = ctx.keychain.findSigner(issuer.handle, now);
  if (!signer) throw new LaurelError('signing_key_missing');
  return signer;
}

/**
 * The key by which an issuer signs JSON Web Tokens now: RS256 where it has one, else ES256.
 *
 * @throws `signing_key_missing`
 */
export function requireJwtSigner(ctx: Deps, issuer: Pick<Issuer, 'handle'>, now: Date): JwtSigner {
  const signer = ctx.keychain.findJwtSigner(issuer.handle, now);
  if (!signer)
    throw new LaurelError('signing_key_missing', {
      detail:
        'This issuer has no key in use for JSON Web Tokens. Its owner makes one with "laurel keys new --algorithm ES256".',
    });
  return signer;
}

/** The issuer as a credential names it: its identity is the key that signs. */
export function buildIssuerProfile(ctx: Deps, issuer: Issuer, signer: Signer): IssuerProfile {
  return {
    did: signer.controller as DidKey,
    name: issuer.name,
    url: issuer.url,
    email: issuer.email ?? undefined,
    description: issuer.description ?? undefined,
    imageUrl: issuer.imageDigest ? imageUrl(ctx, issuer.imageDigest) : undefined,
  };
}
