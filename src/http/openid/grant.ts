import { LaurelError } from '#domain/errors.ts';
import { redeemOffer } from '#services/openid-tokens.ts';
import type { GrantHandler } from '../oauth/token.ts';

/** The row of the token endpoint by which wallets exchange the secret of an offer. @source OpenID4VCI 1.0, section 6.1 */
export const exchangePreAuthorizedCode: GrantHandler = (c, fields) => {
  const code = fields['pre-authorized_code'];
  if (code === undefined)
    throw new LaurelError('oauth_request_refused', {
      detail: 'The parameter pre-authorized_code is missing.',
    });
  return redeemOffer(c.get('ctx'), { code, txCode: fields['tx_code'] });
};
