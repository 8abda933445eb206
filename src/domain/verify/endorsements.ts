import { asList, asObject, asString, idOf, type Loose } from '../reading.ts';
import type { Answer, Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown, type VerificationReport } from './report.ts';

/** Endorsements beyond this number are not looked at: each costs signature checks and fetches. */
const maxEndorsements = 20;

interface Placed {
  readonly content: unknown;
  /** What an endorsement that stands here may be about, by id. */
  readonly about: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What can be endorsed: the document, its achievements, and the profile of its issuer. */
function listEndorsed({ document }: Examined): readonly Loose[] {
  const achievements = asList(document['credentialSubject']).map((subject) =>
    asObject(asObject(subject)?.['achievement']),
  );
  return [document, asObject(document['issuer']), ...achievements].filter(
    (endorsed) => endorsed !== undefined,
  );
}

/**
 * The endorsements of a document, wherever it holds them. One that stands in the credential itself may be about
 * its achievement or its issuer too.
 *
 * @source Open Badges 3.0, section B.1.1 https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export function listEndorsements(examined: Examined): readonly Placed[] {
  const { document } = examined;
  const endorsed = listEndorsed(examined);
  const every = [...endorsed.map(({ id }) => id), idOf(document['issuer'])].filter(isText);
  return endorsed.flatMap((holder) => {
    const about = holder === document ? every : [asString(holder['id'])].filter(isText);
    return [...asList(holder['endorsement']), ...asList(holder['endorsementJwt'])].map(
      (content) => ({ content, about }),
    );
  });
}

/** Anybody can call themselves anything: what counts is the website that confirms them. */
function nameEndorser({ checks, summary }: VerificationReport): string {
  const domain = checks.find(({ id }) => id === 'domain');
  const host = domain?.outcome === 'passed' ? domain.values['host'] : undefined;
  return typeof host === 'string' ? host : (summary.issuerId ?? '');
}

function judge(
  reports: readonly VerificationReport[],
  all: number,
  issuer: string | undefined,
): CheckResult {
  const holding = reports.filter(
    ({ kind, verdict }) => kind === 'endorsement' && verdict === 'passed',
  );
  const values = {
    holding: String(holding.length),
    count: String(all),
    endorsers: [...new Set(holding.map(nameEndorser))].join(', '),
  };
  if (reports.some(({ verdict }) => verdict === 'failed'))
    return failed('endorsements.fail', values);
  if (holding.length < all) return unknown('endorsements.doubtful', values);
  return holding.every(({ summary }) => summary.issuerId === issuer)
    ? passed('endorsements.own', values)
    : passed('endorsements.hold', values);
}

/** Whether the endorsements that stand in the document hold, each by itself and for what it stands in. */
export async function checkEndorsements(
  examined: Examined,
  { verifyContained }: VerifyContext,
): Promise<Answer> {
  const all = listEndorsements(examined);
  const reports: VerificationReport[] = [];
  for (const { content, about } of all.slice(0, maxEndorsements))
    reports.push(await verifyContained(content, { about }));
  return { ...judge(reports, all.length, idOf(examined.document['issuer'])), reports };
}
