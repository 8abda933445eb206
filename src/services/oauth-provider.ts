import OAuth2Server from '@node-oauth/oauth2-server';
import { digestHex } from '#domain/bytes.ts';
import { type ErrorCode, isLaurelError, LaurelError } from '#domain/errors.ts';
import { oauthSeconds } from '#domain/oauth.ts';
import { createSecret } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import type { OauthClient, OauthGrant } from '#store/oauth.ts';
import { commitChange, type Context } from './context.ts';
import { proveClient } from './oauth-clients.ts';
import { actAsProgram, endGrant, usedToday, writeGrant } from './oauth-grants.ts';

type Model = OAuth2Server.AuthorizationCodeModel & OAuth2Server.RefreshTokenModel;
type Fields = Readonly<Record<string, string>>;

/** What the library is told of when something ends: its own clock is not asked, because ours has been. */
const judgedAlready = new Date(8.64e15);

const grants = ['authorization_code', 'refresh_token'];
const describeClient = ({ id, redirectUris }: Pick<OauthClient, 'id' | 'redirectUris'>) => ({
  id,
  redirectUris: [...redirectUris],
  grants,
});

/** What is being exchanged: the library says what is spent first and what is new later, and both are committed together. */
interface Spent {
  readonly grant: OauthGrant;
  readonly action: 'exchange' | 'refresh';
  readonly write: Write;
  /** What the next refresh token may be exchanged for: what this one may, however little is asked for now. */
  readonly scopes: readonly string[];
}

/** The model of one request. Reads are made when the library asks; everything is written in `saveToken`, as one batch. */
function createModel(ctx: Context): Model {
  const { store } = ctx;
  const now = ctx.clock();
  let spent: Spent | undefined;
  const describeGrant = ({ clientId, learnerId }: OauthGrant) => ({
    client: describeClient({ id: clientId, redirectUris: [] }),
    user: { id: learnerId },
  });
  /** What is presented a second time has leaked: nobody is to have anything by it any more. */
  const endReplayed = async (grant: OauthGrant): Promise<false> => {
    await endGrant({ ...ctx, actor: actAsProgram(grant, []) }, grant.id);
    return false;
  };
  return {
    getClient: async (id, secret: string | undefined) => {
      const client = await proveClient(ctx, { id, secret });
      return client ? describeClient(client) : false;
    },
    generateAccessToken: async () => createSecret(ctx.random),
    generateRefreshToken: async () => createSecret(ctx.random),
    getAuthorizationCode: async (text) => {
      const found = await store.oauthCodes.find(await digestHex(text));
      if (!found) return false;
      const { code, grant } = found;
      if (code.usedAt) return endReplayed(grant);
      if (grant.revokedAt || code.expiresAt <= now) return false;
      const { scopes } = grant;
      spent = { grant, action: 'exchange', write: store.oauthCodes.use(code.digest, now), scopes };
      return {
        ...describeGrant(grant),
        authorizationCode: text,
        expiresAt: judgedAlready,
        redirectUri: code.redirectUri,
        scope: [...scopes],
        codeChallenge: code.challenge,
        codeChallengeMethod: 'S256',
      };
    },
    revokeAuthorizationCode: async () => true,
    getRefreshToken: async (text) => {
      const found = await store.oauthTokens.find(await digestHex(text), 'refresh');
      if (!found) return false;
      const { token, grant } = found;
      if (grant.revokedAt) return false;
      if (token.endedAt) return endReplayed(grant);
      if (token.expiresAt <= now) return false;
      const { digest, scopes } = token;
      spent = { grant, action: 'refresh', write: store.oauthTokens.end(digest, now), scopes };
      return { ...describeGrant(grant), refreshToken: text, scope: [...scopes] };
    },
    revokeToken: async () => true,
    saveToken: async (token, client, user) => {
      if (!spent) throw new LaurelError('internal', { detail: 'Nothing was exchanged.' });
      const { grant, action, write, scopes } = spent;
      const asProgram = { ...ctx, actor: actAsProgram(grant, scopes) };
      const refreshToken = token.refreshToken ?? '';
      const digests = await Promise.all([token.accessToken, refreshToken].map(digestHex));
      const [access = '', refresh = ''] = digests;
      const insert = (kind: 'access' | 'refresh', digest: string, of: readonly string[]) =>
        store.oauthTokens.insert({
          digest,
          kind,
          grantId: grant.id,
          scopes: of,
          createdAt: now,
          expiresAt: new Date(now.getTime() + oauthSeconds[`${kind}Token`] * 1000),
        });
      await commitChange(asProgram, [
        ...writeGrant(asProgram, grant, action, now, usedToday(now)),
        write,
        insert('access', access, token.scope ?? scopes),
        insert('refresh', refresh, scopes),
      ]);
      return { ...token, client, user };
    },
    // Access tokens are looked at by `authenticateProgram`, and codes made by `allowProgram`.
    getAccessToken: async () => false,
    saveAuthorizationCode: async () => false,
  };
}

/** What the library's errors are called here. */
const codes: Readonly<Record<string, ErrorCode>> = {
  invalid_client: 'oauth_client_refused',
  invalid_grant: 'oauth_grant_refused',
  invalid_request: 'oauth_request_refused',
  invalid_scope: 'oauth_scope_refused',
  unauthorized_client: 'oauth_client_unsuited',
  unsupported_grant_type: 'oauth_grant_type_unknown',
};

/** What the library threw, as an error of ours; what our own model threw comes out of its wrapping. */
function unwrap(error: unknown): unknown {
  if (!(error instanceof OAuth2Server.OAuthError)) return error;
  if ('inner' in error && error.inner instanceof Error) return error.inner;
  const code = codes[error.name];
  return code ? new LaurelError(code, { detail: `${error.message}.`, cause: error }) : error;
}

async function runOnce(ctx: Context, body: Fields): Promise<OAuth2Server.Token> {
  const server = new OAuth2Server({
    model: createModel(ctx),
    // Whether a client has to send a secret is for the model to say: it knows how each registered.
    requireClientAuthentication: { authorization_code: false, refresh_token: false },
    accessTokenLifetime: oauthSeconds.accessToken,
    refreshTokenLifetime: oauthSeconds.refreshToken,
  });
  const content = new URLSearchParams(body).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(content.length),
  };
  const request = new OAuth2Server.Request({ method: 'POST', headers, query: {}, body });
  try {
    return await server.token(request, new OAuth2Server.Response());
  } catch (error) {
    throw unwrap(error);
  }
}

/** Lets the library examine a token request, and answers what it was exchanged for. A request that was overtaken is examined again, and comes second. */
export async function runProvider(ctx: Context, body: Fields): Promise<OAuth2Server.Token> {
  try {
    return await runOnce(ctx, body);
  } catch (error) {
    if (!isLaurelError(error, 'changed_meanwhile')) throw error;
    return runOnce(ctx, body);
  }
}
