/** How a learner puts credentials into a wallet. */
export const wallet = {
  'wallet.add': 'Add to wallet',
  'wallet.addAll': 'Add all to a wallet',
  'wallet.title': 'Add to a wallet',
  'wallet.titleOf': 'Add {name} to a wallet',
  'wallet.lead':
    'A wallet is an app that keeps digital credentials on your phone or computer, so that you can show them without this site. Which one you use is up to you.',

  'wallet.happens': 'What happens',
  'wallet.happens.offer':
    'You get a QR code and links for your wallet. They work once, for {minutes} minutes. Show them to nobody: whoever scans or photographs the QR code before you could put the credential into their own wallet.',
  'wallet.happens.copy':
    'A copy of the credential is signed for your wallet and bound to it. Nobody else’s wallet can prove that the copy is its own.',
  'wallet.happens.public':
    'Nothing changes here. The credential’s page and who can see it stay as they are, and your wallet is named nowhere on it.',
  'wallet.happens.status':
    'If the credential is ever revoked, everybody who checks the copy in your wallet is told so too.',

  'wallet.which': 'Which credentials',
  'wallet.which.none': 'Choose at least one credential.',
  'wallet.empty': 'There is nothing to add yet',
  'wallet.empty.text':
    'Only credentials that you have accepted can go into a wallet. <dashboard>See what you have</dashboard>.',
  'wallet.code': 'Send a code to my email for safety',
  'wallet.codeHint':
    'Your wallet asks for the code, so that nobody who sees the QR code can be quicker than you. It works with wallets that speak OpenID; the others cannot ask for a code.',
  'wallet.continue': 'Continue',
  'wallet.back': 'Back',

  'wallet.offer': 'Offer to your wallet',
  'wallet.offer.holds':
    '{count, plural, one {In this offer:} other {In this offer, # credentials:}}',
  'wallet.until':
    '{minutes, plural, =0 {Less than a minute is left: it is valid} one {About # minute is left: it is valid} other {About # minutes are left: it is valid}} until {moment}.',
  'wallet.once': 'It can be used once, by whoever is first: show it to nobody.',
  'wallet.codeMailed':
    'A code is on its way to your email. Type it into the wallet when it asks; it belongs to this offer only.',

  'wallet.is.waiting': 'Waiting for your wallet',
  'wallet.is.code-wrong': 'A wallet sent a wrong code',
  'wallet.is.code-wrong.text':
    'Look at the newest mail and try again. {left, plural, one {# try is left} other {# tries are left}}.',
  'wallet.is.fetching': 'A wallet has taken up the offer',
  'wallet.is.fetching.text': 'It is being handed over now. This page says when it is done.',
  'wallet.is.taken': 'Added to a wallet',
  'wallet.is.taken.text':
    'The offer has been used and cannot be used again. If that was not your wallet, sign out all other browsers on your account page and ask {site} for help.',
  'wallet.is.refused': 'The wallet could not keep it',
  'wallet.is.refused.text':
    'It was handed over, and then the wallet said that it was not stored. Try again with a new offer, or with another wallet.',
  'wallet.is.unfetched': 'The wallet stopped half-way',
  'wallet.is.unfetched.text':
    'It took up the offer but never fetched the credential. Nothing is lost: make a new offer and try again.',
  'wallet.is.withdrawn': 'You have withdrawn this offer',
  'wallet.is.withdrawn.text': 'Nothing went into a wallet by it. Its QR code and links are dead.',
  'wallet.is.locked': 'Too many wrong codes',
  'wallet.is.locked.text':
    'To be safe, this offer has ended and nothing went into a wallet. If it was you who mistyped, make a new offer.',
  'wallet.is.expired': 'The time of this offer is over',
  'wallet.is.expired.text': 'Nobody used it. Its QR code and links are dead; make a new offer.',

  'wallet.again': 'New offer',
  'wallet.check': 'Check again',
  'wallet.withdraw': 'Withdraw this offer',
  'wallet.back.credential': 'Back to the credential',
  'wallet.back.dashboard': 'Back to your credentials',

  'wallet.ways': 'Choose your wallet',
  'wallet.ways.phone':
    'If the wallet is on this device, use a button. If it is on another one, scan the QR code with it.',
  'wallet.ways.desk':
    'If the wallet is on your phone, scan the QR code with it. If it is on this device, use a button.',
  'wallet.way.education': 'Learner Credential Wallet, LearnCard and similar',
  'wallet.way.educationFor': 'Wallets for learners’ credentials. Use this one if you are not sure.',
  'wallet.way.openid': 'Any wallet that speaks OpenID',
  'wallet.way.openidFor':
    'Many national, company and university wallets do (OpenID4VCI). They ask you to accept an offer.',
  'wallet.way.files': 'Without a wallet',
  'wallet.way.filesFor':
    'Files of the public credential, to keep or to bring into a wallet or backpack by hand. They are signed as well, but not bound to a wallet.',
  'wallet.way.filesAll': 'Download everything in one file',
  'wallet.qr.education': 'QR code for Learner Credential Wallet, LearnCard and similar wallets',
  'wallet.qr.openid': 'QR code for wallets that speak OpenID',
  'wallet.open.lcw': 'Open in Learner Credential Wallet',
  'wallet.open.learncard': 'Open in LearnCard',
  'wallet.open.openid': 'Open in an OpenID wallet',
  'wallet.open.older': 'Older version of Learner Credential Wallet',
  'wallet.copy.education': 'Link for other wallets',
  'wallet.copy.educationHint': 'Paste it where your wallet asks for a link (interaction URL).',
  'wallet.copy.openid': 'Offer as text',
  'wallet.copy.openidHint': 'Paste it into a wallet that cannot scan.',

  'wallet.history': 'In wallets',
  'wallet.history.openid': 'Added to a wallet on <day></day> (OpenID4VCI)',
  'wallet.history.vc-api': 'Added to a wallet on <day></day> (VC-API)',
  'wallet.history.unknown': 'Added to a wallet on <day></day>',
  'wallet.history.note': 'Only you see this.',
} as const;
