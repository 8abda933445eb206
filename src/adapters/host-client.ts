import * as oauth from 'oauth4webapi';
import {
  addServerMetadata,
  type HostDescription,
  type HostEndpoints,
  readServiceDescription,
} from '#domain/badge-host.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { obScopes, offlineAccess } from '#domain/oauth.ts';
import { asObject, asString } from '#domain/reading.ts';
import type { SendRequest } from '#domain/sending.ts';

/** What Laurel is to a host, once it has registered there. */
export interface HostClientId {
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly authMethod: 'none' | 'client_secret_basic' | 'client_secret_post';
}

/** What a host lets Laurel in by. */
export interface HostTokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Seconds from now; the host need not say. */
  readonly expiresInSeconds?: number | undefined;
}

/** A host with what it knows Laurel by. */
interface Registered {
  readonly endpoints: HostEndpoints;
  readonly client: HostClientId;
}

/** How Laurel speaks with a host as its client. @source Open Badges 3.0, section 7 https://www.imsglobal.org/spec/ob/v3p0#security */
export interface HostClient {
  /** @throws `host_unusable`, `url_refused`, `fetch_failed` */
  readonly describe: (base: string) => Promise<HostDescription>;
  readonly register: (
    endpoints: HostEndpoints,
    about: { readonly name: string; readonly uri: string; readonly redirectUri: string },
  ) => Promise<HostClientId>;
  readonly buildAskingUrl: (
    host: Registered,
    asked: { readonly state: string; readonly verifier: string; readonly redirectUri: string },
  ) => Promise<string>;
  /** @param answer - the query with which the host sent its learner back */
  readonly exchange: (
    host: Registered,
    asked: { readonly state: string; readonly verifier: string; readonly redirectUri: string },
    answer: URLSearchParams,
  ) => Promise<HostTokens>;
  readonly refresh: (host: Registered, refreshToken: string) => Promise<HostTokens>;
  readonly revoke: (host: Registered, token: string) => Promise<void>;
  /** Puts a badge there: the status of the answer, and what the host says is wrong. */
  readonly push: (
    base: string,
    accessToken: string,
    document: string,
  ) => Promise<{ readonly status: number; readonly detail: string | undefined }>;
}

const scope = [obScopes['write-credentials'], offlineAccess].join(' ');
const authMethods = ['none', 'client_secret_basic', 'client_secret_post'] as const;
const maxDetailLength = 300;

const serverOf = ({ endpoints }: Pick<Registered, 'endpoints'>): oauth.AuthorizationServer => ({
  issuer: endpoints.issuer,
  authorization_endpoint: endpoints.authorizationUrl,
  token_endpoint: endpoints.tokenUrl,
  registration_endpoint: endpoints.registrationUrl,
  ...(endpoints.revocationUrl && { revocation_endpoint: endpoints.revocationUrl }),
  authorization_response_iss_parameter_supported: endpoints.namesItself,
});

const clientOf = ({ client }: Registered): oauth.Client => ({ client_id: client.clientId });

function proveClient({ client: { authMethod, clientSecret } }: Registered): oauth.ClientAuth {
  if (clientSecret === undefined || authMethod === 'none') return oauth.None();
  return authMethod === 'client_secret_post'
    ? oauth.ClientSecretPost(clientSecret)
    : oauth.ClientSecretBasic(clientSecret);
}

/** What the host said, in its own words as far as they are one of OAuth's codes. */
function explain(error: unknown): string {
  const said =
    error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError
      ? error.error
      : undefined;
  return said && /^[\w-]{1,60}$/.test(said)
    ? `The host did not go along: it answered ${said}.`
    : 'The host did not go along, or answered in a way that cannot be relied on.';
}

/** @throws `host_refused`; `url_refused` and `fetch_failed` as they come */
async function ask<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (isLaurelError(cause)) throw cause;
    throw new LaurelError('host_refused', {
      detail: `${explain(cause)} Try again, or ask the host.`,
      cause,
    });
  }
}

const toTokens = (found: oauth.TokenEndpointResponse): HostTokens => ({
  accessToken: found.access_token,
  refreshToken: found.refresh_token,
  expiresInSeconds: found.expires_in,
});

