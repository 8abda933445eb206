import { asList, asObject, asString, type Loose } from '../../reading.ts';
import type { Answer, Examined, VerifyContext } from '../context.ts';
import { isSelection } from '../disclosure.ts';
import { type CheckResult, passed, unknown, worst } from '../report.ts';
import { type BitsRow, checkBits } from './bits.ts';
import { checkIds } from './ids.ts';

type CheckEntry = (entry: Loose, document: Loose, context: VerifyContext) => Promise<CheckResult>;

const inBits =
  (row: BitsRow): CheckEntry =>
  (entry, document, context) =>
    checkBits(row, entry, document, context);

/** Every type of status that can be asked about, one row each. */
const statusTypes: Readonly<Record<string, CheckEntry>> = {
  BitstringStatusListEntry: inBits({
    index: 'statusListIndex',
    list: 'statusListCredential',
    credentialType: 'BitstringStatusListCredential',
    subjectType: 'BitstringStatusList',
    encoding: 'multibase',
  }),
  StatusList2021Entry: inBits({
    index: 'statusListIndex',
    list: 'statusListCredential',
    credentialType: 'StatusList2021Credential',
    subjectType: 'StatusList2021',
    encoding: 'base64',
  }),
  RevocationList2020Status: inBits({
    index: 'revocationListIndex',
    list: 'revocationListCredential',
    credentialType: 'RevocationList2020Credential',
    subjectType: 'RevocationList2020',
    encoding: 'base64',
    purpose: 'revocation',
    eitherEnd: true,
  }),
  '1EdTechRevocationList': checkIds,
};

/** More lists than this are not fetched for one credential: each costs a signature check. */
const maxEntries = 8;

async function checkEntry(
  value: unknown,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  const entry = asObject(value) ?? {};
  const types = asList(entry['type']).map(asString);
  const type = types.find((name) => name !== undefined && Object.hasOwn(statusTypes, name));
  return type === undefined
    ? unknown('status.strange-type', { type: types[0] ?? 'that is no text' })
    : statusTypes[type]!(entry, document, context);
}

/** Whether the credential is revoked or suspended, by every status entry it carries. */
export async function checkStatus(
  examined: Pick<Examined, 'document' | 'verifyProofs'>,
  context: VerifyContext,
): Promise<Answer> {
  const entries = asList(examined.document['credentialStatus']);
  const found = await checkEntries(entries, examined.document, context);
  // A status that would tell of a revocation may be among what the holder does not show.
  return found.outcome === 'passed' &&
    !entries.some(tellsRevocation) &&
    (await isSelection(examined))
    ? unknown('status.undisclosed')
    : found;
}

/** Whether an entry would tell that the credential was revoked. */
function tellsRevocation(entry: unknown): boolean {
  const { type, statusPurpose = 'revocation' } = asObject(entry) ?? {};
  return type !== undefined && statusPurpose === 'revocation';
}

async function checkEntries(
  entries: readonly unknown[],
  document: Loose,
  context: VerifyContext,
): Promise<Answer> {
  const results = await Promise.all(
    entries.slice(0, maxEntries).map((entry) => checkEntry(entry, document, context)),
  );
  if (entries.length > maxEntries)
    results.push(unknown('status.too-many', { count: String(entries.length) }));
  const [only] = results;
  if (!only) return passed('status.none');
  if (results.length === 1) return only;
  const telling = worst(results, only);
  const whole =
    telling.outcome === 'passed'
      ? passed('status.all-clear', { count: String(results.length) })
      : telling;
  return { ...whole, details: results };
}
