/** What wallets show before they have a credential. */
export const openid = {
  'openid.badge': 'Open Badge',
  'openid.badgeAbout': 'A digital credential for something that you have achieved.',
  'openid.code': 'The code that was mailed to you, six digits.',
} as const;
