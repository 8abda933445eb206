import { LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { canSeeCredential, type Viewer } from '#domain/visibility.ts';
import type { AwardDetail } from './awards.ts';
import type { Context } from './context.ts';
import { requireLearner } from './permissions.ts';

export interface CredentialView {
  readonly detail: AwardDetail;
  readonly document: JsonObject;
  /** The very bytes that were signed and stored. */
  readonly body: string;
  readonly viewer: Viewer;
}

function relate(ctx: Context, { award, address }: AwardDetail): Viewer {
  const { actor } = ctx;
  if (actor.kind === 'learner') {
    const owner = award.learnerId ?? (address?.provedAt ? address.learnerId : null);
    return owner === actor.id ? 'learner' : 'anyone';
  }
  const reaches =
    actor.kind === 'api-key' &&
    actor.issuerId === award.issuerId &&
    (actor.centreId === undefined || actor.centreId === award.centreId);
  return reaches && actor.scopes.includes('awards:read') ? 'staff' : 'anyone';
}

/**
 * A credential for whoever asks: the one gate of every public surface. What may not be seen
 * answers exactly like what does not exist.
 *
 * @throws `not_found`
 */
export async function viewCredential(ctx: Context, id: AwardId): Promise<CredentialView> {
  const [detail, credential] = await Promise.all([
    ctx.store.awards.find(id),
    ctx.store.credentials.findLatest(id),
  ]);
  const viewer = detail ? relate(ctx, detail) : 'anyone';
  if (!detail || !credential || !canSeeCredential(detail.award, viewer))
    throw new LaurelError('not_found');
  return {
    detail,
    document: JSON.parse(credential.document) as JsonObject,
    body: credential.document,
    viewer,
  };
}

/** Everything a learner has been given, newest first, and what waits for an answer. */
export async function readDashboard(ctx: Context) {
  const { id } = requireLearner(ctx);
  const [learner, awards, offers, addresses] = await Promise.all([
    ctx.store.learners.find(id),
    ctx.store.awards.listOfLearner(id),
    ctx.store.awards.listOffers(id),
    ctx.store.addresses.listOfLearner(id),
  ]);
  if (!learner) throw new LaurelError('sign_in_required');
  return {
    learner,
    awards: awards.filter(({ award }) => award.state !== 'offered'),
    offers,
    addresses,
  };
}
