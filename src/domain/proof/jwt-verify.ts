import { isFalseKey } from '#domain/did/errors.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import type { VerificationKey } from '#domain/did/verification-method.ts';
import { isLaurelError } from '#domain/errors.ts';
import { asString, hasType, type Loose } from '../reading.ts';
import { findAlgorithm } from './jwt-algorithms.ts';
import {
  findContradiction,
  findLapse,
  isCredentialType,
  readCreated,
  signerOf,
} from './jwt-claims.ts';
import { findJwtKey } from './jwt-key.ts';
import { decodeJwt, type DecodedJwt } from './jwt.ts';
import { conclude, type ProofOutcome } from './outcome.ts';
import { findPurpose, type Occasion } from './purpose.ts';

/** When a JWT is verified, and how DIDs are resolved. */
export interface JwtContext extends Occasion {
  readonly now: Date;
  readonly resolve: ResolveDid;
}

/** Headers that change what is signed, or say where a key is that nobody vouches for. */
const refusedHeaders = ['crit', 'b64', 'jku', 'x5u'] as const;

/** A header for which a JWT is not accepted, whatever it is for. */
export const findRefusedHeader = (header: Loose): string | undefined =>
  refusedHeaders.find((name) => header[name] !== undefined);

/** What is wrong with a JWT before its signature is looked at; `undefined` when nothing is. */
function findFlaw(decoded: DecodedJwt, context: JwtContext): string | undefined {
  const { header, claims, document } = decoded;
  const refused = findRefusedHeader(header);
  if (refused) return `The header "${refused}" is not accepted.`;
  if (!isCredentialType(header['typ'])) return 'It is a JWT made for another use.';
  if (claims['vc'] !== undefined && claims['vp'] !== undefined)
    return 'It holds a credential and a presentation at once.';
  const presents = hasType(document, 'VerifiablePresentation');
  const contradicted = findContradiction(decoded, presents);
  if (contradicted) return `The claim "${contradicted}" contradicts the document in the JWT.`;
  return presents ? findLapse(claims, context) : undefined;
}

/**
 * Checks the signature of a JWT by the key that it names, and that its claims and the document in it agree.
 * Whether the key is the issuer's own is a question of its own.
 *
 * @returns one outcome, with the URL of the key
 * @throws `credential_unreadable` when it is no JWT
 * @source Open Badges 3.0, section 8.2.5 https://www.imsglobal.org/spec/ob/v3p0/#jwt-verify; RFC 8725
 *   https://www.rfc-editor.org/rfc/rfc8725
 */
export async function verifyJwt(
  jwt: string,
  context: JwtContext,
): Promise<readonly ProofOutcome[]> {
  const decoded = decodeJwt(jwt);
  const kid = asString(decoded.header['kid']);
  const described = { created: readCreated(decoded.claims), verificationMethod: kid };
  return [{ ...described, ...(await verifyDecoded(jwt, decoded, context)) }];
}

async function verifyDecoded(
  jwt: string,
  decoded: DecodedJwt,
  context: JwtContext,
): Promise<ProofOutcome> {
  const { header, document } = decoded;
  const name = asString(header['alg']) ?? 'none';
  const row = findAlgorithm(name);
  if ('flaw' in row) return conclude(row.known ? 'failed' : 'unknown', name, row.flaw);
  const flaw = findFlaw(decoded, context);
  if (flaw) return conclude('failed', name, flaw);
  const use = findPurpose(document)?.purpose;
  if (!use)
    return conclude('failed', name, 'The document is a credential and a presentation at once.');
  const found = await findKey(header, { document, use, context });
  if ('outcome' in found) return conclude(found.outcome, name, found.reason);
  const verificationMethod = found.id;
  const { key, algorithm } = found;
  if (key.type !== row.keyType || (algorithm !== undefined && algorithm !== name)) {
    const reason = `The algorithm ${name} does not fit the key ${found.id}.`;
    return { ...conclude('failed', name, reason), verificationMethod };
  }
  const sound = await row.verify(jwt, key, name);
  const reason = sound ? 'The signature matches the document.' : 'Invalid signature.';
  return { ...conclude(sound ? 'sound' : 'altered', name, reason), verificationMethod };
}

interface Failure {
  readonly outcome: 'failed' | 'unknown';
  readonly reason: string;
}

/** A key that cannot be had says nothing of the signature; one that cannot be right speaks against it. */
async function findKey(
  header: Loose,
  {
    document,
    use,
    context,
  }: {
    readonly document: Loose;
    readonly use: 'assertionMethod' | 'authentication';
    readonly context: JwtContext;
  },
): Promise<VerificationKey | Failure> {
  try {
    const { resolve } = context;
    return await findJwtKey({ header, signer: signerOf(document), use, resolve });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return { outcome: isFalseKey(error) ? 'failed' : 'unknown', reason: error.message };
  }
}
