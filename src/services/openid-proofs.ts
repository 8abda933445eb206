import {
  type CallbackContext,
  decodeJwt,
  type Jwk,
  type JwtSigner,
  Oauth2ServerErrorResponseError,
} from '@openid4vc/oauth2';
import { encodeBase64Url } from '#domain/bytes.ts';
import { type PublicKey, readJwk, toJwk } from '#domain/did/public-key.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { findAlgorithm } from '#domain/proof/jwt-algorithms.ts';
import { findJwtKey } from '#domain/proof/jwt-key.ts';
import { findRefusedHeader } from '#domain/proof/jwt-verify.ts';
import type { Loose } from '#domain/reading.ts';
import { proofAlgorithms } from '#domain/wallet-configuration.ts';
import type { Write } from '#store/database.ts';
import type { Deps } from './context.ts';
import { buildMetadataResult, createIssuer } from './openid-issuer.ts';
import { readNonce } from './openid-nonces.ts';

/** How far the clock of a wallet may be ahead. */
export const proofSkewSeconds = 5 * 60;
/** How old a proof may be by the clock of its wallet; how fresh it is, its nonce says. */
export const proofAgeSeconds = 10 * 60;

interface ProvedHolder {
  /** The DID of the key that signed. */
  readonly holder: string;
  readonly spendNonce: () => Write;
}

const refuse = (detail: string, cause?: unknown): never => {
  throw new LaurelError('holder_unproved', { detail, cause });
};

interface ProofKey {
  readonly key: PublicKey;
  readonly holder: string;
}

/** The key of a proof and the DID it has. A DID that has to be fetched is none: it could say something else tomorrow. */
async function findKey({ resolve }: Deps, signer: JwtSigner): Promise<ProofKey> {
  if (signer.method === 'jwk') {
    const key = readJwk(signer.publicJwk);
    const encoded = new TextEncoder().encode(JSON.stringify(toJwk(key)));
    return { key, holder: `did:jwk:${encodeBase64Url(encoded)}` };
  }
  if (signer.method !== 'did' || !/^did:(key|jwk):/.test(signer.didUrl))
    return refuse('The proof has to name its key by a did:key or a did:jwk in "kid", or in "jwk".');
  const [holder = ''] = signer.didUrl.split('#');
  const header = { kid: signer.didUrl };
  const { key } = await findJwtKey({ header, signer: holder, use: 'authentication', resolve });
  return { key, holder };
}

async function verifySignature(ctx: Deps, signer: JwtSigner, compact: string): Promise<ProofKey> {
  const found = await findKey(ctx, signer);
  const row = findAlgorithm(signer.alg);
  const isAllowed = proofAlgorithms.some((name) => name === signer.alg);
  if (!isAllowed || 'flaw' in row)
    return refuse(`The proof has to be signed with one of ${proofAlgorithms.join(', ')}.`);
  if (row.keyType !== found.key.type)
    return refuse(`The algorithm ${signer.alg} does not fit the key of the proof.`);
  if (!(await row.verify(compact, found.key, signer.alg)))
    return refuse('The signature of the proof is not by the key that it names.');
  return found;
}

function decode(jwt: string) {
  try {
    return decodeJwt({ jwt });
  } catch (cause) {
    return refuse('The proof is not a JWT that can be read.', cause);
  }
}

function readClaims(jwt: string): Loose {
  const { header, payload } = decode(jwt);
  const refused = findRefusedHeader(header);
  if (refused) return refuse(`The header "${refused}" is not accepted in a proof.`);
  // Who made a wallet is not asked for here, and an attestation that nobody checks is not to look checked.
  if (header['key_attestation'] !== undefined)
    return refuse('No "key_attestation" is asked for in the metadata; send the proof without.');
  return payload;
}

function requireFresh(claims: Loose, now: Date): void {
  const age = now.getTime() / 1000 - Number(claims['iat']);
  if (!(age >= -proofSkewSeconds && age <= proofAgeSeconds))
    refuse('The proof was signed too long ago, or in the future ("iat").');
}

/** What the library, or a check of ours that it called, had against a proof. */
function translate(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (isLaurelError(at))
      return new LaurelError('holder_unproved', { detail: at.message, cause: error });
  return error instanceof Oauth2ServerErrorResponseError
    ? new LaurelError('holder_unproved', {
        detail: error.errorResponse.error_description ?? 'The proof is not acceptable.',
        cause: error,
      })
    : error;
}

/**
 * Checks a wallet's proof that a key is its own: made for this issuer, of a nonce of ours that is not over.
 *
 * @param jwt - the compact JWT
 * @throws `holder_unproved`, `nonce_refused`
 * @source OpenID4VCI 1.0, appendices F.1 and F.4
 */
export async function proveHolder(ctx: Deps, jwt: string, now: Date): Promise<ProvedHolder> {
  const claims = readClaims(jwt);
  const nonce = claims['nonce'];
  if (typeof nonce !== 'string') return refuse('The proof has no "nonce" of this issuer in it.');
  const spendNonce = await readNonce(ctx, nonce, now);
  requireFresh(claims, now);
  let holder = '';
  const verifyJwt: CallbackContext['verifyJwt'] = async (signer, { compact }) => {
    const found = await verifySignature(ctx, signer, compact);
    holder = found.holder;
    return { verified: true, signerJwk: toJwk(found.key) as Jwk };
  };
  try {
    await createIssuer(ctx, verifyJwt).verifyCredentialRequestJwtProof({
      issuerMetadata: buildMetadataResult(ctx),
      jwt,
      expectedNonce: nonce,
      now,
    });
  } catch (error) {
    throw translate(error);
  }
  return { holder, spendNonce };
}
