import { reasons } from '#domain/verify/reasons.ts';
import { takeMessages } from '../from-domain.ts';

/** The answers of a verification. The verifier's own table holds the reasons. */
export const checks = {
  ...takeMessages(reasons, 'checks.reason.', ''),
  'checks.passed': 'Passed',
  'checks.failed': 'Failed',
  'checks.unknown': 'Could not be checked',
  'checks.verdict.passed': 'This credential is genuine, and good as of now.',
  'checks.verdict.failed': 'Do not rely on this credential: at least one check failed.',
  'checks.verdict.unknown': 'No check failed, but not everything could be checked.',
  'checks.label.well-formed': 'Well-formed?',
  'checks.label.unaltered': 'Unaltered?',
  'checks.label.issuer': 'Signed by the issuer?',
  'checks.label.holder': 'Signed by whoever presents it?',
  'checks.label.occasion': 'Made for this occasion?',
  'checks.label.contents': 'Do the credentials in it hold good?',
  'checks.label.subject': 'Does it belong to the document that contains it?',
  'checks.label.presenter': 'Awarded to whoever presents it?',
  'checks.label.domain': 'Does the issuer’s website confirm the key?',
  'checks.label.issuer-known': 'Is the issuer known?',
  'checks.label.status': 'Not revoked?',
  'checks.label.validity': 'In date?',
  'checks.label.key': 'Was the key in force when it signed?',
  'checks.label.endorsements': 'Do the endorsements hold good?',
  'checks.label.refresh': 'Is this the newest version?',
  'checks.label.recipient': 'Awarded to this person?',
  'checks.checkedAt': 'Checked <moment></moment>',
} as const;
