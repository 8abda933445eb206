import { LaurelError } from '#domain/errors.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { decodeBits, readBit, statusListLength } from '#domain/status-list.ts';
import { fetchJson } from '../fetching.ts';
import type { VerifyContext } from './checks.ts';
import { asList, asObject, asString, hasType, idOf, type Loose, parseInstant } from '../reading.ts';
import type { ReasonCode } from './reasons.ts';
import { type CheckResult, failed, passed, unknown, worst } from './report.ts';

/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;

/** What an entry is for, and the reasons that its bit, or a list out of reach, gives. */
const purposes = {
  revocation: {
    set: 'status.revoked',
    clear: 'status.not-revoked',
    unchecked: 'status.revocation-unchecked',
  },
  suspension: {
    set: 'status.suspended',
    clear: 'status.not-suspended',
    unchecked: 'status.suspension-unchecked',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ReasonCode>>>>;

const isPurpose = (text: string): text is keyof typeof purposes => Object.hasOwn(purposes, text);

/** Whether the credential is revoked or suspended, by every status entry it carries. */
export async function checkStatus(document: Loose, context: VerifyContext): Promise<CheckResult> {
  const entries = asList(document['credentialStatus']).map(asObject);
  const results = await Promise.all(
    entries.map((entry) => checkEntry(entry ?? {}, document, context)),
  );
  return worst(results, passed('status.none'));
}

async function checkEntry(
  entry: Loose,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  if (!hasType(entry, 'BitstringStatusListEntry')) {
    const type = asString(asList(entry['type'])[0]) ?? 'that is no text';
    return unknown('status.strange-type', { type });
  }
  const purpose = asString(entry['statusPurpose']) ?? '';
  if (!isPurpose(purpose)) return unknown('status.strange-purpose', { purpose });
  const { set, clear, unchecked } = purposes[purpose];
  try {
    const list = await loadList(entry, document, context);
    const written = entry['statusListIndex'];
    const index = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
    if (!/^\d+$/.test(index) || Number(index) >= list.bits.length * 8) {
      return failed('status.outside');
    }
    const { asOf } = list;
    return readBit(list.bits, Number(index)) ? failed(set, { asOf }) : passed(clear, { asOf });
  } catch (error) {
    if (!(error instanceof LaurelError)) throw error;
    return unknown(unchecked, { detail: error.message });
  }
}

const refuse = (detail: string): never => {
  throw new LaurelError('credential_unreadable', { detail });
};

/** Fetches a list and makes sure that it is the issuer's, unaltered, in date and for this purpose. */
async function loadList(
  entry: Loose,
  document: Loose,
  context: VerifyContext,
): Promise<{ readonly bits: Uint8Array; readonly asOf: Date }> {
  const url = asString(entry['statusListCredential']) ?? refuse('the entry names no list.');
  const list =
    asObject(await fetchJson(context.fetchDocument, url, 'status-list')) ??
    refuse('the list is not a credential.');
  const subject = asObject(list['credentialSubject']) ?? {};
  const until = parseInstant(list['validUntil']) ?? Infinity;
  const from = parseInstant(list['validFrom']);
  if (!hasType(list, 'BitstringStatusListCredential'))
    refuse('the list is not a status list credential.');
  if (list['id'] !== url) refuse('the list found there is another one.');
  if (idOf(list['issuer']) !== idOf(document['issuer']))
    refuse('the list was signed by another issuer.');
  if (subject['statusPurpose'] !== entry['statusPurpose'])
    refuse('the list serves another purpose.');
  if (until < context.now.getTime()) refuse('the list is out of date.');
  if (from !== undefined && from > context.now.getTime() + maxClockSkewMs)
    refuse('the list is not valid yet.');
  const outcomes = await verifyProofs(list, context.documentLoader, context.now);
  if (
    !outcomes.some((o) => o.outcome === 'passed') ||
    outcomes.some((o) => o.outcome === 'failed')
  ) {
    refuse('the signature of the list is not sound.');
  }
  const bits = await decodeBits(asString(subject['encodedList']) ?? '');
  if (bits.length * 8 < statusListLength)
    refuse('the list is shorter than the specification allows.');
  return { bits, asOf: new Date(from ?? context.now.getTime()) };
}
