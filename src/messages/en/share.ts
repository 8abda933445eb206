/** The share panel of a credential, and what it hands to other services. */
export const share = {
  'share.title': 'Share',
  'share.private':
    'This credential is private, so others could not open what you share. Make it public first; you can make it private again at any time.',
  'share.makePublic': 'Make it public and share',
  'share.lead': 'Every way to share leads to this page, where anybody can check it.',
  'share.newTab': '(opens a new tab)',
  'share.linksLegend': 'Share by',

  'share.linkedin-profile': 'Add to LinkedIn profile',
  'share.linkedin': 'LinkedIn post',
  'share.facebook': 'Facebook',
  'share.x': 'X',
  'share.whatsapp': 'WhatsApp',
  'share.mail': 'Email',
  'share.native': 'More ways to share',

  'share.ownText': 'I have been awarded {achievement} by {issuer}.',
  'share.text': '{recipient} has been awarded {achievement} by {issuer}.',
  'share.subject': '{achievement}, awarded to {recipient}',
  'share.body': '{text}\n\nSee it and check it here:\n{url}\n',

  'share.link': 'Link',
  'share.linkHint': 'The permanent address of this credential.',
  'share.copy': 'Copy',
  'share.copied': 'Copied.',
  'share.copyFailed': 'Selected. Now copy it with your keyboard or menu.',

  'share.signature': 'Email signature',
  'share.signatureText':
    'It looks like this. Copy it formatted and paste it into the signature settings of your mail program, or use one of the texts below.',
  'share.copyFormatted': 'Copy formatted',
  'share.signatureHtml': 'As HTML code',
  'share.signaturePlain': 'As plain text',
  'share.signatureLine': '{achievement}, {issuer}',
  'share.signatureVerify': 'Verify this credential',
  'share.signatureVerifyAt': 'Verify: {url}',

  'share.cv': 'CV and print',
  'share.cvLine': 'Line for a CV',
  'share.cvText': '{achievement}, {issuer}, {month}. Verify: {url}',
  'share.qr': 'QR code that leads to this credential',
  'share.qrText': 'On paper, a QR code leads readers to this page.',
  'share.qrDownload': 'Download the QR code (SVG)',

  'share.cardAwardedTo': 'Awarded to',
  'share.cardMark': 'Verifiable credential',
  'share.cardAchievement': 'Open Badges achievement',
  'share.cardRevoked': 'Revoked',
  'share.cardAlt': 'Badge for {achievement}, issued by {issuer}',
  'share.cardAltRevoked': '{achievement}: a credential that {issuer} has revoked',
} as const;
