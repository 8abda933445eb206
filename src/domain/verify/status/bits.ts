import { isLaurelError, LaurelError } from '#domain/errors.ts';
import {
  type BitsEncoding,
  decodeBits,
  readBit,
  readValue,
  statusListLength,
} from '#domain/status-list.ts';
import {
  asList,
  asObject,
  asString,
  hasType,
  idOf,
  type Loose,
  parseInstant,
} from '../../reading.ts';
import type { VerifyContext } from '../context.ts';
import { type CheckResult, failed, unknown } from '../report.ts';
import { judgeSigned, openSigned } from '../signed.ts';
import { isPurpose, type ListValue, purposes } from './purposes.ts';

/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;
/** Entries have one bit, or a few where they choose among messages. */
const maxEntryBits = 32;

/** How one type of status names its list, and what its lists look like. */
export interface BitsRow {
  readonly index: string;
  readonly list: string;
  readonly credentialType: string;
  readonly subjectType: string;
  readonly encoding: BitsEncoding;
  /** What every entry of the type is for, when entries do not say. */
  readonly purpose?: 'revocation';
  /** Whether software in the field numbers the bits of a byte from either end. */
  readonly eitherEnd?: true;
}

const refuse = (detail: string): never => {
  throw new LaurelError('credential_unreadable', { detail });
};

interface FoundList extends Omit<ListValue, 'value'> {
  readonly bits: Uint8Array;
}

/** Fetches a list and makes sure that it is the issuer's, unaltered, in date and for this purpose. */
async function loadList(
  row: BitsRow,
  entry: Loose,
  issuer: string | undefined,
  context: VerifyContext,
): Promise<FoundList> {
  const url = asString(entry[row.list]) ?? refuse('the entry names no list.');
  const { bytes } = await context.fetchDocument(url, 'status-list');
  const examined = openSigned(bytes, context);
  const list = examined.document;
  const subject = asObject(list['credentialSubject']) ?? {};
  const until = list['validUntil'] ?? list['expirationDate'];
  const from = parseInstant(list['validFrom'] ?? list['issuanceDate']);
  const now = context.now.getTime();
  if (!hasType(list, row.credentialType) || !hasType(subject, row.subjectType))
    refuse('the list is not a status list credential.');
  if ((list['id'] ?? asString(subject['id'])?.replace(/#.*$/s, '')) !== url)
    refuse('the list found there is another one.');
  if (issuer === undefined || idOf(list['issuer']) !== issuer)
    refuse('the list was signed by another issuer.');
  if (!row.purpose && !asList(subject['statusPurpose']).includes(entry['statusPurpose']))
    refuse('the list serves another purpose.');
  if (until !== undefined && !((parseInstant(until) ?? -Infinity) >= now))
    refuse('the list is out of date.');
  if (from !== undefined && from > now + maxClockSkewMs) refuse('the list is not valid yet.');
  if ((await judgeSigned(examined, context)) !== 'passed')
    refuse('the signature of the list is not sound.');
  const bits = await decodeBits(asString(subject['encodedList']) ?? '', row.encoding);
  return { bits, isDated: from !== undefined, asOf: new Date(from ?? now) };
}

const sizeOf = ({ statusSize = 1 }: Loose): number =>
  Number.isInteger(statusSize) && Number(statusSize) >= 1 && Number(statusSize) <= maxEntryBits
    ? Number(statusSize)
    : refuse('the size of its entries is not a number from 1 to 32.');

/** The number of the entry in its list, or `undefined` when it is none of the list's. */
function readIndex(written: unknown, entries: number): number | undefined {
  const text = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
  return /^\d{1,15}$/.test(text) && Number(text) < entries ? Number(text) : undefined;
}

/** What the bits at an entry of a list say. */
export async function checkBits(
  row: BitsRow,
  entry: Loose,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  const purpose = row.purpose ?? asString(entry['statusPurpose']) ?? '';
  if (!isPurpose(purpose)) return unknown('status.strange-purpose', { purpose });
  const { unchecked, decide } = purposes[purpose];
  try {
    const size = row.purpose ? 1 : sizeOf(entry);
    const { bits, ...found } = await loadList(row, entry, idOf(document['issuer']), context);
    const entries = Math.floor((bits.length * 8) / size);
    if (entries < statusListLength) refuse('the list is shorter than the specification allows.');
    const index = readIndex(entry[row.index], entries);
    if (index === undefined) return failed('status.outside');
    const value = readValue(bits, index, size);
    if (row.eitherEnd && readBit(bits, index ^ 7) !== readBit(bits, index))
      refuse('the list can be read in two ways, and they differ here.');
    return decide({ ...found, value }, entry);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown(unchecked, { detail: error.message });
  }
}
