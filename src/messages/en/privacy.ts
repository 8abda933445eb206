/** The privacy notice. A change of what it says is a new version in `domain/privacy.ts`. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.description': 'What {name} keeps about you, and why.',
  'privacy.lead': 'What {name} keeps about you, who sees it, and how you stay in charge of it.',
  'privacy.version': 'This notice is of {date}.',
  'privacy.kept': 'What is kept',
  'privacy.kept.identity':
    'Your name and email addresses, as your centre or {name} recorded them or as you added them, and a registration number where your centre uses one.',
  'privacy.kept.awards':
    'Your awards: what you achieved, when, the evidence and results that were recorded, who assessed it, and whether you accepted, declined, showed or deleted it.',
  'privacy.kept.requests': 'What you wrote when you asked for a credential for earlier learning.',
  'privacy.kept.profile':
    'Your profile, if you make one: a handle, a few words and a picture. Nobody sees it until you switch it on.',
  'privacy.kept.access':
    'How you sign in: passkeys (their public half) and the browsers that are signed in, by kind and day. No password, and no network address.',
  'privacy.kept.elsewhere':
    'What you have had to do with other programs and sites: badges from elsewhere that you brought in, with the result of checking them; which of your credentials went into a wallet, and when; and which programs and sites you connected, what they may do, and on which day they were last here.',
  'privacy.kept.typed':
    'An email address that was typed into the sign-in page, for as long as its link could be used and a day.',
  'privacy.kept.log':
    'A record of who did what and when (for example: awarded, accepted, revoked), so that mistakes can be traced. It holds numbers, no names and no addresses.',
  'privacy.why': 'Why',
  'privacy.why.text':
    'To offer you the credentials you earned, to let you in without a password, and to let others check a credential that you show them. For nothing else.',
  'privacy.cookies': 'Cookies, and no tracking',
  'privacy.cookies.text':
    'There are two cookies, and only when you need them: one keeps you signed in and is gone when you sign out; one remembers a language that you chose.',
  'privacy.cookies.none':
    'These pages load nothing from other sites: no advertising, no analytics, no fonts, no embedded media.',
  'privacy.seen': 'Who sees it',
  'privacy.seen.text':
    'You and {name}, and the centre that reported your completion. Everyone else only sees a credential once you have accepted it and made it public. A private credential answers exactly like an address where nothing is.',
  'privacy.seen.hosts':
    'The computers and the mail service that {name} uses to run this site handle these data on its behalf. They are sold or given to nobody.',
  'privacy.seen.connected':
    'A program that you connect reads what you have allowed it to read, private credentials too where you allowed that, until you disconnect it. A wallet or a site that you put a credential into keeps it. What they have by then stays with them, and is theirs to answer for.',
  'privacy.inside': 'What is inside a credential',
  'privacy.inside.hash':
    'The signed file does not spell out your name or your email address. It carries a salted hash of each: someone who already has your name or address can test it against the file, but nobody can read it out. A very determined person could guess names one by one, so share the file as you would share a certificate.',
  'privacy.inside.page':
    'The page, the picture and the certificate of a credential that you made public do show your name.',
  'privacy.status': 'When someone checks a credential',
  'privacy.status.text':
    'Verifiers read a status list with room for many thousands of credentials. Reading it does not tell {name} which one is being checked.',
  'privacy.minors': 'Young people',
  'privacy.minors.text':
    'Where a centre has told us that a learner is under a guardian, nothing is ever accepted for them automatically.',
  'privacy.rights': 'What you can do',
  'privacy.rights.see':
    'See and take away everything: one press on <data>your data</data> gives you all of it as one file.',
  'privacy.rights.correct':
    'Correct your name and addresses on your account page. A name inside a signed credential cannot be altered; ask your centre for a corrected one.',
  'privacy.rights.erase':
    'Erase your account, at once and for good, on the same page. Nothing of it stays but a bit in a status list that belongs to nobody.',
  'privacy.rights.exported':
    'A credential that you or others downloaded before cannot be called back. It stays what it was, a signed statement by {name}, and verifiers can still check it.',
  'privacy.rights.ask': 'Anything else: <contact>{address}</contact>.',
  'privacy.rights.askName': 'Anything else: ask {name}.',
  'privacy.rights.authority':
    'You can complain to the data protection authority of your country; in the United Kingdom that is the Information Commissioner’s Office.',
  'privacy.retention': 'How long things are kept',
  'privacy.retention.text':
    'Your account and your awards are kept until you delete or erase them: a badge has no end. The rest goes by itself, checked every day:',
  'privacy.retention.kind': 'What',
  'privacy.retention.period': 'Kept for',
  'privacy.retention.days': '{days, plural, one {# day} other {# days}}',
  'privacy.retention.expiry': '{days} after it stopped being valid',
  'privacy.retention.sending': '{days} after it was due to be sent',
  'privacy.retention.making': '{days} after it was made',
  'privacy.retention.decision': '{days} after it was decided',
  'privacy.retention.mailed-links': 'Sign-in and confirmation links, with the address they went to',
  'privacy.retention.passkey-challenges': 'Questions put to passkeys',
  'privacy.retention.sessions': 'Browsers that were signed in',
  'privacy.retention.mail': 'That a mail was sent, and when',
  'privacy.retention.failed-mail': 'That a mail could not be delivered',
  'privacy.retention.development-mail': 'Mail kept in place of sending it, on test systems',
  'privacy.retention.idempotency-keys': 'Marks by which a repeated report is recognised',
  'privacy.retention.unused-addresses': 'Addresses that no account and no award speaks of',
  'privacy.retention.renditions': 'Pictures drawn of badges and credentials',
  'privacy.retention.claim-requests': 'Requests that were refused or withdrawn',
  'privacy.retention.program-codes': 'Codes by which a program that you allowed gets its access',
  'privacy.retention.program-tokens': 'Marks of the access that a program had',
  'privacy.retention.ended-programs':
    'That a program was connected which you have disconnected, or which has not been here',
  'privacy.retention.unused-programs': 'Programs that registered and that nobody connected',
  'privacy.retention.asked-hosts': 'Sites for badges that you began to connect, and did not',
  'privacy.retention.wallet-offers': 'Offers of your credentials to a wallet',
  'privacy.retention.wallet-issuances': 'Which credential a wallet got, and when',
  'privacy.retention.wallet-nonces': 'Numbers that a wallet has signed once',
  'privacy.retention.presentation-requests': 'Requests to a wallet, and what it showed',
  'privacy.retention.backups':
    'Backups are kept by whoever runs this site; what you erase leaves them as they are replaced.',
} as const;
