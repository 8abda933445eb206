/** The page on which a program asks for access, and the list of those that have it. */
export const programs = {
  'programs.ask.title':
    '{known, select, yes {{host} asks for access} other {A program on your device asks for access}}',
  'programs.ask.lead':
    'It calls itself “<own>{program}</own>” and asks to be connected with your account at {site}, {name}.',
  'programs.ask.who': 'Who asks',
  'programs.ask.site': 'Its site',
  'programs.ask.answer': 'Your answer goes to',
  'programs.ask.terms': 'Its terms of use',
  'programs.ask.policy': 'Its privacy notice',
  'programs.ask.unchecked':
    'This is what the program says of itself; {site} has not checked it. Allow it only if you have just come from there and want this.',
  'programs.device': 'a program on your own device',
  'programs.ask.what': 'What it could do',
  'programs.may.read-credentials':
    'Read every credential that you have accepted, the private ones too, and badges that you brought in from elsewhere',
  'programs.may.write-credentials':
    'Put badges from elsewhere into your account, or a newer version of one that is there; each is checked first, and is private',
  'programs.may.read-profile':
    'Read your name, what you have written about yourself, and your picture if your profile is public',
  'programs.may.write-profile': 'Change your name and what you have written about yourself',
  'programs.ask.not':
    'It could not sign in as you, see your email addresses, or show, hide or delete a credential.',
  'programs.ask.howLong': 'For how long',
  'programs.ask.howLong.text':
    'Until you disconnect it under <programs>Connected programs</programs> in your account, or until it has not been here for {days} days. What it has read by then stays with it.',
  'programs.ask.allow': 'Allow',
  'programs.ask.deny': 'Do not allow',

  'programs.title': 'Connected programs',
  'programs.lead':
    'What you have allowed other programs and sites. Each can do what is listed, and nothing else.',
  'programs.none': 'No program is connected.',
  'programs.since': 'Connected on {date}',
  'programs.used': 'last here on {date}',
  'programs.unused': 'not here yet',
  'programs.disconnect': 'Disconnect',
  'programs.disconnect.text':
    'From this moment on it can do nothing more here. What it has read already stays with it: ask there to have that deleted.',
  'programs.disconnect.confirm': 'Yes, disconnect it',
  'programs.disconnected': 'The program is disconnected.',
} as const;
