import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { oauthSeconds } from '#domain/oauth.ts';
import type { Actor } from '#domain/permission.ts';
import { commitChange, type Context } from './context.ts';
import { proveClient, readCredentials } from './oauth-clients.ts';
import { actAsProgram, endGrant, writeGrant } from './oauth-grants.ts';
import { runProvider } from './oauth-provider.ts';

type Fields = Readonly<Record<string, string>>;

/**
 * Exchanges a code or a refresh token for tokens: one batch, in which the old is spent and the new made.
 * Whatever comes second, at once or later, ends the whole grant.
 *
 * @param fields - the parameters of the request, each once
 * @throws `oauth_request_refused`, `oauth_client_refused`, `oauth_grant_refused`, `oauth_scope_refused`
 * @source RFC 6749, sections 4.1.3 and 6; RFC 7636; RFC 9700, sections 2.2.2 and 4.14
 */
export async function exchange(
  ctx: Context,
  fields: Fields,
  authorization: string | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const { id, secret } = readCredentials(fields, authorization);
  const { client_secret: _, ...rest } = fields;
  const body = {
    ...rest,
    client_id: id,
    ...(secret === undefined ? {} : { client_secret: secret }),
  };
  const { accessToken, refreshToken, scope = [] } = await runProvider(ctx, body);
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: oauthSeconds.accessToken,
    refresh_token: refreshToken,
    scope: scope.join(' '),
  };
}

/**
 * Who acts by an access token. One that a wallet got is kept elsewhere, and unknown here.
 *
 * @throws `access_token_refused`
 */
export async function authenticateProgram(ctx: Context, token: string): Promise<Actor> {
  const found = await ctx.store.oauthTokens.find(await digestHex(token), 'access');
  const now = ctx.clock();
  if (
    !found ||
    found.token.endedAt !== null ||
    found.token.expiresAt <= now ||
    found.grant.revokedAt !== null
  )
    throw new LaurelError('access_token_refused');
  return actAsProgram(found.grant, found.token.scopes);
}

/**
 * Ends a token: an access token by itself, a refresh token with its whole grant. One that is unknown, or
 * another client's, is over already as far as this client is told.
 *
 * @throws `oauth_client_refused`, `oauth_request_refused`
 * @source RFC 7009, section 2 https://www.rfc-editor.org/rfc/rfc7009#section-2
 */
export async function revokeToken(
  ctx: Context,
  fields: Fields,
  authorization: string | undefined,
): Promise<void> {
  const client = await proveClient(ctx, readCredentials(fields, authorization));
  if (!client) throw new LaurelError('oauth_client_refused');
  const { token } = fields;
  if (token === undefined)
    throw new LaurelError('oauth_request_refused', { detail: 'The parameter token is missing.' });
  const digest = await digestHex(token);
  const refresh = await ctx.store.oauthTokens.find(digest, 'refresh');
  if (refresh?.grant.clientId === client.id)
    return endGrant({ ...ctx, actor: actAsProgram(refresh.grant, []) }, refresh.grant.id);
  const access = await ctx.store.oauthTokens.find(digest, 'access');
  if (access?.grant.clientId !== client.id || access.token.endedAt) return undefined;
  const now = ctx.clock();
  const asProgram = { ...ctx, actor: actAsProgram(access.grant, []) };
  return commitChange(asProgram, [
    ...writeGrant(asProgram, access.grant, 'end-token', now),
    ctx.store.oauthTokens.end(digest, now),
  ]);
}
