/** The page of a mailed link that proves an address, and the form that an ended session interrupted. */
export const proveAddress = {
  'prove.title': 'Is this address yours?',
  'prove.text':
    '<strong>{email}</strong> becomes an address of your account, {name}. Credentials sent to it arrive there, and it signs you in.',
  'prove.not-you': 'If you did not ask for this, close the page: nothing has happened.',
  'prove.button': 'Yes, add it',
  'prove.own.title': 'This address is yours already',
  'prove.own.text': '<strong>{email}</strong> is proved and belongs to your account.',
  'prove.account': 'Go to your account',
  'prove.sign-in.title': 'Sign in first',
  'prove.sign-in.text':
    'This link adds <strong>{email}</strong> to an account. Sign in to that account, with an address it has already, and you come back here. The link works for a short time only.',
  'prove.sign-in.button': 'Sign in',
  'prove.other-account.title': 'Another account asked for this',
  'prove.other-account.text':
    'This link adds <strong>{email}</strong> to an account that is not the one you are signed in to. Nothing has happened.',
  'prove.other-account.what':
    'If both accounts are yours, sign out, sign in to the account that asked, and open the link again. If you do not know what this is about, close the page.',
  'prove.dead.title': 'This link no longer works',
  'prove.dead.text':
    'A link that proves an address works once, and only for a short time. Ask for a new one on your account page.',
  'prove.merge.title': 'Make the two accounts one?',
  'prove.merge.text':
    '<strong>{email}</strong> belongs to another account, {other}. You have opened its mailbox, so that account is yours as well. Everything in it can move into the account you are signed in to, {name}.',
  'prove.merge.moves': 'What moves',
  'prove.merge.awards':
    '{count, plural, =0 {No credentials: it has none} one {# credential, private or public as it is now} other {# credentials, private or public as they are now}}',
  'prove.merge.addresses':
    '{count, plural, one {Its address: {list}} other {Its # addresses: {list}}}',
  'prove.merge.rest': 'Its passkeys, requests and choices, and its roles as staff',
  'prove.merge.profile':
    'Its profile address, which then leads to your profile. Your own handle, name and picture stay',
  'prove.merge.ends':
    'The other account then ends: every browser signed in to it is signed out, and programs connected with it lose their access. This cannot be undone.',
  'prove.merge.button': 'Yes, make them one',
  'prove.merge.keep': 'No, keep both as they are',

  'interrupted.title': 'You are no longer signed in',
  'interrupted.text':
    'Your session has ended, so this form could not be taken. Nothing that you typed is lost: it is on this page.',
  'interrupted.first': 'First <signIn>sign in (opens in a new tab)</signIn>.',
  'interrupted.second': 'Then come back to this page and send the form again.',
  'interrupted.again': 'Send again',
  'interrupted.fields': 'What you typed',
  'interrupted.empty': '(empty)',
  'interrupted.files':
    'Files cannot be kept. If you chose one, go back to the form after you have signed in, and choose it again.',
  'interrupted.toolong':
    'What you typed is too long to be repeated here. Sign in in a new tab, then use the Back button of your browser: the form is still there.',
} as const;
