import { hostLimits } from '#domain/badge-host.ts';
import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
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

/** What lets in during one round of pushes: found when it is first needed, and again after it was lost. */
type Round = { readonly id: HostConnectionId; access?: HostAccess | undefined };

async function enter(ctx: Context, round: Round): Promise<HostAccess> {
  round.access ??= await findAccess(ctx, await requireOwnHost(ctx, round.id));
  return round.access;
}

/** Sends one, with a renewed token if the host does not take this one. */
async function send(ctx: Context, round: Round, { document }: Pushable) {
  const { connection, accessToken } = await enter(ctx, round);
  const first = await ctx.hosts.push(connection.url, accessToken, document);
  if (first.status !== 401) return first;
  // Whatever comes of it, the token before is over, and the connection has changed.
  round.access = undefined;
  round.access = await renewAccess(ctx, connection);
  return ctx.hosts.push(connection.url, round.access.accessToken, document);
}

/** What keeps a badge from its host, and not the ones before it from having arrived. */
const interruptions = ['fetch_failed', 'host_disconnected', 'changed_meanwhile'] as const;

async function pushOne(ctx: Context, round: Round, pushable: Pushable): Promise<PushResult> {
  const { award, achievement } = pushable.detail;
  const about = { awardId: award.id, name: achievement.name };
  try {
    const { status, detail } = await send(ctx, round, pushable);
    if (!isTaken(status)) return { ...about, outcome: 'refused', detail };
    const now = ctx.clock();
    const { id } = round;
    await commitChange(ctx, [
      ctx.store.hostConnections.putPush({
        connectionId: id,
        awardId: award.id,
        revision: pushable.revision,
        pushedAt: now,
      }),
      writeAudit(ctx, now, { action: 'host.push', subject: id, details: { award: award.id } }),
    ]);
    return { ...about, outcome: 'pushed' };
  } catch (error) {
    if (!(error instanceof LaurelError && interruptions.some((code) => code === error.code)))
      throw error;
    return { ...about, outcome: 'unreached', detail: error.message };
  }
}

/**
 * Puts badges into a host that the learner has connected: nothing that is there as it is, and no more than
 * `hostLimits.maxPushes` at once.
 *
 * @param wanted - which of the learner's badges; what is not theirs is left out
 * @throws `sign_in_required`, `not_found`
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
  const round: Round = { id };
  let sent = 0;
  for (const pushable of chosen) {
    const about = { awardId: pushable.detail.award.id, name: pushable.detail.achievement.name };
    if (pushable.whereabouts === 'there') results.push({ ...about, outcome: 'there' });
    else if (sent++ >= hostLimits.maxPushes) results.push({ ...about, outcome: 'later' });
    else results.push(await pushOne(ctx, round, pushable));
  }
  return results;
}
