import { asList, asObject, asString, type Loose } from '../../reading.ts';
import type { ReasonCode } from '../reasons.ts';
import { type CheckResult, failed, passed } from '../report.ts';

/** What stands in a list at an entry. */
export interface ListValue {
  readonly value: number;
  /** As of when: the date of the list, or of fetching it when it has none. */
  readonly asOf: Date;
  readonly isDated: boolean;
}

interface PurposeRow {
  /** Why the list could not be asked. */
  readonly unchecked: ReasonCode;
  readonly decide: (found: ListValue, entry: Loose) => CheckResult;
}

/** A purpose whose set bit speaks against the credential: the reasons, with a dated list and without. */
const against = (
  unchecked: ReasonCode,
  set: readonly [ReasonCode, ReasonCode],
  clear: readonly [ReasonCode, ReasonCode],
): PurposeRow => ({
  unchecked,
  decide: ({ value, asOf, isDated }) => {
    const [dated, fetched] = value === 0 ? clear : set;
    return (value === 0 ? passed : failed)(isDated ? dated : fetched, { asOf });
  },
});

const maxMessageLength = 300;

/** What the entry says that the value means, as far as it says so. */
function messageOf(entry: Loose, value: number): string {
  const name = `0x${value.toString(16)}`;
  const row = asList(entry['statusMessage'])
    .map(asObject)
    .find((item) => asString(item?.['status'])?.toLowerCase() === name);
  return (asString(row?.['message']) ?? name).slice(0, maxMessageLength);
}

/** What an entry can be for, one row each. @source Bitstring Status List 1.0, section 2.1 */
export const purposes = {
  revocation: against(
    'status.revocation-unchecked',
    ['status.revoked', 'status.revoked-fetched'],
    ['status.not-revoked', 'status.not-revoked-fetched'],
  ),
  suspension: against(
    'status.suspension-unchecked',
    ['status.suspended', 'status.suspended-fetched'],
    ['status.not-suspended', 'status.not-suspended-fetched'],
  ),
  // These two inform; no value of theirs speaks for or against the credential.
  message: {
    unchecked: 'status.message-unchecked',
    decide: ({ value, asOf }, entry) =>
      passed('status.message', { message: messageOf(entry, value), asOf }),
  },
  refresh: {
    unchecked: 'status.message-unchecked',
    decide: ({ value, asOf }) => passed(value === 0 ? 'status.newest' : 'status.newer', { asOf }),
  },
} as const satisfies Readonly<Record<string, PurposeRow>>;

/** Whether a purpose of a status is one of the table. */
export const isPurpose = (text: string): text is keyof typeof purposes =>
  Object.hasOwn(purposes, text);
