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

  'mail.granted.subject': 'Your request for {achievement} has been granted',
  'mail.granted.says':
    '{issuer} has granted your request for this credential. You find it on your dashboard.',
  'mail.granted.action': 'Open your dashboard',
  'mail.refused.subject': 'Your request for {achievement} has not been granted',
  'mail.refused.says':
    '{issuer} has looked at your request for this credential and has not granted it.',
  'mail.refused.again': 'If you have further evidence, you can ask again.',
} as const;
