/** The switch by which a learner accepts an issuer’s future awards beforehand. */
export const autoAccept = {
  'autoAccept.title': 'Accept future awards by themselves',
  'autoAccept.lead':
    'For each issuer you can say that new awards to your addresses are accepted for you. They arrive in your account, private until you make them public, and you get a mail.',
  'autoAccept.none': 'As soon as an issuer has awarded you something, its switch stands here.',
  'autoAccept.guardian':
    'This account is under a guardian, so nothing is accepted for it beforehand: each award is accepted by itself.',
  'autoAccept.on': 'On since <day></day>',
  'autoAccept.off': 'Off',
  'autoAccept.turnOn': 'Turn on',
  'autoAccept.turnOff': 'Turn off',
  'autoAccept.now.on': 'Future awards from this issuer are accepted for you from now on.',
  'autoAccept.now.off': 'Future awards from this issuer wait for your answer again.',
} as const;
