import { revokeToken } from '#services/oauth-tokens.ts';
import type { Request } from '../env.ts';
import { answerOauth } from './answer.ts';
import { answerOauthError } from './errors.ts';
import { readFields } from './fields.ts';

/** `POST /oauth/revoke`: what it answers tells nothing of the token. @source RFC 7009, section 2.2 */
export async function answerRevocation(c: Request): Promise<Response> {
  try {
    await revokeToken(c.get('ctx'), await readFields(c), c.req.header('Authorization'));
    return answerOauth(c, {});
  } catch (error) {
    return answerOauthError(c, error);
  }
}
