/** What people ask who check a credential. */
export const helpVerifiers = {
  'help.q.genuine': 'How do I know that a credential is genuine?',
  'help.a.genuine':
    'Its page on this site shows a list of checks, each with its reason, made while you open it. For anything from anywhere else – a badge picture, a PDF, a signed file, an address or a QR code – use the <verify>verify page</verify>. You need no account. Where your browser runs scripts it does the checking itself: what you check is not sent to this site, and the page works without a connection once you have opened it.',
  'help.q.checks': 'What do the checks mean?',
  'help.a.checks':
    'Each answers one question: whether the document is complete, unaltered since it was signed, signed by the issuer it names, confirmed by the issuer’s website, not revoked, and in date. The answer is passed, failed, or could not be checked. One that failed is enough not to rely on the credential.',
  'help.q.unchecked': 'Why could something not be checked?',
  'help.a.unchecked':
    'Mostly because the issuer’s website, or its list of revoked credentials, cannot be reached just now. The signature can be checked all the same. Try again later; until then nobody can say whether the credential has been revoked since.',
  'help.q.trust': 'Do I have to trust this site?',
  'help.a.trust':
    'No. Download the signed file and check it with any Open Badges 3.0 verifier, or in a copy of Laurel, the software of this site, with <code>npx laurel verify FILE</code>.',
  'help.q.person': 'Was it awarded to the person in front of me?',
  'help.a.person':
    'Type the person’s name or email address, on the credential’s page or on the <verify>verify page</verify>. You are told whether the credential was awarded to it, as it was typed. The signed file itself names nobody.',
  'help.q.picture': 'Somebody shows me a picture or a printout',
  'help.a.picture':
    'A picture by itself proves nothing; anyone can copy one. Scan its QR code or ask for the link or the signed file, and check that. Make sure that the page you end up on is at the address of the issuer.',
  'help.q.nothing': 'The address says that there is nothing there',
  'help.a.nothing':
    'The credential may be private, deleted, or never have existed; the answer is the same on purpose. Ask the person who sent you the address to make it public, or to send you the file.',
  'help.q.revoked-meaning': 'What does revoked mean?',
  'help.a.revoked-meaning':
    'The issuer has withdrawn the credential. Its signature stays intact, but the status list that verifiers look at says that it no longer counts. Reading that list does not tell the issuer which credential you are checking.',
  'help.q.link-verify': 'How do I link to the verification of a credential?',
  'help.a.link-verify':
    'Put the credential’s web address, encoded, behind <code>/verify#url=</code> of this site. The browser of whoever follows the link checks it at once and lists every address it asked; what stands behind the # never reaches this site.',
} as const;
