/** A program that asks learners for their badges, as `oauth4webapi` makes one, at whatever server it is given. */
import * as oauth from 'oauth4webapi';
import { obScopes } from '#domain/oauth.ts';
import type { World } from './world.ts';
import { publicUrl } from './world.ts';

export const scopes = obScopes;
export const callback = 'https://backpack.example/callback';

/** Where a program sends its requests: a Laurel in memory, or one that listens. */
export interface Site {
  readonly url: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export const siteOf = (world: World): Site => ({
  url: publicUrl,
  fetch: (url, init) => world.request(url, init),
});

export const metadata = {
  client_name: 'Example Backpack',
  client_uri: 'https://backpack.example/',
  redirect_uris: [callback],
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  scope: Object.values(scopes).join(' '),
} as const;

type Given = Readonly<Record<string, unknown>>;

/** How `oauth4webapi` is told to reach a site that may be http and in memory. */
export const reach = (site: Site) => ({
  [oauth.allowInsecureRequests]: true,
  [oauth.customFetch]: (url: string, init: object) => site.fetch(url, init),
});

export async function discover(site: Site): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(site.url);
  const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...reach(site) });
  return oauth.processDiscoveryResponse(issuer, answer);
}

/** Registers a program; what is not given is as in {@link metadata}. */
export async function register(site: Site, given: Given = {}) {
  const as = await discover(site);
  const sent = { ...metadata, ...given } as unknown as Partial<oauth.Client>;
  const answer = await oauth.dynamicClientRegistrationRequest(as, sent, reach(site));
  const client = await oauth.processDynamicClientRegistrationResponse(answer);
  const secret = typeof client.client_secret === 'string' ? client.client_secret : undefined;
  const method = client.token_endpoint_auth_method;
  const prove = {
    client_secret_basic: oauth.ClientSecretBasic,
    client_secret_post: oauth.ClientSecretPost,
  }[typeof method === 'string' ? method : ''];
  const auth = prove && secret !== undefined ? prove(secret) : oauth.None();
  return { site, as, client, secret, auth };
}

export type Program = Awaited<ReturnType<typeof register>>;

/** The query by which a program asks, with what it has to remember. */
export async function prepareAsking(
  { client }: Program,
  given: Readonly<Record<string, string>> = {},
) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const fields: Record<string, string> = {
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: 'code',
    scope: scopes['read-credentials'],
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...given,
  };
  return { fields, verifier, state, redirectUri: fields['redirect_uri'] ?? '' };
}

export type Asking = Awaited<ReturnType<typeof prepareAsking>>;

/** The page on which a learner is asked. */
export const openAsking = (site: Site, { fields }: Asking, cookie: string) =>
  site.fetch(`${site.url}/oauth/authorize?${new URLSearchParams(fields)}`, {
    headers: { Cookie: cookie, Accept: 'text/html' },
    redirect: 'manual',
  });

/** A learner's answer on that page. */
export const answerAsking = (
  site: Site,
  { fields }: Asking,
  cookie: string,
  answer: 'allow' | 'deny' = 'allow',
) =>
  site.fetch(`${site.url}/oauth/authorize`, {
    method: 'POST',
    headers: {
      Cookie: cookie,
      Accept: 'text/html',
      Origin: site.url,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ ...fields, answer }).toString(),
    redirect: 'manual',
  });

/** Exchanges the code that came back, as a program does; gives the raw answer. */
export async function exchangeCode(
  { site, as, client, auth }: Program,
  asking: Asking,
  location: string,
  given: { readonly verifier?: string | typeof oauth.nopkce; readonly redirectUri?: string } = {},
): Promise<Response> {
  const back = oauth.validateAuthResponse(as, client, new URL(location), asking.state);
  return oauth.authorizationCodeGrantRequest(
    as,
    client,
    auth,
    back,
    given.redirectUri ?? asking.redirectUri,
    given.verifier ?? asking.verifier,
    reach(site),
  );
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly token_type: string;
  readonly scope: string;
}

export const readTokens = async (answer: Response) => (await answer.json()) as Tokens;

/** The whole dialogue: asks, is allowed, and has its tokens. */
export async function connect(
  program: Program,
  cookie: string,
  given: Readonly<Record<string, string>> = {},
) {
  const asking = await prepareAsking(program, given);
  const allowed = await answerAsking(program.site, asking, cookie);
  const location = allowed.headers.get('location') ?? '';
  const answer = await exchangeCode(program, asking, location);
  // The library's judgement of the answer; it throws at whatever is wrong with it.
  await oauth.processAuthorizationCodeResponse(program.as, program.client, answer.clone());
  return { asking, location, tokens: await readTokens(answer) };
}

/** Exchanges a refresh token for the next; gives the raw answer. */
export const refresh = (
  { site, as, client, auth }: Program,
  token: string,
  scope?: string,
): Promise<Response> =>
  oauth.refreshTokenGrantRequest(as, client, auth, token, {
    ...reach(site),
    ...(scope === undefined ? {} : { additionalParameters: { scope } }),
  });

export const revoke = ({ site, as, client, auth }: Program, token: string): Promise<Response> =>
  oauth.revocationRequest(as, client, auth, token, reach(site));

/** A call of the Open Badges API with an access token. */
export const callApi = (
  site: Site,
  path: string,
  token: string | undefined,
  init: RequestInit = {},
): Promise<Response> =>
  site.fetch(`${site.url}/ims/ob/v3p0${path}`, {
    ...init,
    headers: {
      ...(init.headers as Record<string, string> | undefined),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
  });
