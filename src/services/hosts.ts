import { hostLimits, listOtherHosts, parseHostUrl } from '#domain/badge-host.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { type HostConnectionId, isId } from '#domain/ids.ts';
import { createSecret } from '#domain/token.ts';
import type { HostConnection } from '#store/hosts.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import {
  type Asked,
  dateTokens,
  type HostSecrets,
  openSecrets,
  sealSecrets,
  updateConnection,
} from './host-secrets.ts';
import { requireLearner } from './permissions.ts';

/** Where hosts send learners back to. */
export const hostCallbackUrl = ({ config }: Context) =>
  `${config.publicUrl}/account/hosts/callback`;

/** The hosts of the learner who asks. @throws `sign_in_required` */
export async function listHosts(ctx: Context): Promise<readonly HostConnection[]> {
  return ctx.store.hostConnections.listOfLearner(requireLearner(ctx).id);
}

/** A host of the learner who asks. @throws `sign_in_required`, `not_found` */
export async function requireOwnHost(ctx: Context, id: HostConnectionId): Promise<HostConnection> {
  const { id: learnerId } = requireLearner(ctx);
  const connection = await ctx.store.hostConnections.find(id);
  if (connection?.learnerId !== learnerId) throw new LaurelError('not_found');
  return connection;
}

/** `id.secret`: what a host gives back tells which connection it is about. */
function prepareAsked(ctx: Context, id: HostConnectionId): Asked {
  return {
    state: `${id}.${createSecret(ctx.random)}`,
    verifier: createSecret(ctx.random),
    sessionId: requireLearner(ctx).sessionId ?? null,
    at: ctx.clock().toISOString(),
  };
}

/**
 * Asks a host how to connect, and registers there. Nothing of the learner's is told to it; they go there themselves.
 *
 * @param typed - the address of the host, or of its API
 * @throws `sign_in_required`, `host_unusable`, `host_refused`, `url_refused`, `fetch_failed`, `hosts_full`,
 *   `changed_meanwhile`
 */
export async function askHost(ctx: Context, typed: string): Promise<HostConnectionId> {
  const { id: learnerId } = requireLearner(ctx);
  const url = parseHostUrl(typed);
  const held = await listHosts(ctx);
  const known = held.find((one) => one.url === url);
  if (known?.state === 'connected') return known.id;
  if (!known && held.length >= hostLimits.maxHosts) throw new LaurelError('hosts_full');
  const { name, endpoints } = await ctx.hosts.describe(url);
  const client = await ctx.hosts.register(endpoints, {
    name: ctx.config.issuerName,
    uri: ctx.config.publicUrl,
    redirectUri: hostCallbackUrl(ctx),
  });
  const id = known?.id ?? newId(ctx, 'hostConnection');
  const sealed = await sealSecrets(ctx, id, { endpoints, client, asked: prepareAsked(ctx, id) });
  if (known) {
    await updateConnection(ctx, known, { name, sealed, state: 'asked' }, 'host.ask');
    return id;
  }
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.hostConnections.insert({
      id,
      learnerId,
      url,
      name,
      state: 'asked',
      sealed,
      createdAt: now,
    }),
    writeAudit(ctx, now, { action: 'host.ask', subject: id, version: 1 }),
  ]);
  return id;
}

const isOver = ({ at }: Asked, now: Date) =>
  now.getTime() - Date.parse(at) >= hostLimits.askMinutes * 60 * 1000;

/** The address at which a learner allows the connection, and the other sites that have a part in it. @throws `host_disconnected` */
export async function readAsking(ctx: Context, connection: HostConnection) {
  const secrets = await openSecrets(ctx, connection);
  const { asked, endpoints } = secrets;
  if (!asked || isOver(asked, ctx.clock())) return undefined;
  const redirectUri = hostCallbackUrl(ctx);
  return {
    url: await ctx.hosts.buildAskingUrl(secrets, { ...asked, redirectUri }),
    goesTo: new URL(endpoints.authorizationUrl).host,
    others: listOtherHosts(connection.url, endpoints),
  };
}

/** @throws `host_answer_strange` unless this browser asked for it, and not too long ago */
async function requireAsked(ctx: Context, state: string) {
  const { id: learnerId, sessionId = null } = requireLearner(ctx);
  const [id = ''] = state.split('.');
  const connection = isId('hostConnection', id)
    ? await ctx.store.hostConnections.find(id)
    : undefined;
  if (connection?.learnerId !== learnerId || connection.state !== 'asked')
    throw new LaurelError('host_answer_strange');
  const secrets = await openSecrets(ctx, connection);
  const { asked } = secrets;
  const isSame = asked?.state === state && asked.sessionId === sessionId;
  if (!asked || !isSame || isOver(asked, ctx.clock())) throw new LaurelError('host_answer_strange');
  return { connection, secrets, asked };
}

/**
 * Ends the handshake, with what the host sent its learner back with. Of two answers at once one counts.
 *
 * @throws `sign_in_required`, `host_answer_strange`, `host_refused`, `fetch_failed`, `changed_meanwhile`
 * @source RFC 6749, section 4.1; RFC 7636; RFC 9207 https://www.rfc-editor.org/rfc/rfc9207
 */
export async function finishHost(ctx: Context, answer: URLSearchParams): Promise<HostConnectionId> {
  const { connection, secrets, asked } = await requireAsked(ctx, answer.get('state') ?? '');
  const { endpoints, client } = secrets;
  // Spent before it is used: whatever comes of it, this answer is good for nothing again.
  const spent = await updateConnection(
    ctx,
    connection,
    { sealed: await sealSecrets(ctx, connection.id, { endpoints, client }) },
    'host.answer',
  );
  const redirectUri = hostCallbackUrl(ctx);
  const tokens = await ctx.hosts.exchange(secrets, { ...asked, redirectUri }, answer);
  const now = ctx.clock();
  const next: HostSecrets = { endpoints, client, tokens: dateTokens(tokens, now) };
  await updateConnection(
    ctx,
    spent,
    {
      state: 'connected',
      connectedAt: now,
      lastError: null,
      sealed: await sealSecrets(ctx, connection.id, next),
    },
    'host.connect',
  );
  return connection.id;
}

/** Tells the host that its tokens are not used any more. The connection goes whatever it answers. */
async function giveBack(ctx: Context, connection: HostConnection): Promise<void> {
  try {
    const secrets = await openSecrets(ctx, connection);
    const token = secrets.tokens?.refreshToken ?? secrets.tokens?.accessToken;
    if (token !== undefined) await ctx.hosts.revoke(secrets, token);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    ctx.log.error('host.revoke', error, { code: error.code });
  }
}

/** Disconnects a host; the badges that are there stay there. @throws `sign_in_required`, `not_found`, `changed_meanwhile` */
export async function disconnectHost(ctx: Context, id: HostConnectionId): Promise<void> {
  const connection = await requireOwnHost(ctx, id);
  await giveBack(ctx, connection);
  await commitChange(ctx, [
    ...ctx.store.hostConnections.remove(id),
    writeAudit(ctx, ctx.clock(), {
      action: 'host.disconnect',
      subject: id,
      version: connection.version + 1,
    }),
  ]);
}
