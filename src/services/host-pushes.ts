import { hostLimits } from '#domain/badge-host.ts';
import { digestHex } from '#domain/bytes.ts';
import { isLaurelError } from '#domain/errors.ts';
import type { AwardId, HostConnectionId } from '#domain/ids.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { HostConnection } from '#store/hosts.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { listOwn } from './credentials.ts';
import { findAccess, type HostAccess, renewAccess } from './host-access.ts';
import { requireOwnHost } from './hosts.ts';

/** How a badge stands with a host: not there, there as it is now, or there as it was. */
export type Whereabouts = 'new' | 'there' | 'changed';

/** A badge that can go to a host. */
export interface Pushable {
  readonly detail: AwardDetail;
  readonly document: string;
  /** What of it would be there: the document, and whether it is revoked. */
  readonly revision: string;
  readonly whereabouts: Whereabouts;
}

/** What came of sending one; `later` when enough was sent for once. */
export interface PushResult {
  readonly awardId: AwardId;
  readonly name: string;
  readonly outcome: 'pushed' | 'there' | 'refused' | 'unreached' | 'later';
  /** In the host's own words. */
  readonly detail?: string | undefined;
}

/** Every badge that the learner has accepted, and how it stands with a host. What is revoked is sent only where it is already. */
export async function listPushables(
  ctx: Context,
  { id }: HostConnection,
): Promise<readonly Pushable[]> {
  const own = (await listOwn(ctx)).filter(({ award }) => award.acceptedAt && !award.deletedAt);
  const [signed, pushes] = await Promise.all([
    ctx.store.credentials.listOf(own.map(({ award }) => award.id)),
    ctx.store.hostConnections.listPushes(id),
  ]);
  const documents = new Map(signed.map(({ awardId, document }) => [awardId, document]));
  const there = new Map(pushes.map(({ awardId, revision }) => [awardId, revision]));
  const found: Pushable[] = [];
  for (const detail of own) {
    const document = documents.get(detail.award.id);
    const held = there.get(detail.award.id);
    const { state } = detail.award;
    if (document === undefined || (state === 'revoked' && held === undefined)) continue;
    const revision = await digestHex(`${state} ${document}`);
    const whereabouts = held === undefined ? 'new' : held === revision ? 'there' : 'changed';
    found.push({ detail, document, revision, whereabouts });
  }
  return found;
}

const isTaken = (status: number) => status === 304 || (status >= 200 && status < 300);

/** Sends one, with a renewed token if the host does not take this one. */
async function send(ctx: Context, access: HostAccess, { document }: Pushable) {
  const { connection, accessToken } = access;
  const first = await ctx.hosts.push(connection.url, accessToken, document);
  if (first.status !== 401) return { access, ...first };
  const renewed = await renewAccess(ctx, connection);
  const second = await ctx.hosts.push(connection.url, renewed.accessToken, document);
  return { access: renewed, ...second };
}

async function pushOne(ctx: Context, access: HostAccess, pushable: Pushable) {
  const { award, achievement } = pushable.detail;
  const about = { awardId: award.id, name: achievement.name };
  try {
    const { status, detail, access: next } = await send(ctx, access, pushable);
    if (!isTaken(status))
      return { access: next, result: { ...about, outcome: 'refused', detail } as const };
    const now = ctx.clock();
    const { id } = access.connection;
    await commitChange(ctx, [
      ctx.store.hostConnections.putPush({
        connectionId: id,
        awardId: award.id,
        revision: pushable.revision,
        pushedAt: now,
      }),
      writeAudit(ctx, now, { action: 'host.push', subject: id, details: { award: award.id } }),
    ]);
    return { access: next, result: { ...about, outcome: 'pushed' } as const };
  } catch (error) {
    if (!isLaurelError(error, 'fetch_failed')) throw error;
    return { access, result: { ...about, outcome: 'unreached', detail: error.message } as const };
  }
}

/**
 * Puts badges into a host that the learner has connected: nothing that is there as it is, and no more than
 * `hostLimits.maxPushes` at once.
 *
 * @param wanted - which of the learner's badges; what is not theirs is left out
 * @throws `sign_in_required`, `not_found`, `host_disconnected`, `changed_meanwhile`
 */
export async function pushBadges(
  ctx: Context,
  id: HostConnectionId,
  wanted: ReadonlySet<string>,
): Promise<readonly PushResult[]> {
  const connection = await requireOwnHost(ctx, id);
  const chosen = (await listPushables(ctx, connection)).filter(({ detail }) =>
    wanted.has(detail.award.id),
  );
  const results: PushResult[] = [];
  let access: HostAccess | undefined;
  let sent = 0;
  for (const pushable of chosen) {
    const about = { awardId: pushable.detail.award.id, name: pushable.detail.achievement.name };
    if (pushable.whereabouts === 'there') results.push({ ...about, outcome: 'there' });
    else if (sent++ >= hostLimits.maxPushes) results.push({ ...about, outcome: 'later' });
    else {
      access ??= await findAccess(ctx, connection);
      const done = await pushOne(ctx, access, pushable);
      ({ access } = done);
      results.push(done.result);
    }
  }
  return results;
}
