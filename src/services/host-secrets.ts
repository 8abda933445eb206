import type { HostClientId, HostTokens } from '#adapters/host-client.ts';
import type { HostEndpoints } from '#domain/badge-host.ts';
import { LaurelError } from '#domain/errors.ts';
import type { SessionId } from '#domain/ids.ts';
import { openSeal, seal } from '#domain/seal.ts';
import type { HostConnection } from '#store/hosts.ts';
import { commitChange, type Context, writeAudit } from './context.ts';

/** What is remembered while a learner is at a host; only the browser that asked can come back with the answer. */
export interface Asked {
  readonly state: string;
  readonly verifier: string;
  readonly sessionId: SessionId | null;
  /** ISO 8601. */
  readonly at: string;
}

/** What is kept of a host that nobody else may read. */
export interface HostSecrets {
  readonly endpoints: HostEndpoints;
  readonly client: HostClientId;
  readonly asked?: Asked | undefined;
  readonly tokens?: (HostTokens & { readonly expiresAt: string | null }) | undefined;
}

export const sealSecrets = (ctx: Context, id: HostConnection['id'], secrets: HostSecrets) =>
  seal(ctx, id, JSON.stringify(secrets));

/** @throws `host_disconnected` when the secret of this site is another now */
export async function openSecrets(
  ctx: Context,
  { id, sealed }: HostConnection,
): Promise<HostSecrets> {
  const text = await openSeal(ctx.tokenKey, id, sealed);
  if (text === undefined) throw new LaurelError('host_disconnected');
  return JSON.parse(text) as HostSecrets;
}

/** Tokens with the moment at which they end. */
export const dateTokens = (tokens: HostTokens, now: Date): NonNullable<HostSecrets['tokens']> => ({
  ...tokens,
  expiresAt:
    tokens.expiresInSeconds === undefined
      ? null
      : new Date(now.getTime() + tokens.expiresInSeconds * 1000).toISOString(),
});

/** Changes a connection, with its audit row. @throws `changed_meanwhile` */
export async function updateConnection(
  ctx: Context,
  connection: HostConnection,
  patch: Partial<HostConnection>,
  action: string,
): Promise<HostConnection> {
  const { id, version } = connection;
  await commitChange(ctx, [
    ctx.store.hostConnections.update(id, version, patch),
    writeAudit(ctx, ctx.clock(), { action, subject: id, version: version + 1 }),
  ]);
  return { ...connection, ...patch, version: version + 1 };
}
