import { LaurelError } from '#domain/errors.ts';
import { exchange } from '#services/oauth-tokens.ts';
import { preAuthorizedGrant } from '#services/openid-offers.ts';
import type { Request } from '../env.ts';
import { exchangePreAuthorizedCode } from '../openid/grant.ts';
import { answerOauth } from './answer.ts';
import { answerOauthError } from './errors.ts';
import { type Fields, readFields } from './fields.ts';

/** Answers a token request of one grant type; what it throws becomes an error in OAuth's shape (`errors.ts`). */
export type GrantHandler = (
  c: Request,
  fields: Fields,
) => Promise<Readonly<Record<string, unknown>>>;

const exchangeByProvider: GrantHandler = (c, fields) =>
  exchange(c.get('ctx'), fields, c.req.header('Authorization'));

/** Who answers which grant type: the authorisation server is one, for programs and for wallets. */
export const grantHandlers: Readonly<Record<string, GrantHandler>> = {
  authorization_code: exchangeByProvider,
  refresh_token: exchangeByProvider,
  [preAuthorizedGrant]: exchangePreAuthorizedCode,
};

function findHandler({ grant_type: type }: Fields): GrantHandler {
  if (type === undefined)
    throw new LaurelError('oauth_request_refused', {
      detail: 'The parameter grant_type is missing.',
    });
  const handler = Object.hasOwn(grantHandlers, type) ? grantHandlers[type] : undefined;
  if (!handler) throw new LaurelError('oauth_grant_type_unknown');
  return handler;
}

/** `POST /oauth/token`. @source RFC 6749, section 3.2 */
export async function answerToken(c: Request): Promise<Response> {
  try {
    const fields = await readFields(c);
    return answerOauth(c, await findHandler(fields)(c, fields));
  } catch (error) {
    return answerOauthError(c, error);
  }
}
