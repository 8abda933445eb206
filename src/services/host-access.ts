import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { HostConnection } from '#store/hosts.ts';
import type { Context } from './context.ts';
import { dateTokens, openSecrets, sealSecrets, updateConnection } from './host-secrets.ts';

/** A token that ends so soon may not last until it is there. */
const marginMs = 30_000;

/** A connection, and what it lets in by now. */
export interface HostAccess {
  readonly connection: HostConnection;
  readonly accessToken: string;
}

/** @throws `host_disconnected`, always: the learner has to connect again */
async function endConnection(ctx: Context, connection: HostConnection): Promise<never> {
  await updateConnection(ctx, connection, { state: 'ended' }, 'host.end');
  throw new LaurelError('host_disconnected');
}

/**
 * Exchanges the refresh token. A host ends what is exchanged twice, so whoever begins says so first: of two at
 * once only one goes to the host.
 *
 * @throws `host_disconnected`, `changed_meanwhile`, `fetch_failed`
 */
export async function renewAccess(ctx: Context, given: HostConnection): Promise<HostAccess> {
  const secrets = await openSecrets(ctx, given);
  const refreshToken = secrets.tokens?.refreshToken;
  const connection = await updateConnection(ctx, given, {}, 'host.renew');
  if (refreshToken === undefined) return endConnection(ctx, connection);
  const found = await ctx.hosts.refresh(secrets, refreshToken).catch((error: unknown) => {
    if (isLaurelError(error, 'host_refused')) return undefined;
    throw error;
  });
  if (!found) return endConnection(ctx, connection);
  const tokens = dateTokens({ refreshToken, ...dropUndefined(found) }, ctx.clock());
  const sealed = await sealSecrets(ctx, connection.id, { ...secrets, tokens });
  const renewed = await updateConnection(ctx, connection, { sealed }, 'host.renewed');
  return { connection: renewed, accessToken: tokens.accessToken };
}

/** A host that gives no new refresh token leaves the old one in force. @source RFC 6749, section 6 */
const dropUndefined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

/** What lets in at a host now, renewed if it has run out. @throws `host_disconnected`, `changed_meanwhile`, `fetch_failed` */
export async function findAccess(ctx: Context, connection: HostConnection): Promise<HostAccess> {
  const { tokens } = await openSecrets(ctx, connection);
  if (connection.state !== 'connected' || !tokens) throw new LaurelError('host_disconnected');
  const ends = tokens.expiresAt === null ? Infinity : Date.parse(tokens.expiresAt);
  return ends - marginMs > ctx.clock().getTime()
    ? { connection, accessToken: tokens.accessToken }
    : renewAccess(ctx, connection);
}
