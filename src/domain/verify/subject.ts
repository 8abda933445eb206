import { asList, asObject, asString } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

const listSubjects = ({ document }: Examined): readonly (string | undefined)[] =>
  asList(document['credentialSubject']).map((subject) => asString(asObject(subject)?.['id']));

/** Whether a document that stands in another belongs to it. */
export function checkSubject(examined: Examined, { about = [] }: VerifyContext): CheckResult {
  const subjects = listSubjects(examined);
  const stranger = subjects.find((id) => id !== undefined && !about.includes(id));
  if (about.length === 0 || subjects.length === 0 || subjects.includes(undefined))
    return unknown('subject.unnamed');
  return stranger === undefined
    ? passed('subject.same')
    : failed('subject.other', { subject: stranger });
}

/** Whether a credential is about whoever presents it. A name or an address in it is no key that could be proved. */
export function checkPresenter(
  examined: Examined,
  { presenter = '' }: Pick<VerifyContext, 'presenter'>,
): CheckResult {
  const subjects = listSubjects(examined);
  const stranger = subjects.find((id) => id?.startsWith('did:') && id !== presenter);
  if (stranger !== undefined) return failed('presenter.other', { subject: stranger, presenter });
  const isSame = subjects.length > 0 && subjects.every((id) => id === presenter);
  return isSame ? passed('presenter.same', { presenter }) : unknown('presenter.unnamed');
}
