/**
 * Every reason that a check can give, in English, by a code that other languages share. What stands
 * in braces is filled in from the document or from what went wrong.
 */
export const reasons = {
  'form.not-an-object': 'This is not a JSON object.',
  'form.not-examined': 'Not examined, because the document is not a well-formed credential.',
  'form.obscure': 'The document {flaw}.',
  'form.broken': 'The document is not a well-formed credential: {rule}.',
  'form.badge': 'The document has the form of an Open Badges 3.0 credential.',
  'form.credential': 'The document has the form of a verifiable credential.',

  'proof.none': 'The document carries no signature.',
  'proof.altered': 'The document was altered after it was signed, or the signature is false.',
  'proof.failed': '{detail}',
  'proof.unknown': '{detail}',
  'proof.sound': 'Unaltered since it was signed ({suites}).',

  'issuer.nobody': 'Nobody signed the document.',
  'issuer.stranger': 'The signing key {key} does not belong to the issuer {issuer}.',
  'issuer.unlisted': 'The issuer does not list {key} as a key for issuing.',
  'issuer.confirmed': 'The signing key belongs to the issuer {issuer}.',
  'issuer.unresolved': 'The issuer’s DID could not be resolved: {detail}',

  'domain.none': 'The issuer names no website that could confirm the key.',
  'domain.itself': 'The issuer’s identity is the website {host} itself.',
  'domain.confirmed': 'The website {host} and the signing key confirm each other.',
  'domain.denied': 'The website {host} does not confirm that the signing key is its own.',
  'domain.unreached': 'Whether {host} confirms the key could not be checked: {detail}',

  'status.none': 'The credential carries no status: its issuer cannot revoke it.',
  'status.strange-type': 'Status of the type {type} could not be checked: it is not known here.',
  'status.strange-purpose':
    'Status for the purpose “{purpose}” could not be checked: it is not known here.',
  'status.outside': 'The status entry points outside its list.',
  'status.revoked': 'The issuer has revoked this credential (list of {asOf}).',
  'status.suspended': 'The issuer has suspended this credential (list of {asOf}).',
  'status.not-revoked': 'Not revoked, according to the issuer’s list of {asOf}.',
  'status.not-suspended': 'Not suspended, according to the issuer’s list of {asOf}.',
  'status.revocation-unchecked': 'Whether it is revoked could not be checked: {detail}',
  'status.suspension-unchecked': 'Whether it is suspended could not be checked: {detail}',

  'validity.not-yet': 'Not valid before {from}.',
  'validity.over': 'Expired on {until}.',
  'validity.unending': 'In date; it does not expire.',
  'validity.until': 'In date until {until}.',

  'recipient.unnamed':
    'The credential does not say, in a form that can be compared, whom it was awarded to.',
  'recipient.name': 'Awarded to the person with this name.',
  'recipient.address': 'Awarded to the person with this address.',
  'recipient.other': 'Not awarded under this name or address, as it was typed.',
} as const;

export type ReasonCode = keyof typeof reasons;

/** What fills a reason; texts are shown as they are, moments in the reader's language. */
export type ReasonValues = Readonly<Record<string, string | Date>>;

const minuteLength = 'YYYY-MM-DDTHH:MM'.length;

const say = (value: string | Date | undefined): string =>
  value instanceof Date
    ? `${value.toISOString().slice(0, minuteLength).replace('T', ' ')} UTC`
    : (value ?? '');

/** A reason in English, filled in. */
export function sayReason(code: ReasonCode, values: ReasonValues): string {
  return reasons[code].replace(/\{(\w+)\}/g, (_, name: string) => say(values[name]));
}
