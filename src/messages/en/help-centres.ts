/** What centres ask. */
export const helpCentres = {
  'help.q.when': 'When does a learner get a credential?',
  'help.a.when':
    'When the completion is reported and a valid email address is known. Without one the award waits as registered, and it is offered as soon as an address is added. An address that cannot be one is refused, with the reason.',
  'help.q.duty': 'What are we responsible for?',
  'help.a.duty':
    'That your learners’ names and addresses are right, and that they know that a mail from {issuer} is coming. The credential names your centre as the one that made the assessment decision.',
  'help.q.systems': 'How do we register learners and report completions?',
  'help.a.systems':
    'Through the <api>API</api>, with a key that {issuer} gives your centre; your learner management system can do it for you. A centre’s key reaches that centre’s learners and no others.',
  'help.q.arrived': 'Did our learners receive their credentials?',
  'help.a.arrived':
    'Each award tells whether its mail is waiting, was delivered or came back, and whether the learner has accepted or declined. You can send the offer again.',
  'help.q.correct': 'An address is wrong or missing',
  'help.a.correct':
    'Add it, or correct it, as long as the offer has not been accepted. The offer then goes to the new address, and the link that went to the wrong one stops working.',
  'help.q.requests': 'A learner asks for an earlier achievement',
  'help.a.requests':
    'The request names your centre if the learner chose it. Look at the evidence, then grant or refuse it; a refusal carries your reason. The learner is told by mail. {issuer} can decide too.',
  'help.q.guardian': 'We teach children or young people',
  'help.a.guardian':
    'Say so when you register a learner: the award is then marked as under a guardian, and nothing is ever accepted for that learner automatically.',
  'help.q.mistake': 'We reported a completion by mistake',
  'help.a.mistake':
    'Revoke the award, with the reason. Every check of the credential shows it from then on, and the learner is told. Then report the right one.',
} as const;
