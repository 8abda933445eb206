/** How a verifier asks a wallet for a badge. */
export const askWallet = {
  'askWallet.offer': 'Ask a wallet',
  'askWallet.offerText':
    'If somebody can scan a code from your screen, or is on this device, their wallet can show you a badge. The wallet signs its answer now and for you, so you see that the badge is theirs, and not a copy.',
  'askWallet.button': 'Ask a wallet for a badge',
  'askWallet.title': 'Ask a wallet for a badge',
  'askWallet.is.waiting': 'Waiting for a wallet',
  'askWallet.is.shown': 'A wallet has shown a badge',
  'askWallet.is.shown.text':
    'Read the report: it says whether the badge is sound, and whether it was awarded to whoever showed it. Only this browser sees it, until the hour is over; it is deleted within two days after that.',
  'askWallet.is.declined': 'The wallet was told not to show anything',
  'askWallet.is.declined.text': 'Whoever has the wallet said no. You can ask again.',
  'askWallet.is.unable': 'The wallet could not show a badge',
  'askWallet.is.unable.text':
    'It may hold no Open Badge, or not know this way of asking. You can still check a file or a link of the badge.',
  'askWallet.is.expired': 'The time of this question is over',
  'askWallet.is.expired.text': 'Whatever a wallet showed can no longer be seen. You can ask again.',
  'askWallet.until': 'A wallet can answer until {moment}.',
  'askWallet.how': 'Show this to the wallet',
  'askWallet.how.desk':
    'Let the wallet on the other device scan the code. It asks its owner which badge to show.',
  'askWallet.how.phone':
    'If the wallet is on this device, use the button. If it is on another, let it scan the code.',
  'askWallet.qr': 'QR code for a wallet that speaks OpenID4VP',
  'askWallet.open': 'Open a wallet on this device',
  'askWallet.copy': 'Link for other wallets',
  'askWallet.copyHint': 'Send it to whoever is to show a badge. They paste it in their wallet.',
  'askWallet.check': 'Check again',
  'askWallet.again': 'Ask again',
  'askWallet.back': 'Check a file or a link instead',
} as const;
