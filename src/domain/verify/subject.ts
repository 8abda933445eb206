import { asList, asObject, asString } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

/** Whether a document that stands in another belongs to it. */
export function checkSubject({ document }: Examined, { about = [] }: VerifyContext): CheckResult {
  const subjects = asList(document['credentialSubject']).map((subject) =>
    asString(asObject(subject)?.['id']),
  );
  const stranger = subjects.find((id) => id !== undefined && !about.includes(id));
  if (about.length === 0 || subjects.length === 0 || subjects.includes(undefined))
    return unknown('subject.unnamed');
  return stranger === undefined
    ? passed('subject.same')
    : failed('subject.other', { subject: stranger });
}
