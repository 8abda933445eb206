/** What stands around every page. */
export const frame = {
  'frame.skip': 'Skip to the main content',
  'frame.signedInAs': 'Signed in as',
  'frame.signIn': 'Sign in',
  'frame.signOut': 'Sign out',
  'frame.navigation': 'Main',
  'frame.catalogue': 'Catalogue',
  'frame.verify': 'Verify',
  'frame.help': 'Help',
  'frame.dashboard': 'Dashboard',
  'frame.account': 'Account',
  'frame.statement':
    '<name></name> issues Open Badges 3.0 credentials, signed with its own key. Anyone can <verify>verify one</verify> without an account.',
  'frame.about': 'About this site',
  'frame.privacy': 'Privacy',
  'frame.api': 'API',
  'frame.contact': 'Contact',
  'frame.language': 'Language',
} as const;
