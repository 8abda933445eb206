/** The page where anybody checks a credential. */
export const verify = {
  'verify.title': 'Verify a credential',
  'verify.titleReport': 'Verification report',
  'verify.description':
    'Check an Open Badges 3.0 credential: unaltered, who signed it, revoked, in date, and awarded to whom.',
  'verify.lead':
    'Check any Open Badges 3.0 credential, from this issuer or another. You need no account, and what you check is not kept.',
  'verify.another': 'Verify another',
  'verify.credential': 'Credential',
  'verify.credentialHint': 'Paste its web address, or the whole JSON text',
  'verify.file': 'Or choose a file',
  'verify.fileHint': 'The signed credential as JSON',
  'verify.compare': 'Name or email address to compare (optional)',
  'verify.compareHint': 'To check that it was awarded to this person',
  'verify.submit': 'Verify',
  'verify.whoTitle': 'Who was it awarded to?',
  'verify.who':
    'A credential names nobody in the clear. It carries two scrambled identifiers (salted hashes): one of the learner’s email address and one of their name. Type either, and the report says whether it is the one the credential was awarded to.',
  'verify.withoutTitle': 'Without this site',
  'verify.without':
    'The file proves itself. Any Open Badges 3.0 verifier can read it; so can a copy of Laurel, the software of this site, on your own machine:',
  'verify.checks': 'What was checked',
  'verify.facts': 'What the credential says',
  'verify.fact.name': 'Achievement',
  'verify.fact.issuerName': 'Issuer, by its own account',
  'verify.fact.issuerId': 'Issuer’s identifier',
  'verify.fact.awardedOn': 'Awarded',
  'verify.fact.expiresOn': 'Expires',
  'verify.fact.credentialId': 'Credential’s identifier',
} as const;
