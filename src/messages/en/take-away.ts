/** Taking credentials along in one signed document. */
export const takeAway = {
  'take-away.title': 'Take everything with you',
  'take-away.text':
    'Several credentials in one file that proves itself. Each of them stays as it was signed, and can be verified without this site.',
  'take-away.choose': 'Which credentials?',
  'take-away.choose.hint': 'Tick none for every one that is accepted and in date.',
  'take-away.expired': 'expired',
  'take-away.presentation': 'Signed presentation',
  'take-away.presentation.text':
    'A verifiable presentation, for wallets and verifiers. This site signs it as the one that hands your credentials out; it does not prove that whoever shows it is you.',
  'take-away.presentation.button': 'Download the presentation (JSON)',
  'take-away.record': 'Learner record',
  'take-away.record.text':
    'A Comprehensive Learner Record (CLR 2.0) in which the issuer itself signs what it has awarded to you. Your name and addresses are in it only as hashes. It says whether it holds everything that you have accepted.',
  'take-away.record.button': 'Download the record (JSON)',
  'take-away.record.button.of': 'Download the record of {issuer} (JSON)',
  'take-away.record.name': 'Learner record of {issuer}',
  'take-away.none': 'You have accepted no credential yet.',
} as const;
