import { LaurelError } from '#domain/errors.ts';
import { registerClient } from '#services/oauth-clients.ts';
import type { Request } from '../env.ts';
import { readMediaType } from '../forms.ts';
import { answerOauth } from './answer.ts';
import { answerOauthError } from './errors.ts';

async function readMetadata(c: Request): Promise<unknown> {
  const fault = new LaurelError('oauth_metadata_unsuitable', {
    detail: 'The body is not JSON, sent as application/json.',
  });
  if (readMediaType(c) !== 'application/json') throw fault;
  try {
    return JSON.parse(await c.req.text()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw fault;
    throw error;
  }
}

/** `POST /oauth/register`. @source RFC 7591, section 3 */
export async function answerRegistration(c: Request): Promise<Response> {
  try {
    const { client, secret } = await registerClient(c.get('ctx'), await readMetadata(c));
    const links = {
      client_uri: client.uri,
      logo_uri: client.logoUri,
      tos_uri: client.tosUri,
      policy_uri: client.policyUri,
    };
    return answerOauth(
      c,
      {
        client_id: client.id,
        client_id_issued_at: Math.floor(client.createdAt.getTime() / 1000),
        // 0: it does not expire.
        ...(secret === undefined ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
        client_name: client.name,
        ...Object.fromEntries(Object.entries(links).filter(([, uri]) => uri !== null)),
        redirect_uris: client.redirectUris,
        token_endpoint_auth_method: client.authMethod,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        scope: client.scopes.join(' '),
      },
      201,
    );
  } catch (error) {
    return answerOauthError(c, error);
  }
}
