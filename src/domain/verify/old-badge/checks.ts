import { isLaurelError } from '#domain/errors.ts';
import { isGone } from '../../fetching.ts';
import { asObject, asString, idOf } from '../../reading.ts';
import type { Examined, RunCheck, VerifyContext } from '../context.ts';
import { addressOf, fetchOwn, findOldMethod, loadOldBadge, type OldBadge } from './badge.ts';
import { parseOldDate } from './form.ts';
import { compareHosted, hostOf, mayHost } from './hosted.ts';
import { findSigningKeyId, listsKey, verifyOldSignature } from './signed.ts';
import { checkRecipient } from '../recipient.ts';
import {
  type CheckId,
  type CheckResult,
  failed,
  passed,
  type Summary,
  unknown,
} from '../report.ts';
import { summariseOld } from '../summary.ts';

async function checkOldUnaltered(
  { document, jwt }: Examined,
  old: OldBadge,
  context: VerifyContext,
): Promise<CheckResult> {
  if (jwt === undefined) return compareHosted(document, old.assertion);
  const found = await verifyOldSignature(jwt, old, context);
  if (found === 'sound') return passed('proof.sound', { suites: 'RS256' });
  return found === 'altered'
    ? failed('proof.altered')
    : unknown('proof.unknown', { detail: 'The badge is not signed with RS256.' });
}

function checkOldIssuer({ document, jwt }: Examined, old: OldBadge): CheckResult {
  const issuer = idOf(old.issuer) ?? '';
  if (!/^https?:/.test(issuer)) return unknown('old.nobody');
  if (jwt === undefined) {
    const url = addressOf(document) ?? '';
    const values = { host: hostOf(url), issuer };
    return mayHost(old.issuer, url) ? passed('old.allowed', values) : failed('old.foreign', values);
  }
  const key = findSigningKeyId(old);
  if (key === undefined) return failed('issuer.nameless', { issuer });
  return listsKey(old, key)
    ? passed('issuer.confirmed', { issuer })
    : failed('issuer.stranger', { key, issuer });
}

async function checkOldStatus(
  { document, jwt }: Examined,
  { assertion, issuer }: OldBadge,
  context: VerifyContext,
): Promise<CheckResult> {
  if (assertion['revoked'] === true) return failed('old.revoked');
  if (jwt === undefined)
    return passed('old.not-revoked', { host: hostOf(addressOf(document) ?? '') });
  const listUrl = asString(issuer['revocationList']);
  if (listUrl === undefined) return passed('status.none');
  const list = await fetchOwn(listUrl, context);
  if (idOf(list['issuer']) !== issuer['id'] || !Array.isArray(list['revokedAssertions']))
    return unknown('old.strange-list');
  const names = new Set<unknown>([idOf(assertion), asString(assertion['uid'])]);
  names.delete(undefined);
  const revoked = list['revokedAssertions'].some((entry: unknown) => {
    const object = asObject(entry);
    return [entry, object?.['id'], object?.['uid']].some((name) => names.has(name));
  });
  return revoked ? failed('old.revoked') : passed('old.not-revoked', { host: hostOf(listUrl) });
}

function checkOldValidity(
  _: Examined,
  { assertion }: OldBadge,
  { now }: VerifyContext,
): CheckResult {
  const [from, until] = [assertion['issuedOn'], assertion['expires']].map((date) =>
    date === undefined || date === null ? null : (parseOldDate(date) ?? Number.NaN),
  );
  if (Number.isNaN(from) || Number.isNaN(until)) return failed('old.undated');
  if (from && now.getTime() < from) return failed('validity.not-yet', { from: new Date(from) });
  if (until === null || until === undefined) return passed('validity.unending');
  return now.getTime() > until
    ? failed('validity.over', { until: new Date(until) })
    : passed('validity.until', { until: new Date(until) });
}

/** The first versions called an address by another name; otherwise identities are hashed as they are today. */
async function checkOldRecipient(
  examined: Examined,
  { assertion }: OldBadge,
  context: VerifyContext,
): Promise<CheckResult> {
  const { identity, hashed, salt, type } = asObject(assertion['recipient']) ?? {};
  const identityType = type === 'email' ? 'emailAddress' : type;
  const identifier = [{ identityHash: identity, hashed: hashed === true, salt, identityType }];
  return checkRecipient({ ...examined, document: { credentialSubject: { identifier } } }, context);
}

type OldCheck = (
  examined: Examined,
  old: OldBadge,
  context: VerifyContext,
) => CheckResult | Promise<CheckResult>;

const oldChecks: Partial<Record<CheckId, OldCheck>> = {
  unaltered: checkOldUnaltered,
  issuer: checkOldIssuer,
  status: checkOldStatus,
  validity: checkOldValidity,
  recipient: checkOldRecipient,
};

/** How a badge of Open Badges 2.0 answers the checks: by what is found at the addresses of its pieces, asked once. */
export function openOldBadge(examined: Examined, context: VerifyContext) {
  let loading: Promise<OldBadge> | undefined;
  const load = () => (loading ??= loadOldBadge(examined, context));
  const answer =
    (id: CheckId, check: OldCheck): RunCheck =>
    async () => {
      if (examined.jwt === undefined && findOldMethod(examined.document) === 'signed')
        return failed('proof.none');
      try {
        return await check(examined, await load(), context);
      } catch (error) {
        if (!isLaurelError(error)) throw error;
        const host = hostOf(addressOf(examined.document) ?? '');
        return isGone(error) && id === 'status'
          ? failed('old.gone', { host })
          : unknown('old.unreached', { detail: error.message });
      }
    };
  return {
    runs: Object.fromEntries(
      Object.entries(oldChecks).map(([id, check]) => [id, answer(id as CheckId, check)]),
    ) as Partial<Record<CheckId, RunCheck>>,
    summarise: async (): Promise<Summary | undefined> => {
      try {
        return summariseOld(await load());
      } catch (error) {
        if (!isLaurelError(error)) throw error;
        return undefined;
      }
    },
  };
}
