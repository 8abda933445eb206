/** The account page: name, addresses, passkeys, signed-in browsers. */
export const account = {
  'account.title': 'Your account',
  'account.lead': 'Who you are here, how you sign in, and where mail to you goes.',

  'account.now.details': 'Saved.',
  'account.now.mailed':
    'A link is on its way to that address. Open it on this device, or wherever you are signed in.',
  'account.now.own': 'That address is proved already, and belongs to this account.',
  'account.now.added':
    'The address is yours. What was sent to it is on your <dashboard>dashboard</dashboard>.',
  'account.now.merged':
    'The two accounts are one now. Everything is on your <dashboard>dashboard</dashboard>.',
  'account.now.primary': 'Mail to you goes to that address from now on.',
  'account.now.removed': 'The address is no longer part of your account. Your credentials all are.',
  'account.now.passkey-added': 'The passkey is ready. You can sign in with it from now on.',
  'account.now.passkey-renamed': 'The passkey has its new name.',
  'account.now.passkey-removed': 'The passkey signs nobody in any more.',
  'account.now.ended': 'That browser is signed out.',
  'account.now.ended-others': 'All other browsers are signed out.',

  'account.details': 'Name and language',
  'account.name': 'Your name',
  'account.name.hint':
    'On your profile and in mail to you. Credentials keep the name that they were awarded to.',
  'account.name.invalid': 'Give a name of 1 to {max} characters.',
  'account.locale': 'Language of mail to you',
  'account.save': 'Save',

  'account.addresses': 'Email addresses',
  'account.addresses.lead':
    'Credentials sent to any of these arrive in this account, and each of them signs you in.',
  'account.address.proved': 'Proved on {date}',
  'account.address.primary': 'Primary: mail to you goes here',
  'account.address.bounced': 'Mail to it came back on {date}. Check that it still exists.',
  'account.address.makePrimary': 'Make primary',
  'account.address.remove': 'Remove',
  'account.address.remove.text':
    'No credential is lost: what came by this address stays in your account, answered or not. The address no longer signs you in, and what is sent to it from now on does not arrive here.',
  'account.address.remove.confirm': 'Yes, remove it',
  'account.address.pending': 'Not proved yet: the link in our mail works until',
  'account.address.again': 'Send another link',
  'account.address.add': 'Add an address',
  'account.address.add.hint':
    'We send a link to it. Until you have used that, the address is not yours here.',
  'account.address.add.button': 'Send a link',
  'account.address.enough':
    'You have asked for many links in a short time. Use those that were sent, or try again in {minutes} minutes.',

  'account.passkeys': 'Passkeys',
  'account.passkeys.lead':
    'Sign in with your fingerprint, your face, a PIN or a security key instead of a mailed link. The passkey stays on your device; we keep only what is needed to recognise it.',
  'account.passkeys.none': 'No passkeys yet.',
  'account.passkeys.unavailable':
    'To add a passkey, open this page in a browser that has passkeys and runs scripts.',
  'account.passkey.added': 'Added on {date}',
  'account.passkey.used': 'last used on {date}',
  'account.passkey.unused': 'not used yet',
  'account.passkey.add': 'Add a passkey',
  'account.passkey.cancelled': 'Nothing was added. You can try again.',
  'account.passkey.failed':
    'The passkey could not be added. Try again; if it does not work then, use another device.',
  'account.passkey.rename': 'Rename',
  'account.passkey.name': 'Name of the passkey',
  'account.passkey.name.invalid': 'Give the passkey a name of 1 to {max} characters.',
  'account.passkey.remove': 'Remove',
  'account.passkey.remove.text':
    'It no longer signs you in. You can still use a mailed link. Delete it on your device as well.',
  'account.passkey.remove.confirm': 'Yes, remove it',

  'account.sessions': 'Signed-in browsers',
  'account.sessions.lead':
    'If you do not know one of these, end it. Each of them ends by itself {days} days after it began.',
  'account.session.unknown': 'Unknown browser',
  'account.session.current': 'This browser',
  'account.session.began': 'Signed in on {date}',
  'account.session.seen': 'last used on {date}',
  'account.session.end': 'Sign out',
  'account.session.endOthers': 'Sign out all other browsers',

  'account.more': 'More',
  'account.more.profile': 'Your public profile',
  'account.more.profile.text': 'Handle, picture, biography, and whether others can see it',
  'account.more.programs': 'Connected programs',
  'account.more.programs.text': 'What you have allowed other programs and sites',
  'account.more.hosts': 'Other sites for your badges',
  'account.more.hosts.text': 'Send your badges to a backpack or wallet that you connect.',
  'account.more.data': 'Your data',
  'account.more.data.text': 'Take everything with you, or erase your account',
} as const;
