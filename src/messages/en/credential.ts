/** The page of a credential. */
export const credential = {
  'credential.title': '{achievement}, awarded to {recipient}',
  'credential.summary':
    '{achievement}: a verifiable credential awarded to {recipient} by {issuer}.',
  'credential.summary.revoked': '{achievement}: a credential that {issuer} has revoked.',

  'credential.awardedTo': 'Awarded to',
  'credential.issuer': 'Issuer',
  'credential.awarded': 'Awarded',
  'credential.expires': 'Expires',
  'credential.expired': 'Expired',
  'credential.assessor': 'Assessment decision made by',

  'credential.nowPublic': 'This credential is now public: anybody with its address can see it.',
  'credential.nowPrivate':
    'This credential is now private: only you, the issuer and your centre can see it.',
  'credential.isPublic': 'Public: anyone with the address can see this page',
  'credential.isPrivate': 'Private: only you, the issuer and your centre can see this credential',
  'credential.revokedTitle': 'This credential has been revoked',
  'credential.revokedText': '{issuer} revoked it on <day></day>.',
  'credential.revokedReason': 'Reason: {reason}',
  'credential.revokedNoReason': 'No reason was given.',
  'credential.expiredTitle': 'This credential has expired',
  'credential.expiredText':
    'It was valid until <day></day>. The achievement was earned; it may need renewing.',
  'credential.replaces': 'It takes the place of <link>an earlier credential</link>.',

  'credential.description': 'Description',
  'credential.aboutAchievement': 'About this achievement',
  'credential.criteria': 'Criteria',
  'credential.evidence': 'Evidence',
  'credential.evidenceUnnamed': 'Evidence',
  'credential.results': 'Results',
  'credential.resultUnnamed': 'Result',
  'credential.resultRequired': 'Needed to pass: {value}',
  'credential.resultRange': 'Scale: {lowest} to {highest}',
  'credential.resultAllowed': 'Out of: {values}',
  'credential.result.Completed': 'completed',
  'credential.result.Enrolled': 'enrolled',
  'credential.result.Failed': 'failed',
  'credential.result.InProgress': 'in progress',
  'credential.result.OnHold': 'on hold',
  'credential.result.Provisional': 'provisional',
  'credential.result.Withdrew': 'withdrew',
  'credential.alignment': 'Alignment and skills',
  'credential.framework': 'Framework: {name}',
  'credential.source': 'Who stands behind it',
  'credential.contact': 'Questions about this credential',

  'credential.files': 'Files',
  'credential.filesText':
    'Each of these carries its own proof, and can be checked even when this site is out of reach.',
  'credential.file.png': 'Picture (PNG)',
  'credential.file.pngFor': 'The badge, with the signed credential inside. For badge collections.',
  'credential.file.svg': 'Drawing (SVG)',
  'credential.file.svgFor': 'The same as a drawing that stays sharp at any size.',
  'credential.file.pdf': 'Certificate (PDF)',
  'credential.file.pdfFor': 'To print or to send, with the signed credential attached.',
  'credential.file.json': 'Signed credential (JSON)',
  'credential.file.jsonFor': 'The credential itself. For wallets and verifiers.',
  'credential.file.jwt': 'Signed credential (JWT)',
  'credential.file.jwtFor': 'The same as a signed token. For programs that ask for a JWT.',
  'credential.download': 'Download',

  'credential.verification': 'Verification',
  'credential.checkYourself': 'Check it yourself',
  'credential.checkYourselfText':
    'Nobody has to take this page’s word for it. The file carries its own proof.',
  'credential.downloadJson': 'Download the signed credential (JSON)',
  'credential.openVerify': 'Open it on the verify page',
  'credential.otherVerifiers':
    'Or with any other Open Badges 3.0 verifier; in a copy of Laurel, the software of this site:',
  'credential.signedBy': 'Signed by <did></did>',
  'credential.verifyPrivate':
    'While this credential is private, others can check only a file that you give them.',
  'credential.compare': 'Was it awarded to this person?',
  'credential.compareLabel': 'Name or email address',
  'credential.compareHint':
    'The name as it was on the day of the award. What you type is not kept.',
  'credential.compareButton': 'Compare',

  'credential.visibility.private': 'Private',
  'credential.visibility.public': 'Public',
  'credential.visibility.makePublic': 'Make public',
  'credential.visibility.makePrivate': 'Make private',
} as const;
