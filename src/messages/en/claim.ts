/** The pages behind a claim link. */
export const claim = {
  'claim.title': 'Offered to you: {achievement}',
  'claim.for': '{recipient}, {issuer} has awarded you',
  'claim.offeredTo': 'Offered to',
  'claim.issuer': 'Issuer',
  'claim.centre': 'Centre',
  'claim.awarded': 'Awarded',
  'claim.question': 'Would you like to accept it?',
  'claim.privateUntil': 'Your credential stays private until you choose to make it public.',
  'claim.createsAccount':
    'Accepting creates your account with the address above, or opens the one you already have, and signs you in.',
  'claim.yourAccount':
    'You are signed in as {viewer}. Accepting puts the credential into your account.',
  'claim.otherTitle': 'You are signed in as {viewer}',
  'claim.otherOwned':
    'This offer was mailed to {email}, which belongs to another account. Accepting signs you out here, and signs you in to that account.',
  'claim.otherUnowned':
    'This offer was mailed to {email}, which is not an address of this account. Choose what is to happen when you accept.',
  'claim.which': 'Where is the credential to go?',
  'claim.intoThis': 'Into this account ({viewer}): {email} is my mailbox too',
  'claim.intoThisHint':
    'The address is added to your account. From then on, whoever reads mail at {email} can sign in to it.',
  'claim.separate': 'Into an account of its own',
  'claim.separateHint':
    'An account is made for {email}, and this browser is signed in to that one instead.',
  'claim.chooseAccount': 'Choose where the credential is to go.',
  'claim.autoAccept': 'Accept future awards from {issuer} for me',
  'claim.autoAcceptHint':
    'They are then put into your account when they arrive, and are private like this one. You can turn this off in your account at any time.',
  'claim.autoAcceptGuardian':
    'This account is under a guardian, so nothing can be accepted for it beforehand: each award is accepted by itself.',
  'claim.accept': 'Accept',
  'claim.decline': 'Decline',
  'claim.noLimit':
    'There is no time limit: you can leave this page and decide another day. Until you accept, only you, {issuer} and your centre can see the award. How your data is used is in the <privacy>privacy notice</privacy>.',

  'claim.usedTitle': 'This link has been used',
  'claim.usedText':
    'The offer behind it has already been answered. Nothing is lost: what you accepted is in your account.',
  'claim.usedRemedy':
    'To get there, let us mail you a new link. It goes to the address that the offer was mailed to.',
  'claim.mailLink': 'Mail me a sign-in link',
  'claim.usedOther':
    'Do you no longer read mail there? <signin>Sign in with another address</signin> of your account.',

  'claim.mailedTitle': 'Look into your mailbox',
  'claim.mailedText':
    'If the address that the offer was mailed to still belongs to the account that holds the credential, a sign-in link is on its way to it.',
  'claim.mailedOther':
    'If nothing arrives, <signin>sign in with another address</signin> of your account.',

  'claim.ownTitle': 'You have accepted this already',
  'claim.ownText': '{achievement} is in your account.',
  'claim.ownView': 'See the credential',
  'claim.ownDeletedTitle': 'You have deleted this credential',
  'claim.ownDeletedText': '{achievement} was in your account, and you deleted it.',
  'claim.ownDeletedRemedy': 'On your dashboard you can take that back for a while.',
  'claim.dashboard': 'Go to your dashboard',

  'claim.signInTitle': 'Sign in to answer this offer',
  'claim.signInText':
    'The offer waits in an account, but the address it was mailed to is no longer part of that account. So this link alone does not answer it.',
  'claim.signInRemedy':
    'Sign in with another address of the account: the offer is on its dashboard.',
  'claim.signInOther':
    'You are signed in as {viewer}, which is another account. Sign out first, then sign in to the account that the offer belongs to.',
  'claim.signIn': 'Sign in',

  'claim.replacedTitle': 'This link has been replaced',
  'claim.replacedText':
    'The award was recorded with a wrong address. It has been corrected, and the offer was mailed to the right one.',
  'claim.replacedRemedy':
    'If the award is yours, look into your other mailboxes, or ask the centre where you learned. If it is not, there is nothing for you to do.',

  'claim.unknownTitle': 'This link is not one of ours',
  'claim.unknownText':
    'It may have been cut when it was copied, or come from another site. Offers have no time limit, so yours is not lost.',
  'claim.unknownRemedy':
    'Open the link from the mail again. If that does not help, sign in with the address that the mail was sent to: what is offered to it waits on the dashboard.',

  'claim.withdrawnTitle': 'This offer has been withdrawn',
  'claim.withdrawnText': '{issuer} has withdrawn the award, so it can no longer be accepted.',
  'claim.withdrawnRemedy':
    'If you think this is a mistake, ask the centre where you learned, or {issuer}.',
  'claim.withdrawnContact':
    'If you think this is a mistake, ask the centre where you learned, or write to <mail>{contact}</mail>.',

  'claim.declinedTitle': 'You declined this offer',
  'claim.declinedText':
    '{achievement} is not in any account, and nobody but you, {issuer} and your centre can see that it was offered.',
  'claim.declinedRemedy':
    'If you change your mind, take it back: the offer then waits for you as before.',
  'claim.undo': 'Undo',
} as const;
