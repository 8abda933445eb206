import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { listPermissions, oauthSeconds, type ObPermission, parseScopes } from '#domain/oauth.ts';
import { matchesRedirectUri } from '#domain/oauth-client.ts';
import { createSecret } from '#domain/token.ts';
import type { OauthClient } from '#store/oauth.ts';
import { changeAndTell } from './account-notices.ts';
import { readAddresses } from './addresses.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { findClient } from './oauth-clients.ts';
import { requireLearner } from './permissions.ts';

type Fields = Readonly<Record<string, string>>;

/** A program that asks a learner, and where its answer may be sent. */
export interface Asker {
  readonly client: OauthClient;
  /** Registered, letter for letter. */
  readonly redirectUri: string;
}

/** What a program asks for. */
export interface Asked {
  readonly scopes: readonly string[];
  readonly permissions: readonly ObPermission[];
  /** PKCE, S256. */
  readonly challenge: string;
}

/**
 * Who asks. Until this is known, nothing may be sent anywhere but to a page of ours; and nobody is sent
 * anywhere before they have signed in, because anybody can register a program and its addresses.
 *
 * @throws `sign_in_required`, `oauth_program_unknown`
 * @source RFC 6749, section 4.1.2.1; RFC 9700, sections 2.1 and 4.11.2
 */
export async function findAsker(ctx: Context, fields: Fields): Promise<Asker> {
  requireLearner(ctx);
  const { client_id: id, redirect_uri: redirectUri } = fields;
  const client = await findClient(ctx, id);
  if (
    !client ||
    redirectUri === undefined ||
    !client.redirectUris.some((registered) => matchesRedirectUri(registered, redirectUri))
  )
    throw new LaurelError('oauth_program_unknown');
  return { client, redirectUri };
}

const challengeForm = /^[\w-]{43}$/;
const stateForm = /^[\x20-\x7E]*$/;

const refuse = (detail: string): never => {
  throw new LaurelError('oauth_request_refused', { detail });
};

function readScopes({ scopes: registered }: OauthClient, text: string | undefined) {
  const scopes = text === undefined ? registered : parseScopes(text);
  const isWithin = scopes.every((scope) => registered.includes(scope));
  const permissions = listPermissions(scopes);
  if (!isWithin || permissions.length === 0) throw new LaurelError('oauth_scope_refused');
  return { scopes, permissions };
}

/**
 * What a program asks for. What is wrong with it is told to the program, at its registered address.
 *
 * @throws `oauth_response_type_unknown`, `oauth_request_refused`, `oauth_scope_refused`
 * @source RFC 6749, section 4.1.1; RFC 7636, section 4.3: S256 has to be named, as its absence means `plain`
 */
export function examineAsked({ client }: Asker, fields: Fields): Asked {
  const { code_challenge: challenge = '', code_challenge_method: method, state = '' } = fields;
  if (fields['response_type'] === undefined) refuse('The parameter response_type is missing.');
  if (fields['response_type'] !== 'code') throw new LaurelError('oauth_response_type_unknown');
  if (!stateForm.test(state)) refuse('The parameter state has characters that are not allowed.');
  if (challenge === '' || method !== 'S256')
    refuse('PKCE is needed: send code_challenge and code_challenge_method=S256.');
  if (!challengeForm.test(challenge)) refuse('The parameter code_challenge is no SHA-256.');
  if (fields['request'] !== undefined || fields['request_uri'] !== undefined)
    refuse('Request objects are not read here.');
  return { ...readScopes(client, fields['scope']), challenge };
}

/**
 * Lets a program do what it asks for, as the learner who is signed in has just said: the grant with its
 * moment, a code, and a notice to every address of the account, in one batch.
 *
 * @returns the code, which is kept as a digest only
 * @throws `sign_in_required`, `changed_meanwhile`
 */
export async function allowProgram(
  ctx: Context,
  { client, redirectUri }: Asker,
  { scopes, challenge }: Asked,
): Promise<string> {
  const { learner, addresses } = await readAddresses(ctx);
  const now = ctx.clock();
  const grantId = newId(ctx, 'oauthGrant');
  const code = createSecret(ctx.random);
  const digest = await digestHex(code);
  await commitChange(ctx, [
    ctx.store.oauthGrants.insert({
      id: grantId,
      clientId: client.id,
      learnerId: learner.id,
      scopes,
      createdAt: now,
    }),
    ctx.store.oauthCodes.insert({
      digest,
      grantId,
      redirectUri,
      challenge,
      createdAt: now,
      expiresAt: new Date(now.getTime() + oauthSeconds.code * 1000),
    }),
    writeAudit(ctx, now, { action: 'oauth-grant.create', subject: grantId, version: 1 }),
    ...changeAndTell(ctx, learner, now, { change: 'program-connected', grantId, tell: addresses }),
  ]);
  return code;
}
