import { LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  canSeeCredential,
  findLearnerOf,
  type Reach,
  reachesAward,
  type Viewer,
} from '#domain/visibility.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Context } from './context.ts';
import { requireLearner } from './permissions.ts';

export interface CredentialView {
  readonly detail: AwardDetail;
  readonly document: JsonObject;
  /** The very bytes that were signed and stored. */
  readonly body: string;
  readonly viewer: Viewer;
}

/** What whoever asks is in charge of; asked before anything is known of an award, so that it costs the same for all. */
async function listReaches({ actor, store }: Context): Promise<readonly Reach[]> {
  if (actor.kind === 'learner') return store.staff.listRoles(actor.id);
  return actor.kind === 'api-key' && actor.scopes.includes('awards:read') ? [actor] : [];
}

function relate({ actor }: Context, reaches: readonly Reach[], detail: AwardDetail): Viewer {
  const { award, address } = detail;
  if (actor.kind === 'learner' && findLearnerOf(award, address) === actor.id) return 'learner';
  return reaches.some((reach) => reachesAward(reach, award)) ? 'staff' : 'anyone';
}

/**
 * A credential for whoever asks: the one gate of every surface. What may not be seen answers
 * exactly like what does not exist, after the same questions to the store.
 *
 * @throws `not_found`; `award_unsigned` for staff, while there is only a registration
 */
export async function viewCredential(ctx: Context, id: AwardId): Promise<CredentialView> {
  const [detail, credential, reaches] = await Promise.all([
    ctx.store.awards.find(id),
    ctx.store.credentials.findLatest(id),
    listReaches(ctx),
  ]);
  const viewer = detail ? relate(ctx, reaches, detail) : 'anyone';
  if (!detail || !canSeeCredential(detail.award, viewer)) throw new LaurelError('not_found');
  if (!credential) throw new LaurelError('award_unsigned');
  return {
    detail,
    document: JSON.parse(credential.document) as JsonObject,
    body: credential.document,
    viewer,
  };
}

/** The same gate for many awards at once, with one question to the store at most: those that may be seen, in their order. */
export async function listVisible(
  ctx: Context,
  details: readonly AwardDetail[],
): Promise<readonly AwardDetail[]> {
  const reaches = await listReaches(ctx);
  return details.filter((detail) => canSeeCredential(detail.award, relate(ctx, reaches, detail)));
}

/** Who asks, as if they had not signed in: what others see. */
export const asAnyone = (ctx: Context): Context => ({ ...ctx, actor: { kind: 'anonymous' } });

/** Every award of the learner who asks that has been signed, the newest first. @throws `sign_in_required` */
export async function listOwn(ctx: Context): Promise<readonly AwardDetail[]> {
  const { id } = requireLearner(ctx);
  const [taken, unclaimed] = await Promise.all([
    ctx.store.awards.listOfLearner(id),
    ctx.store.awards.listUnclaimed(id),
  ]);
  return [...taken, ...unclaimed]
    .filter(({ award }) => award.state !== 'registered')
    .toSorted((a, b) => b.award.awardedAt.getTime() - a.award.awardedAt.getTime());
}

/** An award of the learner who asks. @throws `sign_in_required`, `not_found` */
export async function requireOwn(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const { id: learnerId } = requireLearner(ctx);
  const detail = await ctx.store.awards.find(id);
  const mine = detail && findLearnerOf(detail.award, detail.address) === learnerId;
  if (!mine || detail.award.state === 'registered') throw new LaurelError('not_found');
  return detail;
}
