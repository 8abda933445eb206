import type { Contact, FetchPurpose } from '#domain/fetching.ts';
import type { Check, CheckId, VerificationReport } from '#domain/verify/report.ts';
import { linkSpecification } from './specifications.ts';
import type { ReportPart, Taken, VerifyReportProps } from './verify-report.tsx';

const dayLength = 'YYYY-MM-DD'.length;

/** What a check asks other sites for: when one of these got no answer, another asker may get one. */
const purposesOf: Partial<Record<CheckId, readonly FetchPurpose[]>> = {
  unaltered: ['did-document', 'key', 'hosted-badge'],
  issuer: ['did-document', 'key', 'hosted-badge'],
  domain: ['domain-linkage', 'did-document', 'key'],
  'issuer-known': ['registry'],
  status: ['status-list', 'did-document', 'key'],
  key: ['did-document', 'key'],
  refresh: ['refresh'],
};

/** The checks of a report with the names of their specifications. */
export function presentChecks(checks: readonly Check[]) {
  return checks.map(({ specification, ...check }) => ({
    ...check,
    specification: linkSpecification(specification),
  }));
}

const presentDay = (text: string | undefined) =>
  text && !Number.isNaN(Date.parse(text))
    ? { iso: new Date(text).toISOString().slice(0, dayLength) }
    : undefined;

const presentFacts = ({ summary }: VerificationReport) => ({
  name: summary.name ?? summary.achievementName,
  description: summary.description,
  criteria: summary.criteria ?? summary.criteriaUrl,
  comment: summary.comment,
  credentialId: summary.id,
  issuerName: summary.issuerName,
  issuerId: summary.issuerId,
  holderId: summary.holderId,
  awardedOn: presentDay(summary.awardedDate ?? summary.validFrom),
  expiresOn: presentDay(summary.validUntil),
});

interface Where {
  readonly place: VerifyReportProps['place'];
  /** In what it came, where that is more than the report knows: a QR code holds what it holds. */
  readonly taken?: Taken | undefined;
  /** The host of the site that may be asked to check what this browser could not reach. */
  readonly askable?: string | undefined;
}

/** Whether somebody else may get the answer that this check did not get; its reason says then what went wrong. */
const isUnreached = ({ id, outcome, values }: Check, contacts: readonly Contact[]): boolean =>
  outcome === 'unknown' &&
  values['detail'] !== undefined &&
  contacts.some(({ answered, purpose }) => !answered && purposesOf[id]?.includes(purpose));

const presentPart = (
  report: VerificationReport,
  /** Of the whole report; none where nobody else is to be asked. */
  unreached: readonly Contact[],
): ReportPart => ({
  outcome: report.verdict,
  checks: presentChecks(report.checks).map((check, i) =>
    isUnreached(report.checks[i]!, unreached) ? { ...check, askable: true } : check,
  ),
  kind: report.kind,
  facts: presentFacts(report),
  parts: report.parts?.map((part) => presentPart(part, unreached)) ?? [],
  endorsements: report.endorsements?.map((part) => presentPart(part, unreached)) ?? [],
});

/** A report as a page shows it, on the server and in a browser alike. */
export function presentReport(report: VerificationReport, where: Where): VerifyReportProps {
  const { place, taken, askable } = where;
  const contacts = report.contacts ?? [];
  return {
    ...presentPart(report, askable === undefined ? [] : contacts),
    checkedAt: { iso: report.checkedAt },
    taken: taken ?? report.carrier,
    place,
    contacts,
    askable,
  };
}
