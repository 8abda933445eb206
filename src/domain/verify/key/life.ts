import { listMethods as listKeys } from '#domain/did/controller-document.ts';
import { isLaurelError } from '#domain/errors.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { type Loose, parseInstant } from '../../reading.ts';
import type { Examined, VerifyContext } from '../context.ts';
import { type CheckResult, failed, passed, unknown, worst } from '../report.ts';

/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;
const msPerSecond = 1000;
/** The last moment that a `Date` can name. */
const maxMs = 8_640_000_000_000_000;

/** A signature, by the key that made it and the moment it names. */
export interface Signature {
  /** The URL of the key. */
  readonly method: string;
  /** In milliseconds; absent when the signature bears no date. */
  readonly created?: number | undefined;
}

/** A JWT says by `iat` when it was signed; `nbf` says from when on its content holds, which is something else. */
function findIssuedAt(jwt: string): number | undefined {
  const { iat } = decodeJwt(jwt).claims;
  return typeof iat === 'number' ? iat * msPerSecond : undefined;
}

/** What the proofs of a document, or its JWT, say of when and by which key they were made. */
export async function listSignatures({
  jwt,
  verifyProofs,
}: Examined): Promise<readonly Signature[]> {
  return (await verifyProofs()).map(({ verificationMethod = '', created }) => ({
    method: verificationMethod,
    created: jwt === undefined ? created?.getTime() : findIssuedAt(jwt),
  }));
}

/**
 * Whether a signature was made while its key was in force.
 *
 * Whoever holds a stolen key can date a signature as they like, so that an earlier date does not save it.
 *
 * @param key - the verification method, with the dates that its owner has put there
 * @returns `undefined` when nothing is said of an end of the key
 * @source Controlled Identifiers 1.0, section 2.2 https://www.w3.org/TR/cid-1.0/#verification-methods
 */
function judgeKey(
  { expires, revoked }: Loose,
  { method: key, created }: Signature,
  now: Date,
): CheckResult | undefined {
  const ends = [revoked, expires].filter((end) => end !== undefined && end !== null);
  if (ends.length === 0) return undefined;
  const moments = ends.map((end) => parseInstant(end) ?? Number.NaN);
  if (moments.some(Number.isNaN)) return failed('key.unclear', { key });
  const withdrawn = parseInstant(revoked) ?? Infinity;
  if (withdrawn <= now.getTime()) {
    const isEarlier = created !== undefined && created < withdrawn;
    return failed(isEarlier ? 'key.revoked-since' : 'key.revoked', {
      key,
      until: new Date(withdrawn),
    });
  }
  const end = Math.min(...moments);
  const until = new Date(end);
  if (end > now.getTime()) return passed('key.until', { until });
  if (created === undefined) return failed('key.undated', { key, until });
  return created < end
    ? passed('key.retired-since', { until })
    : failed('key.ended', { key, until });
}

/** The same for a key that is listed more than once: what speaks against it counts. */
export function judgeKeys(
  keys: readonly Loose[],
  signature: Signature,
  now: Date,
): CheckResult | undefined {
  const results = keys.map((key) => judgeKey(key, signature, now));
  return worst(
    results.filter((result) => result !== undefined),
    undefined,
  );
}

/** Whether a signature bears a date at which it cannot have been made. */
export function judgeDate({ created }: Signature, now: Date): CheckResult | undefined {
  return created !== undefined && created > now.getTime() + maxClockSkewMs
    ? failed('key.ahead', { created: new Date(Math.min(created, maxMs)) })
    : undefined;
}

/** Whether a signature was made while its key was in force, by the document that lists the key. */
export async function judgeListed(
  signature: Signature,
  context: VerifyContext,
): Promise<CheckResult> {
  try {
    const document = await context.resolve(signature.method.split('#')[0]!);
    const keys = listKeys(document).filter(({ id }) => id === signature.method);
    return judgeKeys(keys, signature, context.now) ?? passed('key.in-force');
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('key.unresolved', { detail: error.message });
  }
}

/** Whether every signature was made while its key was in force, by the documents that list the keys. */
export async function checkListedKeys(
  examined: Examined,
  context: VerifyContext,
): Promise<CheckResult> {
  const signatures = await listSignatures(examined);
  const results = await Promise.all(
    signatures.map(
      async (signature) =>
        judgeDate(signature, context.now) ?? (await judgeListed(signature, context)),
    ),
  );
  return worst(results, failed('issuer.nobody'));
}
