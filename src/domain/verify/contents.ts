import { asObject, asString, idOf } from '../reading.ts';
import { listContained } from './contained.ts';
import type { Answer, Examined, VerifyContext } from './context.ts';
import { findHolder } from './holder.ts';
import { type CheckResult, failed, passed, unknown, type VerificationReport } from './report.ts';

/** A learner record speaks of one person; a presentation of whomever it likes. */
function listSubjects({ document, kind }: Examined): readonly string[] | undefined {
  if (kind !== 'clr') return undefined;
  const id = asString(asObject(document['credentialSubject'])?.['id']);
  return id === undefined ? [] : [id];
}

/** @param issuer - of the document that holds the credentials, if it has one */
function judge(reports: readonly VerificationReport[], issuer: string | undefined): CheckResult {
  const holding = reports.filter(({ verdict }) => verdict === 'passed').length;
  const values = { holding: String(holding), count: String(reports.length) };
  if (reports.some(({ verdict }) => verdict === 'failed')) return failed('contents.fail', values);
  if (holding < reports.length) return unknown('contents.doubtful', values);
  const isOthers = ({ summary }: VerificationReport) => summary.issuerId !== issuer;
  return issuer !== undefined && reports.some(isOthers)
    ? passed('contents.hold-others', values)
    : passed('contents.hold', values);
}

/** Whether every credential that the document holds is good by itself. */
export async function checkContents(examined: Examined, context: VerifyContext): Promise<Answer> {
  const contents = listContained(examined.document, examined.kind);
  if (contents.length === 0) return unknown('contents.none');
  const place = {
    about: listSubjects(examined),
    presenter: context.ofPresenter ? ((await findHolder(examined)) ?? '') : undefined,
    recipient: context.recipient,
  };
  const reports: VerificationReport[] = [];
  for (const content of contents) reports.push(await context.verifyContained(content, place));
  return { ...judge(reports, idOf(examined.document['issuer'])), reports };
}
