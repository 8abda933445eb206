/** A learner's own data: taking it away, and erasing it. */
export const data = {
  'data.title': 'Your data',
  'data.lead': 'Take everything with you, or leave nothing behind.',
  'data.back': 'Back to your account',
  'data.export': 'Take it with you',
  'data.export.text':
    'One file (ZIP) with everything that is kept about you: your account, your requests and what you agreed to, and each of your credentials as signed JSON, picture and certificate. Every credential in it can be verified by itself, without this site.',
  'data.export.count':
    '{count, plural, =0 {You have no credentials yet; the file holds your account.} one {It holds # credential.} other {It holds # credentials.}}',
  'data.export.button': 'Download everything (ZIP)',
  'data.consents': 'What you agreed to',
  'data.consents.none': 'Nothing is recorded.',
  'data.consents.privacy-notice': 'The <notice>privacy notice</notice> of {version}',
  'data.consents.at': 'on',
  'data.erase': 'Erase your account',
  'data.erase.text':
    'Your account, addresses, credentials, requests, profile and sign-in are erased at once and for good. There is no way back.',
  'data.erase.link': 'Erase your account …',
  'data.erase.title': 'Erase your account for good?',
  'data.erase.first': '<export>Download everything</export> first, if you want to keep it.',
  'data.erase.gone':
    'Your credentials disappear from this site: their pages, your profile and everything embedded elsewhere stop at once.',
  'data.erase.exported':
    'Credentials that you downloaded stay genuine. Anyone can still verify them, and {name} can no longer say whose they are.',
  'data.erase.centre':
    'Your centre keeps records of its own about your course. For those, ask your centre.',
  'data.erase.confirm': 'Your email address',
  'data.erase.confirm.hint':
    'Type one of the addresses of your account, to be sure that it is you.',
  'data.erase.button': 'Erase everything now',
  'data.erase.keep': 'Keep my account',
  'data.erased.title': 'Your account has been erased',
  'data.erased.text':
    'Nothing that names you is left here. If you earn a credential again, it starts afresh.',
  'data.erased.home': 'To the catalogue',
  'data.zip.readme': `This is everything that {name} keeps about you, as of {date}.

account.json    your account: addresses, profile, passkeys, signed-in browsers, requests, consents, mail
history.json    what was done with your account and your awards, and when
credentials/    a folder for each credential:
  credential.json   the signed credential (Open Badges 3.0)
  credential.jwt    the same, signed as a JSON Web Token
  badge.png         the badge with the credential inside
  badge.svg         the same, as a drawing
  certificate.pdf   a certificate to print, with the credential attached
together/       your accepted credentials that are in date, in one document each:
  presentation.json   a verifiable presentation, signed by this site as the one that hands it out
  record-….json       a learner record (CLR 2.0) of each issuer, signed by that issuer
imported/       badges of other issuers, as you brought them in

Anyone can verify a credential without {name} and without this file: with any Open Badges 3.0
verifier, or at {url}/verify. The signature is inside. Whether a credential has been revoked is
read from a list on the issuer’s site while that can be reached.
`,
} as const;
