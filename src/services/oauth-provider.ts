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

interface Examined {
  readonly model: Model;
  /** Ends what a code was given for, if the program it was given to had it and could not prove that it asked. */
  readonly endUnproved: () => Promise<void>;
}

/** The model of one request. Reads are made when the library asks; everything is written in `saveToken`, as one batch. */
function createModel(ctx: Context): Examined {
  const { store } = ctx;
  const now = ctx.clock();
  let spent: Spent | undefined;
  let isCodeSpent = false;
  const describeGrant = ({ clientId, learnerId }: OauthGrant) => ({
    client: describeClient({ id: clientId, redirectUris: [] }),
    user: { id: learnerId },
  });
  /** What is presented a second time, or by whom it was not made for, has leaked: nobody is to have anything by it any more. */
  const endLeaked = async (grant: OauthGrant): Promise<false> => {
    await endGrant({ ...ctx, actor: actAsProgram(grant, []) }, grant.id);
    return false;
  };
  const model: Model = {
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
      if (code.usedAt) return endLeaked(grant);
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
    // Asked for before PKCE is examined, so that nobody can try one verifier after another.
    revokeAuthorizationCode: async () => (isCodeSpent = true),
    getRefreshToken: async (text) => {
      const found = await store.oauthTokens.find(await digestHex(text), 'refresh');
      if (!found) return false;
      const { token, grant } = found;
      if (grant.revokedAt) return false;
      if (token.endedAt) return endLeaked(grant);
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
  return {
    model,
    endUnproved: async () => {
      if (isCodeSpent && spent) await endLeaked(spent.grant);
    },
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

/** What is wrong with a request, and not with us. */
const refusals: readonly ErrorCode[] = ['oauth_grant_refused', 'oauth_request_refused'];

async function runOnce(ctx: Context, body: Fields): Promise<OAuth2Server.Token> {
  const { model, endUnproved } = createModel(ctx);
  const server = new OAuth2Server({
    model,
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
  } catch (thrown) {
    const error = unwrap(thrown);
    if (refusals.some((code) => isLaurelError(error, code))) await endUnproved();
    throw error;
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
