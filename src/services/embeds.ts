import { LaurelError } from '#domain/errors.ts';
import type { EmbedStatus } from '#domain/embed-badge.ts';
import type { EmbedTarget } from '#domain/embed-target.ts';
import type { AwardId } from '#domain/ids.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Context } from './context.ts';
import { asAnyone, listOwn, listVisible, viewCredential } from './credentials.ts';
import { readOwnProfile, viewProfile } from './profiles.ts';

/** One credential as an embed shows it. */
export interface EmbedItem {
  readonly id: AwardId;
  readonly name: string;
  readonly recipientName: string;
  readonly issuerName: string;
  readonly accent: string | null;
  readonly imageDigest: string;
  readonly awardedAt: Date;
  readonly validUntil: Date | null;
  readonly revokedAt: Date | null;
  readonly status: EmbedStatus;
}

export interface EmbedContent {
  /** Whose profile it is, for that of a profile. */
  readonly person?: { readonly name: string; readonly handle: string } | undefined;
  readonly items: readonly EmbedItem[];
}

/** How a credential stands at a moment. */
function findEmbedStatus(
  { state, validUntil }: Pick<AwardDetail['award'], 'state' | 'validUntil'>,
  now: Date,
): EmbedStatus {
  if (state === 'revoked') return 'revoked';
  return validUntil !== null && validUntil <= now ? 'expired' : 'valid';
}

/** What an embed says of an award that its reader may see. */
function describeEmbed({ award, achievement, issuer }: AwardDetail, now: Date): EmbedItem {
  return {
    id: award.id,
    name: achievement.name,
    recipientName: award.recipientName,
    issuerName: issuer.name,
    accent: issuer.accent,
    imageDigest: achievement.imageDigest,
    awardedAt: award.awardedAt,
    validUntil: award.validUntil,
    revokedAt: award.revokedAt,
    status: findEmbedStatus(award, now),
  };
}

/** The credential by the one gate, or `undefined` for what is hidden as for what is not there. */
async function findItem(ctx: Context, id: AwardId): Promise<EmbedItem | undefined> {
  try {
    const { detail } = await viewCredential(ctx, id);
    return describeEmbed(detail, ctx.clock());
  } catch (error) {
    if (error instanceof LaurelError && error.code === 'not_found') return undefined;
    throw error;
  }
}

async function viewProfileEmbed(ctx: Context, name: string): Promise<EmbedContent> {
  const { learner, handle, credentials } = await viewProfile(ctx, name);
  const now = ctx.clock();
  return {
    person: { name: learner.name, handle },
    items: credentials.map((detail) => describeEmbed(detail, now)),
  };
}

/**
 * What an embed shows, the same for whoever asks. Of several credentials those that may not be seen are left out,
 * exactly like those that do not exist.
 *
 * @throws `not_found` when nothing is left, or the profile is off
 */
export async function viewEmbed(ctx: Context, target: EmbedTarget): Promise<EmbedContent> {
  const anyone = asAnyone(ctx);
  if (target.kind === 'profile') return viewProfileEmbed(anyone, target.handle);
  const found = await Promise.all(target.ids.map((id) => findItem(anyone, id)));
  const items = found.filter((item) => item !== undefined);
  if (items.length === 0) throw new LaurelError('not_found');
  return { items };
}

/**
 * A credential's badge art for a picture on somebody else's page, with how the credential stands.
 *
 * @throws `not_found` for what anybody may not see
 */
export async function viewEmbedBadge(ctx: Context, id: AwardId) {
  const { detail } = await viewCredential(asAnyone(ctx), id);
  const item = describeEmbed(detail, ctx.clock());
  const art = await ctx.store.images.find(item.imageDigest);
  if (!art) throw new LaurelError('internal', { detail: 'The achievement has no art.' });
  return { item, art: { mediaType: art.mediaType, bytes: new Uint8Array(art.bytes) } };
}

/** What a learner can embed: their credentials that anybody may see, and their profile while it is on. @throws `sign_in_required` */
export async function listEmbeddable(ctx: Context) {
  const [own, { learner, handle }] = await Promise.all([listOwn(ctx), readOwnProfile(ctx)]);
  const visible = await listVisible(asAnyone(ctx), own);
  const now = ctx.clock();
  return {
    items: visible.map((detail) => describeEmbed(detail, now)),
    handle: learner.profilePublic ? handle : undefined,
  };
}