/** What stands in an error of the API for people to read. */
function readDetail(text: string): string | undefined {
  try {
    const found = asObject(parseJson(text)) ?? {};
    return asString(found['imsx_description'])?.slice(0, maxDetailLength);
  } catch (error) {
    if (isLaurelError(error)) return undefined;
    throw error;
  }
}

/** Makes Laurel a client of hosts: `oauth4webapi` speaks OAuth, and everything goes out by `send`. */
export function createHostClient(send: SendRequest): HostClient {
  const options = {
    [oauth.customFetch]: async (
      url: string,
      init: { readonly method: string; readonly headers: Record<string, string>; body?: unknown },
    ) =>
      send(url, {
        method: init.method === 'POST' ? 'POST' : 'GET',
        headers: init.headers,
        ...(init.body instanceof URLSearchParams || typeof init.body === 'string'
          ? { body: String(init.body) }
          : {}),
      }),
  };
  const get = async (url: string): Promise<unknown> => {
    const answer = await send(url, { method: 'GET', headers: { Accept: 'application/json' } });
    return answer.ok ? parseJson(await answer.text()) : undefined;
  };
  const readMetadata = async ({ issuer }: HostEndpoints): Promise<unknown> => {
    try {
      return await get(`${issuer}/.well-known/oauth-authorization-server`);
    } catch (error) {
      // It need not have any.
      if (isLaurelError(error)) return undefined;
      throw error;
    }
  };
  return {
    describe: async (base) => {
      const found = await get(`${base}/discovery`).catch((cause: unknown) => {
        if (!isLaurelError(cause, 'credential_unreadable')) throw cause;
        throw new LaurelError('host_unusable', { cause });
      });
      const description = readServiceDescription(found, base);
      const metadata = await readMetadata(description.endpoints);
      return { ...description, endpoints: addServerMetadata(description.endpoints, metadata) };
    },
    register: (endpoints, { name, uri, redirectUri }) =>
      ask(async () => {
        const wanted = {
          client_name: name,
          client_uri: uri,
          redirect_uris: [redirectUri],
          token_endpoint_auth_method: 'client_secret_basic',
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          scope,
        };
        const answer = await oauth.dynamicClientRegistrationRequest(
          serverOf({ endpoints }),
          wanted,
          options,
        );
        const found = await oauth.processDynamicClientRegistrationResponse(answer);
        const method = found.token_endpoint_auth_method;
        return {
          clientId: found.client_id,
          clientSecret: asString(found.client_secret),
          authMethod: authMethods.find((one) => one === method) ?? 'client_secret_basic',
        };
      }),
    buildAskingUrl: async ({ endpoints, client }, { state, verifier, redirectUri }) => {
      const url = new URL(endpoints.authorizationUrl);
      const query = {
        response_type: 'code',
        client_id: client.clientId,
        redirect_uri: redirectUri,
        scope,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return url.href;
    },
    exchange: (host, { state, verifier, redirectUri }, answer) =>
      ask(async () => {
        const server = serverOf(host);
        const client = clientOf(host);
        const checked = oauth.validateAuthResponse(server, client, answer, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          proveClient(host),
          checked,
          redirectUri,
          verifier,
          options,
        );
        return toTokens(await oauth.processAuthorizationCodeResponse(server, client, response));
      }),
    refresh: (host, refreshToken) =>
      ask(async () => {
        const server = serverOf(host);
        const response = await oauth.refreshTokenGrantRequest(
          server,
          clientOf(host),
          proveClient(host),
          refreshToken,
          options,
        );
        return toTokens(await oauth.processRefreshTokenResponse(server, clientOf(host), response));
      }),
    revoke: (host, token) =>
      ask(async () => {
        if (!host.endpoints.revocationUrl) return;
        const response = await oauth.revocationRequest(
          serverOf(host),
          clientOf(host),
          proveClient(host),
          token,
          options,
        );
        await oauth.processRevocationResponse(response);
      }),
    push: async (base, accessToken, document) => {
      const isJwt = !document.startsWith('{');
      const answer = await send(`${base}/credentials`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${accessToken}`,
          'Content-Type': isJwt ? 'text/plain' : 'application/json',
          Accept: 'application/json',
        },
        body: document,
      });
      const text = await answer.text();
      return { status: answer.status, detail: answer.ok ? undefined : readDetail(text) };
    },
  };
}
