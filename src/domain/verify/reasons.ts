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
  'form.endorsement': 'The document has the form of an endorsement of Open Badges 3.0.',
  'form.clr': 'The document has the form of a learner record of CLR 2.0.',
  'form.presentation': 'The document has the form of a presentation of credentials.',
  'form.badge-2.0':
    'The document has the form of a badge of Open Badges 2.0, an older format in which less can be checked.',
  'form.bearable':
    'The document can be read as what it says it is, though not everything is in the form of the standard: {rule}.',

  'proof.none': 'The document carries no signature.',
  'proof.wrapper':
    'Nobody signed the presentation itself, so it does not say who presents it. Each credential in it stands for itself.',
  'proof.altered': 'The document was altered after it was signed, or the signature is false.',
  'proof.failed': '{detail}',
  'proof.unknown': '{detail}',
  'proof.sound': 'Unaltered since it was signed ({suites}).',

  'issuer.nobody': 'Nobody signed the document.',
  'issuer.stranger': 'The signing key {key} does not belong to the issuer {issuer}.',
  'issuer.nameless': 'The signature names no key that belongs to the issuer {issuer}.',
  'issuer.unlisted': 'The issuer does not list {key} as a key for issuing.',
  'issuer.confirmed': 'The signing key belongs to the issuer {issuer}.',
  'issuer.unresolved': 'The issuer’s keys could not be looked up by its identifier (DID): {detail}',

  'holder.nobody': 'Nobody signed the presentation, so it does not say who presents it.',
  'holder.nameless': 'The signature of the presentation names no key.',
  'holder.stranger':
    'The presentation names {holder} as its holder, but was signed with the key {key}.',
  'holder.unlisted': 'The holder does not list {key} as a key to present with.',
  'holder.confirmed': 'Presented, and signed, by {holder}.',
  'holder.unresolved': 'Whether the holder signed the presentation could not be checked: {detail}',

  'occasion.this': 'The presentation was made for this occasion.',
  'occasion.other': 'The presentation was not made for this occasion; it may have been copied.',

  'contents.none': 'The document holds no credential.',
  'contents.hold': 'Credentials in it that hold good: {holding} of {count}.',
  'contents.hold-others':
    'Credentials in it that hold good: {holding} of {count}. Others issued some of them; whoever signed the record does not vouch for those.',
  'contents.doubtful':
    'Credentials in it that hold good: {holding} of {count}. Of the others, not everything could be checked.',
  'contents.fail':
    'Credentials in it that hold good: {holding} of {count}. At least one must not be relied on.',
  'contents.too-many':
    'Not examined, because the document it came with holds more than can be looked at.',

  'subject.same': 'It belongs to the document that contains it.',
  'subject.other': 'It is about {subject}, and does not belong to the document that contains it.',
  'subject.unnamed':
    'Whether it belongs to the document that contains it could not be checked: an id is missing.',

  'presenter.same': 'Awarded to {presenter}, who presented it.',
  'presenter.other':
    'Awarded to {subject}, and presented by {presenter}: nothing shows that it is theirs.',
  'presenter.unnamed':
    'It names no key of whom it was awarded to, so whoever has a copy can present it.',

  'domain.none': 'The issuer names no website that could confirm the key.',
  'domain.itself': 'The issuer’s identity is the website {host} itself.',
  'domain.confirmed': 'The website {host} and the signing key confirm each other.',
  'domain.denied': 'The website {host} does not confirm that the signing key is its own.',
  'domain.unreached': 'Whether {host} confirms the key could not be checked: {detail}',
  'domain.unreadable':
    'The website {host} names the signing key, but in a form that could not be checked.',
  'domain.unnamed':
    'The issuer names no website. {host}, where the credential is kept, does not confirm the signing key.',

  'known.unasked':
    'This verifier asks no registry of issuers. That says nothing against the signature.',
  'known.unanswered':
    'Whether the issuer is known could not be asked: no list of issuers came from {registry}.',
  'known.absent':
    'No registry that this verifier asks names the issuer ({registry}). That says nothing against the signature.',
  'known.partly':
    'The issuer is not named by {registry}, and no list of issuers came from {unanswered}. That says nothing against the signature.',
  'known.named': '{registry} knows the issuer as “{name}”.',
  'known.listed': '{registry} names the issuer.',
  'known.own': 'This verifier knows the issuer as “{name}”.',

  'status.undisclosed':
    'Could not be checked: the holder chose which parts to show, so that a status may have been left out.',
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

  'status.revoked-fetched':
    'The issuer has revoked this credential (list without a date, as found on {asOf}).',
  'status.suspended-fetched':
    'The issuer has suspended this credential (list without a date, as found on {asOf}).',
  'status.not-revoked-fetched':
    'Not revoked, according to the issuer’s list, which bears no date, as found on {asOf}.',
  'status.not-suspended-fetched':
    'Not suspended, according to the issuer’s list, which bears no date, as found on {asOf}.',
  'status.listed':
    'The issuer has revoked this credential, according to its list at {host} as found on {asOf}.',
  'status.unlisted':
    'Not among the revoked credentials in the issuer’s list as found at {host} on {asOf}. The list is not signed: this is as sure as the connection to that website.',
  'status.message': 'The issuer adds: “{message}” (list of {asOf}).',
  'status.message-unchecked': 'What the issuer adds could not be checked: {detail}',
  'status.newest': 'The issuer has announced no newer version (list of {asOf}).',
  'status.newer': 'The issuer has announced a newer version of this credential (list of {asOf}).',
  'status.all-clear': 'Nothing stands against it in any of the {count} entries for its status.',
  'status.too-many':
    'The credential names {count} lists for its status; only the first few were asked.',

  'validity.not-yet': 'Not valid before {from}.',
  'validity.over': 'Expired on {until}.',
  'validity.undisclosed':
    'In date as far as it is shown. The holder chose which parts to show, so that an end may have been left out.',
  'validity.unending': 'In date; it does not expire.',
  'validity.until': 'In date until {until}.',

  'key.in-force': 'The issuer names no end of its key.',
  'key.ended': 'The key {key} was retired on {until}, before this was signed.',
  'key.unresolved': 'Whether the key was in force could not be checked: {detail}',
  'key.unclear': 'The issuer gives a date for the end of the key {key} that cannot be read.',
  'key.revoked':
    'The issuer has withdrawn the key {key}: nothing that it signed from {until} on is to be believed.',
  'key.revoked-since':
    'The issuer has withdrawn the key {key} as of {until}. The signature bears an earlier date, but whoever has the key can choose the date. Ask the issuer for a new credential.',
  'key.until': 'The key is in force until {until}.',
  'key.undated':
    'The key {key} was retired on {until}, and the signature does not say when it was made.',
  'key.retired-since': 'The key was in force when it signed; it was retired on {until}.',
  'key.ahead': 'The signature bears a date that lies ahead: {created}.',
  'key.unending':
    'The key is the issuer’s whole identity, which has no end of its own, and the issuer names no website that could withdraw it.',
  'key.unspoken':
    'Nothing says that the key was withdrawn. It is the issuer’s whole identity, which has no end of its own, and {host} publishes nothing against it.',
  'key.listed': 'The website {host} lists the key and names no end of it.',
  'key.unasked': 'Whether {host} has withdrawn the key could not be asked: {detail}',

  'endorsements.hold':
    'Endorsements that hold good: {holding} of {count} ({endorsers}). Each says below what it endorses: this credential, its achievement or its issuer.',
  'endorsements.own':
    'Endorsements that hold good: {holding} of {count}. All are the issuer’s own: nobody else endorses the badge.',
  'endorsements.doubtful':
    'Endorsements that hold good: {holding} of {count}. The others could not be checked: take no account of them.',
  'endorsements.fail':
    'Endorsements that hold good: {holding} of {count}. At least one is false or out of date: take no account of it. The credential itself does not rest on them.',

  'refresh.holder-only':
    'Newer versions are given to the holder only, by a service of the type {type}.',
  'refresh.strange-type':
    'Whether there is a newer version could not be checked: a service of the type {type} is not known here.',
  'refresh.newest': 'The issuer’s service gives this same version.',
  'refresh.older': 'The issuer’s service gives an older version: this one is the newest known.',
  'refresh.newer': 'There is a newer version, valid from {from}. Ask for that one.',
  'refresh.different':
    'The issuer’s service gives another version of this credential, and the dates do not say which is newer.',
  'refresh.other': 'The service for newer versions gives a different credential.',
  'refresh.stranger': 'The service for newer versions gives a credential of another issuer.',
  'refresh.unsound':
    'What the service for newer versions gives is not soundly signed by the issuer.',
  'refresh.unreached': 'Whether there is a newer version could not be asked: {detail}',

  'recipient.unnamed':
    'The credential does not say, in a form that can be compared, whom it was awarded to.',
  'recipient.name': 'Awarded to the person with this name.',
  'recipient.address': 'Awarded to the person with this address.',
  'recipient.other': 'Not awarded under this name or address, as it was typed.',
  'recipient.weak':
    'The credential hides whom it was awarded to by a method that is too weak, such as MD5, or is not known here.',
  'recipient.no-name':
    'The credential can be compared with an email address only. Type the address.',
  'recipient.no-address': 'The credential can be compared with a name only. Type the name.',

  'old.hosted':
    'In this older format nothing is signed: {host}, where the badge lives, says the same of it today.',
  'old.differs':
    'What {host} says of this badge today is not what stands here: the member “{member}” differs.',
  'old.unreached': 'The badge lives on the issuer’s website, which could not be asked: {detail}',
  'old.allowed': 'The badge stands at {host}, where its issuer {issuer} keeps its badges.',
  'old.foreign': 'The badge stands at {host}, where its issuer {issuer} does not keep its badges.',
  'old.nobody': 'The badge names no address at which its issuer could confirm it.',
  'old.revoked': 'The issuer has revoked this badge.',
  'old.gone': '{host} says that this badge, or a part of it, has been withdrawn.',
  'old.not-revoked': 'Not revoked, according to what {host} says now.',
  'old.strange-list':
    'Whether it is revoked could not be checked: what was found is not the issuer’s list of revoked badges.',
  'old.undated': 'The issuer’s website gives the badge a date that cannot be read.',
} as const;

/** The code of a reason. */
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
