import { type ImageInput, readImage } from '#domain/badge-image.ts';
import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import {
  type Alignment,
  type AchievementState,
  moveAchievement,
  type ResultDescription,
} from '#domain/achievement.ts';
import type { AchievementId } from '#domain/ids.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Page } from '#store/cursor.ts';
import { requireVisible } from './badge-art.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { readMailPicture } from './mail-picture.ts';
import { requireScope } from './permissions.ts';

interface AchievementInput {
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly narrative: string };
  readonly achievementType?: string | undefined;
  readonly image?: ImageInput | undefined;
  readonly alignment?: readonly Alignment[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly humanCode?: string | undefined;
  readonly fieldOfStudy?: string | undefined;
  readonly specialization?: string | undefined;
  readonly version?: string | undefined;
  readonly creditsAvailable?: number | undefined;
  readonly resultDescriptions?: readonly Omit<ResultDescription, 'id'>[] | undefined;
}

/** Makes a draft. Its badge art is what was sent, or drawn from its name. @throws `image_invalid` */
export async function createAchievement(
  ctx: Context,
  input: AchievementInput,
): Promise<Achievement> {
  const { issuerId } = requireScope(ctx, 'achievements:write');
  const now = ctx.clock();
  const id = newId(ctx, 'achievement');
  const image = readImage(input.image, input.name);
  await requireVisible(ctx, image);
  const digest = await digestHex(image.bytes);
  await ctx.store.commit([
    ctx.store.images.insert({
      digest,
      mediaType: image.mediaType,
      bytes: image.bytes,
      createdAt: now,
    }),
    ctx.store.achievements.insert({
      id,
      issuerId,
      state: 'draft',
      name: input.name,
      description: input.description,
      criteriaNarrative: input.criteria.narrative,
      achievementType: input.achievementType ?? null,
      imageDigest: digest,
      imageCaption: image.caption,
      alignment: input.alignment ?? [],
      tags: input.tags ?? [],
      resultDescriptions: (input.resultDescriptions ?? []).map((item, position) => ({
        ...item,
        id: `${ctx.config.publicUrl}/achievements/${id}#result-${position + 1}`,
      })),
      humanCode: input.humanCode ?? null,
      fieldOfStudy: input.fieldOfStudy ?? null,
      specialization: input.specialization ?? null,
      edition: input.version ?? null,
      creditsAvailable: input.creditsAvailable ?? null,
      related: [],
      createdAt: now,
    }),
    writeAudit(ctx, now, { action: 'achievement.create', subject: id, version: 1, issuerId }),
  ]);
  return (await ctx.store.achievements.find(id))!;
}

/** The achievement, drafts too, if it is the actor's. */
export async function getAchievement(ctx: Context, id: AchievementId): Promise<Achievement> {
  const { issuerId } = requireScope(ctx, 'achievements:read');
  const achievement = await ctx.store.achievements.find(id);
  if (!achievement || achievement.issuerId !== issuerId) throw new LaurelError('not_found');
  return achievement;
}

export async function listAchievements(
  ctx: Context,
  query: {
    readonly state?: AchievementState | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Achievement>> {
  const { issuerId } = requireScope(ctx, 'achievements:read');
  return ctx.store.achievements.list({ ...query, issuerId });
}

/** Publishes a draft, or retires what is published. @throws `achievement_transition`, `changed_meanwhile` */
export async function changeAchievement(
  ctx: Context,
  id: AchievementId,
  transition: 'publish' | 'retire',
): Promise<Achievement> {
  const { issuerId } = requireScope(ctx, 'achievements:write');
  const achievement = await ctx.store.achievements.find(id);
  if (!achievement || achievement.issuerId !== issuerId) throw new LaurelError('not_found');
  const state = moveAchievement(achievement.state, transition);
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.achievements.update(id, achievement.version, {
      state,
      ...(transition === 'publish' ? { publishedAt: now } : { retiredAt: now }),
    }),
    writeAudit(ctx, now, {
      action: `achievement.${transition}`,
      subject: id,
      version: achievement.version + 1,
      issuerId,
    }),
  ]);
  // Drawn now and once, and not by each of the many awards that may come at the same moment.
  if (transition === 'publish') await readMailPicture(ctx, achievement);
  return (await ctx.store.achievements.find(id))!;
}

/** What everybody may see: published and retired achievements. @throws `not_found` for drafts too */
export async function viewAchievement(ctx: Context, id: AchievementId): Promise<Achievement> {
  const achievement = await ctx.store.achievements.find(id);
  if (!achievement || achievement.state === 'draft') throw new LaurelError('not_found');
  return achievement;
}
