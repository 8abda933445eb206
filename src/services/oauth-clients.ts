import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { isId } from '#domain/ids.ts';
import { maxNewClients } from '#domain/oauth.ts';
import { parseClientMetadata } from '#domain/oauth-client.ts';
import { createSecret } from '#domain/token.ts';
import type { OauthClient } from '#store/oauth.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';

const hourMs = 60 * 60 * 1000;

/** The program with an id, if there is one. */
export async function findClient(ctx: Context, id = ''): Promise<OauthClient | undefined> {
  return isId('oauthClient', id) ? ctx.store.oauthClients.find(id) : undefined;
}

/**
 * Registers a program, whoever asks: it gets nothing by that but the right to ask learners.
 *
 * @param input - the metadata it sent, as parsed JSON
 * @returns the row, and the secret of a client that keeps one, which is in the answer and nowhere else
 * @throws `oauth_metadata_unsuitable`, `oauth_redirect_unsuitable`, `oauth_registration_full`
 * @source RFC 7591, section 3 https://www.rfc-editor.org/rfc/rfc7591#section-3
 */
export async function registerClient(
  ctx: Context,
  input: unknown,
): Promise<{ readonly client: OauthClient; readonly secret: string | undefined }> {
  const metadata = parseClientMetadata(input);
  const now = ctx.clock();
  const since = new Date(now.getTime() - hourMs);
  if ((await ctx.store.oauthClients.countSince(since)) >= maxNewClients)
    throw new LaurelError('oauth_registration_full');
  const secret = metadata.authMethod === 'none' ? undefined : createSecret(ctx.random);
  const client: OauthClient = {
    ...metadata,
    id: newId(ctx, 'oauthClient'),
    secretDigest: secret === undefined ? null : await digestHex(secret),
    createdAt: now,
  };
  await commitChange(ctx, [
    ctx.store.oauthClients.insert(client),
    writeAudit(ctx, now, { action: 'oauth-client.register', subject: client.id, version: 1 }),
  ]);
  return { client, secret };
}

/** What a client says of itself at the token endpoint and its neighbours. */
export interface Credentials {
  readonly id: string;
  readonly secret: string | undefined;
}

const decodePart = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

/** @source RFC 6749, section 2.3.1: id and secret are form-encoded before they are joined. */
function parseBasic(authorization: string): Credentials {
  try {
    const [, encoded] = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization) ?? [];
    const [, id, secret] = /^([^:]*):(.*)$/s.exec(atob(encoded ?? '')) ?? [];
    if (id && secret) return { id: decodePart(id), secret: decodePart(secret) };
  } catch (cause) {
    throw new LaurelError('oauth_client_refused', { cause });
  }
  throw new LaurelError('oauth_client_refused');
}

/**
 * Which client asks, and by what secret; by one way only.
 *
 * @throws `oauth_client_refused`, `oauth_request_refused` for a secret in two places
 */
export function readCredentials(
  fields: Readonly<Record<string, string>>,
  authorization: string | undefined,
): Credentials {
  const { client_id: id, client_secret: secret } = fields;
  if (authorization === undefined) {
    if (id === undefined) throw new LaurelError('oauth_client_refused');
    return { id, secret };
  }
  const basic = parseBasic(authorization);
  if (secret !== undefined || (id !== undefined && id !== basic.id))
    throw new LaurelError('oauth_request_refused', {
      detail: 'The client says in two ways who it is.',
    });
  return basic;
}

/** The client that these credentials prove; `undefined` for any other. A client without a secret has none to send. */
export async function proveClient(
  ctx: Context,
  { id, secret }: Credentials,
): Promise<OauthClient | undefined> {
  const client = await findClient(ctx, id);
  const digest = secret === undefined ? null : await digestHex(secret);
  return client?.secretDigest === digest ? client : undefined;
}
