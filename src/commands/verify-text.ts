/** A report as lines of text. */
import type { Check, Outcome, VerificationReport } from '#domain/verify/report.ts';
import { colour, escapeText } from './terminal.ts';

const marks: Readonly<Record<Outcome, string>> = {
  passed: '✓ yes',
  failed: '✗ no',
  unknown: '? could not be checked',
};

const colours = { passed: 'green', failed: 'red', unknown: 'yellow' } as const;

const verdicts: Readonly<Record<Outcome, string>> = {
  passed: 'Genuine, and good as of',
  failed: 'Do not rely on it: at least one check failed, as of',
  unknown: 'No check failed, but not everything could be checked, as of',
};

const kinds: Readonly<Record<VerificationReport['kind'], string>> = {
  badge: 'Open Badges 3.0 credential',
  endorsement: 'endorsement',
  clr: 'Comprehensive Learner Record',
  credential: 'verifiable credential',
  presentation: 'verifiable presentation',
  'badge-2.0': 'Open Badges 2.0 badge',
  unrecognised: 'document of no kind that is known here',
};

const nameOf = ({ summary, kind }: VerificationReport): string =>
  escapeText(summary.name ?? kinds[kind]);

const issuerOf = ({ summary }: VerificationReport): string =>
  escapeText(summary.issuerName ?? summary.issuerId ?? 'issuer not named');

const sayCheck = ({ outcome, label, reason, details = [] }: Check): readonly string[] => [
  `  ${colour(colours[outcome], marks[outcome])}  ${label}`,
  `      ${escapeText(reason)}`,
  ...details.map((detail) => `        · ${escapeText(detail.reason)}`),
];

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);

const sayMoment = (checkedAt: string) => `${checkedAt.slice(0, 16).replace('T', ' ')} UTC`;

/** What could not be asked because nothing is fetched offline. */
function sayOffline(report: VerificationReport): readonly string[] {
  const open = report.checks.filter(({ outcome }) => outcome === 'unknown');
  return open.length === 0
    ? ['Offline: nothing was fetched.']
    : [
        `Offline: nothing was fetched, so these were not checked: ${open.map(({ label }) => label).join(' ')}`,
      ];
}

function sayContacts({ contacts = [] }: VerificationReport): readonly string[] {
  if (contacts.length === 0) return ['No address was asked.'];
  return [
    'Addresses that were asked:',
    ...contacts.map(
      ({ url, purpose, answered }) =>
        `  ${escapeText(url)} (${purpose.replaceAll('-', ' ')}${answered ? '' : ', no answer'})`,
    ),
  ];
}

const sayBody = (report: VerificationReport): readonly string[] => [
  `${colour('bold', nameOf(report))} · ${issuerOf(report)}`,
  `  ${kinds[report.kind]}${report.carrier ? `, from ${report.carrier.toUpperCase()}` : ''}`,
  ...report.checks.flatMap(sayCheck),
  ...(report.parts ?? []).flatMap((part) => indent(sayBody(part))),
];

/** The whole report: every check with its reason, what it holds, and who was asked. */
export function sayReport(report: VerificationReport, isOffline: boolean): readonly string[] {
  return [
    ...sayBody(report),
    ...(isOffline ? sayOffline(report) : sayContacts(report)),
    colour(colours[report.verdict], `${verdicts[report.verdict]} ${sayMoment(report.checkedAt)}.`),
  ];
}

/** The report in one line, for one of many. */
export function sayLine(name: string, report: VerificationReport): string {
  const mark = colour(colours[report.verdict], marks[report.verdict]);
  return `${mark}  ${nameOf(report)} · ${issuerOf(report)}  ${escapeText(name)}`;
}

/** Why there is no report. */
export function sayProblem(name: string, message: string): string {
  return `${escapeText(name)}: ${escapeText(message)}`;
}
