import { LaurelError } from '#domain/errors.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { decodeBits, readBit, statusListLength } from '#domain/status-list.ts';
import type { VerifyContext } from './checks.ts';
import { asList, asObject, asString, hasType, idOf, type Loose, parseInstant } from '../reading.ts';
import { type CheckResult, failed, passed, unknown, worst } from './report.ts';

/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;

const verbs: Readonly<Record<string, string>> = { revocation: 'revoked', suspension: 'suspended' };

/** Whether the credential is revoked or suspended, by every status entry it carries. */
export async function checkStatus(document: Loose, context: VerifyContext): Promise<CheckResult> {
  const entries = asList(document['credentialStatus']).map(asObject);
  const results = await Promise.all(
    entries.map((entry) => checkEntry(entry ?? {}, document, context)),
  );
  return worst(results, passed('The credential carries no status: its issuer cannot revoke it.'));
}

async function checkEntry(
  entry: Loose,
  document: Loose,
  context: VerifyContext,
): Promise<CheckResult> {
  if (!hasType(entry, 'BitstringStatusListEntry')) {
    return unknown(
      `Status of the type ${asString(asList(entry['type'])[0]) ?? 'that is no text'} could not be checked: it is not known here.`,
    );
  }
  const purpose = asString(entry['statusPurpose']) ?? '';
  const verb = verbs[purpose];
  if (!verb)
    return unknown(
      `Status for the purpose "${purpose}" could not be checked: it is not known here.`,
    );
  try {
    const list = await loadList(entry, document, context);
    const written = entry['statusListIndex'];
    const index = typeof written === 'string' || typeof written === 'number' ? String(written) : '';
    if (!/^\d+$/.test(index) || Number(index) >= list.bits.length * 8) {
      return failed('The status entry points outside its list.');
    }
    return readBit(list.bits, Number(index))
      ? failed(`The issuer has ${verb} this credential (list of ${list.asOf}).`)
      : passed(`Not ${verb}, according to the issuer's list of ${list.asOf}.`);
  } catch (error) {
    if (!(error instanceof LaurelError)) throw error;
    return unknown(`Whether it is ${verb} could not be checked: ${error.message}`);
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
): Promise<{ readonly bits: Uint8Array; readonly asOf: string }> {
  const url = asString(entry['statusListCredential']) ?? refuse('the entry names no list.');
  const list = asObject(await context.fetchJson(url)) ?? refuse('the list is not a credential.');
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
  return {
    bits,
    asOf:
      new Date(from ?? context.now.getTime()).toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
  };
}
