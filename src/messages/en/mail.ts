/** Every mail. Subjects are one line; nothing here is marked up. */
export const mail = {
  'mail.dear': 'Dear {name},',
  'mail.badge': 'Badge: {achievement}',
  'mail.button': 'If the button does not work, open this address:',
  'mail.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'mail.hours': '{count, plural, one {# hour} other {# hours}}',
  'mail.reason': 'The reason given:',

  'mail.why.learner':
    'You get this mail because {issuer} recorded {email} as the address of the learner who earned this award.',
  'mail.why.learnerAtCentre':
    'You get this mail because {centre} or {issuer} recorded {email} as the address of the learner who earned this award.',
  'mail.why.notYou':
    'If that is not you, please ignore it: nothing happens unless the offer is accepted.',
  'mail.why.account':
    'You get this mail because your award, or your account at {site}, has the address {email}.',
  'mail.questions.write': 'Questions? Write to {name} at {email}.',
  'mail.questions.help': 'Questions? Ask the centre where you learned, or see {url}.',

  'mail.offer.subject': '{issuer} has awarded you {achievement}',
  'mail.offer.says': '{issuer} has awarded you this Open Badges credential:',
  'mail.offer.saysAtCentre':
    '{issuer} has awarded you this Open Badges credential on completion at {centre}:',
  'mail.offer.action': 'Accept or decline',
  'mail.offer.promise':
    'There is no time limit. Until you accept, only you, {issuer} and your centre can see it; afterwards it stays private until you make it public.',

  'mail.reminder.subject': 'A reminder: {issuer} has awarded you {achievement}',
  'mail.reminder.says':
    '{issuer} awarded you this Open Badges credential on {date}. You have not answered yet:',
  'mail.reminder.rest':
    'You need not do anything: the offer stays open. We remind you of it twice at most.',
  'mail.reminder.stop': 'Stop reminders to {email}',

  'mail.accepted.subject': '{achievement} is in your account',
  'mail.accepted.says': 'You have accepted this credential from {issuer}.',
  'mail.accepted.automatic':
    '{issuer} has awarded you this credential. It was accepted for you, because you switched that on for this issuer.',
  'mail.accepted.private':
    'It is private: nobody but you, {issuer} and your centre can see it. To share it, make it public on your dashboard.',
  'mail.accepted.public': 'It is public: anybody can see it at its own address.',
  'mail.accepted.see': 'See the credential',
  'mail.accepted.action': 'Open your dashboard',
  'mail.accepted.switch': 'Switch off accepting beforehand, in your account',

  'mail.revoked.subject': '{issuer} has revoked {achievement}',
  'mail.revoked.says':
    '{issuer} has revoked this credential. Whoever verifies it from now on is told so; it can no longer be shown as valid.',
  'mail.withdrawn.subject': '{issuer} has withdrawn {achievement}',
  'mail.withdrawn.says':
    '{issuer} has withdrawn this award, which you had not accepted. The link in the earlier mail no longer works.',
  'mail.revoked.ask': 'If you think that this is a mistake, write to {issuer} at {email}.',
  'mail.revoked.askCentre':
    'If you think that this is a mistake, ask {issuer}, or the centre where you learned.',

  'mail.signIn.subject': 'Your sign-in link for {site}',
  'mail.signIn.heading': 'Sign in to {site}',
  'mail.signIn.says':
    'This link signs you in. It works once, for {duration}. Please do not pass it on.',
  'mail.signIn.action': 'Sign in',
  'mail.signIn.why': 'You get this mail because somebody asked to sign in as {email}.',
  'mail.signIn.notYou':
    'If that was not you, please ignore it: nobody can sign in without this link.',

  'mail.prove.subject': 'Confirm your email address for {site}',
  'mail.prove.heading': 'Confirm this email address',
  'mail.prove.says':
    'Somebody who is signed in at {site} wants to add {email} to their account. If that is you, confirm it: then whatever is awarded to this address arrives in your account. The link works once, for {duration}.',
  'mail.prove.action': 'Confirm this address',
  'mail.prove.why': 'You get this mail because somebody entered {email} at {site}.',
  'mail.prove.notYou':
    'If that was not you, please ignore it: without this link the address is not added to any account.',

  'mail.walletCode.subject': 'The code for your wallet, from {site}',
  'mail.walletCode.heading': 'Your code: {code}',
  'mail.walletCode.says':
    'Type this code into your wallet when it asks for it. It works for {duration} after you asked for it, once.',
  'mail.walletCode.what':
    '{count, plural, one {The wallet then gets this credential: {names}.} other {The wallet then gets these credentials: {names}.}}',
  'mail.walletCode.many':
    '{count, plural, one {The wallet then gets # credential.} other {The wallet then gets # credentials.}}',
  'mail.walletCode.secret':
    'Please do not pass it on: nobody from {site} or elsewhere will ever ask you for it.',
  'mail.walletCode.notYou':
    'If you did not ask for it, somebody may be using your account at {site}. Do not type the code anywhere: without it nothing goes into a wallet. Then sign in, look at your account, and sign out all other browsers.',
  'mail.walletCode.why':
    'You get this mail because a code for a wallet was asked for in the account of {email}.',

  'mail.granted.subject': 'Your request for {achievement} has been granted',
  'mail.granted.says':
    '{issuer} has granted your request for this credential. You find it on your dashboard.',
  'mail.granted.action': 'Open your dashboard',
  'mail.refused.subject': 'Your request for {achievement} has not been granted',
  'mail.refused.says':
    '{issuer} has looked at your request for this credential and has not granted it.',
  'mail.refused.again': 'If you have further evidence, you can ask again.',

  'mail.change.address-added.subject': 'An address was added to your account at {site}',
  'mail.change.address-added.says':
    'On {date} {known, select, yes {the address {changed}} other {an address}} was added to the account of {name}. Whoever reads mail there can now sign in to it.',
  'mail.change.address-removed.subject': 'An address was removed from your account at {site}',
  'mail.change.address-removed.says':
    'On {date} {known, select, yes {the address {changed}} other {an address}} was removed from the account of {name}. It no longer signs anybody in to it.',
  'mail.change.own-address-removed.subject': 'This address was removed from an account at {site}',
  'mail.change.own-address-removed.says':
    'On {date} the address {email} was removed from an account at {site}. It no longer signs anybody in to that account.',
  'mail.change.accounts-merged.subject': 'Two accounts at {site} have become one',
  'mail.change.accounts-merged.says':
    'On {date} two accounts were made one: everything that was in either of them, and every address of either, belongs to the account of {name} now. {email} is one of its addresses.',
  'mail.change.passkey-added.subject': 'A passkey was added to your account at {site}',
  'mail.change.passkey-added.says':
    'On {date} a passkey was added to the account of {name}. Whoever has it can sign in with it.',
  'mail.change.passkey-removed.subject': 'A passkey was removed from your account at {site}',
  'mail.change.passkey-removed.says':
    'On {date} a passkey was removed from the account of {name}. It no longer signs anybody in.',
  'mail.change.program-connected.subject': 'A program was connected with your account at {site}',
  'mail.change.program-connected.says':
    'On {date} a program that calls itself “{program}” was connected with the account of {name}. Under “Connected programs” in your account you see what it can do, and can disconnect it.',
  'mail.change.credential-offered.subject':
    'A credential of your account at {site} was offered to a wallet',
  'mail.change.credential-offered.says':
    'On {date} a computer system of the issuer offered a credential in the account of {name} to a wallet. Within ten minutes, whoever was shown the offer could put a copy of it into their wallet. The page of the credential tells you whether a wallet got one.',
  'mail.change.ifNotOffered':
    'If you did not ask for it, somebody else may have a copy. Your account is as it was; only the issuer can make the copy invalid.',
  'mail.change.ifYou': 'If that was you, there is nothing to do.',
  'mail.change.ifNot':
    'If it was not you, sign in as you always do and look at your account: remove addresses and passkeys that are not yours, and sign out all other browsers.',
  'mail.change.ifNotHere':
    'If it was not you, sign in with another address of your account and look at it: remove addresses and passkeys that are not yours, and sign out all other browsers.',
  'mail.change.write': 'Then write to {site} at {support}.',
  'mail.change.help': 'Then ask for help: {url}',
  'mail.change.action': 'Look at your account',
  'mail.change.why':
    'You get this mail because {email} is an address of this account. No link in it signs anybody in.',
  'mail.change.whyNoLonger':
    'You get this mail because {email} was an address of that account. Nothing more is mailed to it about that account.',
} as const;
