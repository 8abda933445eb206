import { isLaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { asList, asObject, asString, idOf, type Loose } from '../../reading.ts';
import type { VerifyContext } from '../context.ts';
import { type CheckResult, failed, passed, unknown } from '../report.ts';

/** The list as it was found, or what keeps it from being believed. */
function findFlaw(
  list: Loose | undefined,
  url: string,
  issuer: string | undefined,
): string | undefined {
  if (!list) return 'the list is not a JSON object.';
  if (list['id'] !== url) return 'the list found there is another one.';
  if (issuer === undefined || idOf(list['issuer']) !== issuer)
    return 'the list names another issuer.';
  const revoked = list['revokedCredential'] ?? list['revokedCredentials'];
  return Array.isArray(revoked) && revoked.every((item) => typeof idOf(item) === 'string')
    ? undefined
    : 'the list does not say which credentials are revoked.';
}

/** An entry that says `revoked: false` takes the revocation back. */
const isRevoked = (item: unknown, id: string): boolean =>
  idOf(item) === id && asObject(item)?.['revoked'] !== false;

/**
 * Looks for the credential in an issuer's list of what it has revoked.
 *
 * The list is not signed. What makes it the issuer's is that the signed credential names its address, and
 * that the answer came from there: so only over https, and from the same origin in the end.
 *
 * @source 1EdTech Revocation List Status Method 1.0 https://www.imsglobal.org/spec/vcrl/v1p0/
 */
export async function checkIds(
  entry: Loose,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  const url = asString(entry['id']) ?? '';
  const id = asString(document['id']);
  const unchecked = (detail: string) => unknown('status.revocation-unchecked', { detail });
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return unchecked('the entry names no list at an https address.');
  if (id === undefined) return unchecked('the credential has no id to look for.');
  try {
    const found = await context.fetchDocument(url, 'status-list');
    if (new URL(found.url).origin !== new URL(url).origin)
      return unchecked('the list was found at another website, and it is not signed.');
    const list = asObject(parseJson(found.bytes));
    const flaw = findFlaw(list, url, idOf(document['issuer']));
    if (flaw) return unchecked(flaw);
    const revoked = asList(list?.['revokedCredential'] ?? list?.['revokedCredentials']);
    const { host } = new URL(url);
    return revoked.some((item) => isRevoked(item, id))
      ? failed('status.listed', { host, asOf: context.now })
      : passed('status.unlisted', { host, asOf: context.now });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unchecked(error.message);
  }
}
