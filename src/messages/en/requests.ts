/** Asking for an award that no record matches, and the answers. */
export const requests = {
  'requests.title': 'Your requests',
  'requests.lead':
    'Achievements you completed earlier and have asked for. The centre you named, or the issuer, decides.',
  'requests.sent': 'Your request has been sent. You get a mail when it is decided.',
  'requests.withdrawn': 'Your request has been withdrawn.',
  'requests.decided': 'This request has been decided meanwhile, so it was not withdrawn.',
  'requests.emptyTitle': 'No requests',
  'requests.emptyText':
    'If something you earned is missing, open it in the <catalogue>catalogue</catalogue> and ask for it there.',
  'requests.state.open': 'Requested',
  'requests.state.granted': 'Granted',
  'requests.state.refused': 'Refused',
  'requests.state.withdrawn': 'Withdrawn',
  'requests.asked': 'Asked on <day></day>',
  'requests.decidedBy': 'Decides: {decider}',
  'requests.reason': 'Reason: {reason}',
  'requests.see': 'See the award',
  'requests.again': 'Ask again',
  'requests.withdraw': 'Withdraw',

  'requests.formTitle': 'Ask for {achievement}',
  'requests.formLead':
    'For what you completed earlier and were never offered. Say as much as helps to find you in the records.',
  'requests.name': 'Your name, as you were registered',
  'requests.nameHint': 'The credential will be made out to this name.',
  'requests.registrationNumber': 'Registration number',
  'requests.optional': 'If you know it.',
  'requests.completedOn': 'Date of completion',
  'requests.completedOnHint': 'As near as you remember.',
  'requests.centre': 'Centre where you learned',
  'requests.centreHint':
    'It sees your request and may decide it. Without a centre, only the issuer does.',
  'requests.noCentre': 'None of these, or I do not know',
  'requests.evidence': 'Evidence',
  'requests.evidenceHint':
    'Something that shows you completed it, such as a certificate. All of this may be left empty, and none of it becomes part of the credential.',
  'requests.evidenceName': 'What it is',
  'requests.evidenceUrl': 'Web address of it',
  'requests.evidenceUrlHint': 'Beginning with https://',
  'requests.evidenceWords': 'In your own words',
  'requests.whoSees':
    'Your name, your main email address and what you write here are seen by {issuer} and the centre you choose, and by nobody else.',
  'requests.send': 'Send the request',
  'requests.problem':
    '{count, plural, one {One thing needs to be put right} other {# things need to be put right}}',
  'requests.error.name': 'Write your name, in at most 200 characters.',
  'requests.error.registrationNumber': 'Use at most 100 characters, or leave this empty.',
  'requests.error.completedOn':
    'Give a day that exists and is not in the future, or leave this empty.',
  'requests.error.centre': 'Choose one of the centres in the list.',
  'requests.error.evidenceName': 'Use at most 200 characters, or leave this empty.',
  'requests.error.evidenceUrl':
    'Write a whole web address such as https://example.org/certificate, or leave this empty.',
  'requests.error.evidenceWords': 'Use at most 5,000 characters, or leave this empty.',
  'requests.needlessTitle': 'There is nothing to ask for',
  'requests.needlessText': 'You hold {achievement}, or it is offered to you already.',
  'requests.openTitle': 'You have asked for this already',
  'requests.openText': 'Your request for {achievement} waits for an answer.',
  'requests.retiredText':
    'It is no longer awarded, so it cannot be asked for here. The issuer may still be able to help.',
  'requests.back': 'Back to {achievement}',
} as const;
