/** The printed certificate; what it has in common with the page is in credential.ts. */
export const pdf = {
  'pdf.title': '{achievement}, awarded to {recipient}',
  'pdf.revoked': 'Revoked on {day}',
  'pdf.revokedText': 'The issuer has withdrawn this credential. It no longer counts.',
  'pdf.check': 'Is this certificate genuine?',
  'pdf.checkText':
    'Scan the code, or open the address. The page says who signed the credential and whether it still counts. If it does not open, the credential is private: the signed original is attached to this file, and any Open Badges 3.0 verifier can check it.',
  'pdf.code': 'QR code of the address of the credential’s page',
  'pdf.attached': 'The credential, signed by {issuer}',
  'pdf.nameElsewhere': 'The learner named on the credential’s page',
  'pdf.textElsewhere': 'Named on the credential’s page',
} as const;
