/** The help page around its questions. */
export const help = {
  'help.title': 'Help',
  'help.description': 'Questions about credentials from {issuer}, and answers.',
  'help.lead': 'For learners, for anyone who checks a credential, and for centres.',
  'help.contents': 'All questions',
  'help.section.learners': 'Learners',
  'help.section.verifiers': 'Verifiers',
  'help.section.centres': 'Centres',
  'help.group.getting': 'Getting a credential',
  'help.group.seeing': 'Who sees what',
  'help.group.sharing': 'Sharing and keeping',
  'help.group.account': 'Your account',
  'help.group.leaving': 'Deleting and leaving',
  'help.group.checking': 'Checking a credential',
  'help.group.centre': 'Work of a centre',
  'help.contact.title': 'Still stuck?',
  'help.contact.course':
    'Questions about your course or your result go to the centre where you learned. For everything else, ask the issuer that the credential names:',
} as const;
