import { listUsable, type Relationship } from '#domain/did/controller-document.ts';
import { unresolvable } from '#domain/did/errors.ts';
import { isSameKey, type PublicKey, readJwk } from '#domain/did/public-key.ts';
import { findVerificationKey, type ResolveDid } from '#domain/did/resolver.ts';
import type { VerificationKey } from '#domain/did/verification-method.ts';
import { isLaurelError } from '#domain/errors.ts';
import { asObject, asString, type Loose } from '../reading.ts';

/** Which key signed a JWT, and for what. */
export interface KeyQuestion {
  readonly header: Loose;
  /** Who signs, as the document in the JWT says. */
  readonly signer: string;
  readonly use: Relationship;
  readonly resolve: ResolveDid;
}

const refuse = (detail: string): never => {
  throw unresolvable('invalidPublicKey', detail);
};

/** `did:…#key-1` and `https://…` as they are; `#key-1` and `key-1` below the signer. */
function resolveKid(kid: string, signer: string): string {
  if (/^(did:|https:\/\/)/.test(kid)) return kid;
  return `${signer}#${kid.replace(/^#/, '')}`;
}

/** A DID without a fragment stands for its key where it has just one. */
async function addFragment(url: string, { use, resolve }: KeyQuestion): Promise<string> {
  if (!url.startsWith('did:') || url.includes('#')) return url;
  const [only, ...others] = listUsable(await resolve(url), use);
  return only !== undefined && others.length === 0 ? only : url;
}

/** Makes sure that whoever controls the key lets it be used so. A key that stands alone names nobody. */
async function requireUse(key: VerificationKey, { use, resolve }: KeyQuestion): Promise<void> {
  const [base = ''] = key.id.split('#');
  const controller = key.controller || (base.startsWith('did:') ? base : undefined);
  if (!controller) return;
  const listed = listUsable(await resolve(controller), use);
  if (!listed.includes(key.id)) refuse(`${controller} does not list ${key.id} for "${use}".`);
}

async function findByKid(kid: string, question: KeyQuestion): Promise<VerificationKey> {
  const url = await addFragment(resolveKid(kid, question.signer), question);
  const key = await findVerificationKey(url, question.resolve);
  await requireUse(key, question);
  return key;
}

/** The documents in which the signer may publish the keys that sign, and which of their keys do. */
async function listOwnKeys({ signer, use, resolve }: KeyQuestion): Promise<readonly string[]> {
  try {
    return listUsable(await resolve(signer), use);
  } catch (error) {
    if (!signer.startsWith('https://') || !isLaurelError(error)) throw error;
    return [];
  }
}

async function listPublishedKeys({ signer, resolve }: KeyQuestion): Promise<readonly string[]> {
  if (!signer.startsWith('https://') || !URL.canParse(signer)) return [];
  const { verificationMethod = [] } = await resolve(
    `${new URL(signer).origin}/.well-known/jwks.json`,
  );
  return verificationMethod.map(({ id }) => id);
}

/** The one of these keys that is the same as that in the header. Others that cannot be read are passed over. */
async function findSame(
  ids: readonly string[],
  wanted: PublicKey,
  { resolve }: KeyQuestion,
): Promise<VerificationKey | undefined> {
  for (const id of ids) {
    const key = await findVerificationKey(id, resolve).catch((error: unknown) => {
      if (isLaurelError(error, 'did_unresolvable')) return undefined;
      throw error;
    });
    if (key && isSameKey(key.key, wanted)) return key;
  }
  return undefined;
}

/** A key that the JWT brings along proves nothing by itself: it counts when the signer publishes the same one. */
async function findPublished(jwk: Loose, question: KeyQuestion): Promise<VerificationKey> {
  const wanted = readJwk(jwk);
  return (
    (await findSame(await listOwnKeys(question), wanted, question)) ??
    (await findSame(await listPublishedKeys(question), wanted, question)) ??
    refuse(`The key in the header is not one that ${question.signer} publishes.`)
  );
}

/**
 * The key that a JWT names, by `kid` or by `jwk`; where both stand they must be the same.
 *
 * @throws `did_unresolvable`; for an https URL `url_refused` and `fetch_failed` too
 * @source Open Badges 3.0, section 8.2.4 https://www.imsglobal.org/spec/ob/v3p0/#joseheader; Open Badges 3.0
 *   Implementation Guide, on keys of external proofs https://www.imsglobal.org/spec/ob/v3p0/impl/
 */
export async function findJwtKey(question: KeyQuestion): Promise<VerificationKey> {
  const kid = asString(question.header['kid']);
  const jwk = asObject(question.header['jwk']);
  if (jwk && (kid === undefined || !/^(did:|https:\/\/)/.test(kid)))
    return findPublished(jwk, question);
  if (kid === undefined) return refuse('The header names no key.');
  const key = await findByKid(kid, question);
  if (jwk && !isSameKey(readJwk(jwk), key.key)) refuse('The header names two different keys.');
  return key;
}
