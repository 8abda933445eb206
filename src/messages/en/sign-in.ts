/** Signing in, by mailed link and by passkey. */
export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.lead':
    'There is no password. Type your email address and we send you a link that signs you in.',
  'signIn.email': 'Email address',
  'signIn.email.hint': 'The address that your credentials are sent to',
  'signIn.email.invalid':
    'Mail cannot be sent to this address. Check its spelling: it has to have the form name@example.org.',
  'signIn.send': 'Send me a link',
  'signIn.passkey': 'Sign in with a passkey',
  'signIn.passkey.cancelled': 'Nothing has happened. Try again, or ask for a link.',
  'signIn.passkey.failed':
    'This passkey did not sign you in. It may have been removed from its account. Ask for a link instead.',
  'signIn.fine':
    'An account begins when you accept your first credential, or sign in with an address that one was sent to. The only cookies here keep you signed in and remember your language.',
  'signIn.sent.title': 'Look in your inbox',
  'signIn.sent.text':
    'If <strong>{address}</strong> has an account here, a link that signs you in is on its way. It works once, for {minutes} minutes.',
  'signIn.sent.nothing':
    'Nothing after a few minutes? Look in your junk mail, check the spelling, or <again>try again</again> with another of your addresses.',
  'signIn.confirm.title': 'One more step',
  'signIn.confirm.text':
    'Press the button to sign in as <strong>{address}</strong>. If you did not ask for this link, close the page: nothing has happened.',
  'signIn.confirm.button': 'Sign in',
  'signIn.expired.title': 'This sign-in link no longer works',
  'signIn.expired.text':
    'A link works once, and only for a short time. Ask for a new one and use that.',
  'signIn.expired.button': 'Get a new link',
} as const;
