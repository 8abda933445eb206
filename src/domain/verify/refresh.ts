import { isLaurelError } from '#domain/errors.ts';
import { asList, asObject, asString, hasType, idOf, type Loose, parseInstant } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';
import { judgeSigned, openSigned } from './signed.ts';

/** Whether the document names a service that gives newer versions of it. */
export const namesRefreshService = ({ document }: Examined): boolean =>
  asList(document['refreshService']).length > 0;

/** Services that answer anybody who asks. */
const openServices = ['1EdTechCredentialRefresh'];
/** Services that talk with the wallet of the holder and nobody else. */
const closedServices = new Set([
  'VerifiableCredentialRefreshService2021',
  'ManualRefreshService2018',
]);

const dateOf = (document: Loose): number | undefined =>
  parseInstant(document['validFrom'] ?? document['issuanceDate']);

/** Whether two JSON values are the same, whatever the order of members. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  const [left, right] = [asObject(one), asObject(other)];
  if (!left || !right) return one === other;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]))
  );
}

const withoutProof = ({ proof: _, ...document }: Loose): Loose => document;

/** What the service gave, held against what is in hand. */
async function compare(
  found: Examined,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  const answer = found.document;
  if (asString(answer['id']) === undefined || answer['id'] !== document['id'])
    return unknown('refresh.other');
  if (idOf(answer['issuer']) !== idOf(document['issuer'])) return unknown('refresh.stranger');
  if ((await judgeSigned(found, context)) !== 'passed') return unknown('refresh.unsound');
  if (isSame(withoutProof(answer), withoutProof(document))) return passed('refresh.newest');
  const [theirs, ours] = [dateOf(answer), dateOf(document)];
  if (theirs === undefined || ours === undefined || theirs === ours)
    return unknown('refresh.different');
  return theirs < ours
    ? passed('refresh.older')
    : failed('refresh.newer', { from: new Date(theirs) });
}

/**
 * Whether the issuer has a newer version of the credential. Asked once: a service that the newer version
 * names is not asked in its turn. That there is a newer version says nothing against this one.
 *
 * @source 1EdTech Credential Refresh Service 1.0 https://www.imsglobal.org/spec/vccr/v1p0/
 */
export async function checkRefresh(
  { document }: Examined,
  context: VerifyContext,
): Promise<CheckResult> {
  const services = asList(document['refreshService']).map((service) => asObject(service) ?? {});
  const service = services.find((item) => openServices.some((type) => hasType(item, type)));
  if (!service) {
    const type = asString(asList(services[0]?.['type'])[0]) ?? 'that is no text';
    const isClosed = closedServices.has(type);
    return unknown(isClosed ? 'refresh.holder-only' : 'refresh.strange-type', { type });
  }
  try {
    const { bytes } = await context.fetchDocument(asString(service['id']) ?? '', 'refresh');
    return await compare(openSigned(bytes, context), document, context);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('refresh.unreached', { detail: error.message });
  }
}
