/** The fixed addresses that pages link to; everything else arrives as a prop. */
export const paths = {
  catalogue: '/',
  verify: '/verify',
  help: '/help',
  privacy: '/privacy',
  api: '/api',
  problems: '/problems',
  dashboard: '/dashboard',
  signIn: '/sign-in',
  signOut: '/sign-out',
} as const;
