import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { ApiKeyId, CentreId } from '#domain/ids.ts';
import { type Actor, centreScopes, type Scope, scopes } from '#domain/permission.ts';
import { createSecret } from '#domain/token.ts';
import type { ApiKey } from '#store/issuers.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { findMainIssuer } from './issuers.ts';
import { requireScope } from './permissions.ts';

/** Every API key begins with this, so that one left lying about can be recognised. */
const prefix = 'laurel_';

/**
 * Who an API key belongs to.
 *
 * @throws `key_refused` for a key that is not known, alike for one that was revoked
 */
export async function authenticate(ctx: Context, key: string): Promise<Actor> {
  const digest = await digestHex(key);
  if (ctx.bootstrapDigest !== undefined && digest === ctx.bootstrapDigest) {
    const issuer = await findMainIssuer(ctx);
    if (issuer) return { kind: 'api-key', id: 'bootstrap', issuerId: issuer.id, scopes };
  }
  const row = await ctx.store.apiKeys.findByDigest(digest);
  if (!row) throw new LaurelError('key_refused');
  return {
    kind: 'api-key',
    id: row.id,
    issuerId: row.issuerId,
    centreId: row.centreId ?? undefined,
    scopes: row.scopes as readonly Scope[],
  };
}

interface ApiKeyInput {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly centreId?: CentreId | undefined;
}

/** Makes a key. Its text is in the answer and nowhere else. @throws `input_invalid` */
export async function createApiKey(
  ctx: Context,
  input: ApiKeyInput,
): Promise<{ readonly row: ApiKey; readonly key: string }> {
  const actor = requireScope(ctx, 'api-keys:write');
  const beyond = input.scopes.find(
    (scope) => !actor.scopes.includes(scope) || (input.centreId && !centreScopes.includes(scope)),
  );
  if (beyond)
    throw new LaurelError('input_invalid', {
      problems: [
        {
          pointer: '/scopes',
          detail: `The scope ${beyond} cannot be given by this key, or to a centre.`,
        },
      ],
    });
  const centre = input.centreId ? await ctx.store.centres.find(input.centreId) : undefined;
  if (input.centreId && centre?.issuerId !== actor.issuerId) {
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/centreId', detail: 'There is no such centre.' }],
    });
  }
  const now = ctx.clock();
  const key = `${prefix}${createSecret(ctx.random)}`;
  const id = newId(ctx, 'apiKey');
  await ctx.store.commit([
    ctx.store.apiKeys.insert({
      id,
      issuerId: actor.issuerId,
      centreId: input.centreId ?? null,
      name: input.name,
      digest: await digestHex(key),
      scopes: [...input.scopes],
      createdAt: now,
    }),
    writeAudit(ctx, now, {
      action: 'api-key.create',
      subject: id,
      version: 1,
      issuerId: actor.issuerId,
    }),
  ]);
  return { row: (await ctx.store.apiKeys.find(id))!, key };
}

export async function listApiKeys(ctx: Context): Promise<readonly ApiKey[]> {
  return ctx.store.apiKeys.list(requireScope(ctx, 'api-keys:write').issuerId);
}

/** Revokes a key from this moment on. Revoking one that is revoked changes nothing. */
export async function revokeApiKey(ctx: Context, id: ApiKeyId): Promise<void> {
  const { issuerId } = requireScope(ctx, 'api-keys:write');
  const row = await ctx.store.apiKeys.find(id);
  if (!row || row.issuerId !== issuerId) throw new LaurelError('not_found');
  if (row.revokedAt) return;
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.apiKeys.revoke(id, row.version, now),
    writeAudit(ctx, now, {
      action: 'api-key.revoke',
      subject: id,
      version: row.version + 1,
      issuerId,
    }),
  ]);
}
