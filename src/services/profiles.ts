import { LaurelError } from '#domain/errors.ts';
import {
  checkHandle,
  findSkeleton,
  handleWindowDays,
  maxNewHandles,
  resemblesName,
} from '#domain/handle.ts';
import type { LearnerId } from '#domain/ids.ts';
import { checkProfile, type ProfileInput } from '#domain/learner-profile.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import type { ImportedBadgeRow } from '#store/imports.ts';
import type { Learner } from '#store/people.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { asAnyone, listVisible } from './credentials.ts';
import { markHandle } from './erasure.ts';
import { listPublicImports } from './import-collection.ts';
import { requireLearner } from './permissions.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A profile as everybody sees it. */
export interface ProfileView {
  readonly learner: Learner;
  readonly handle: string;
  /** When the picture was uploaded, where there is one. */
  readonly portraitAt: Date | undefined;
  /** Public credentials, the newest first. */
  readonly credentials: readonly AwardDetail[];
  /** Public badges of other issuers. */
  readonly imports: readonly ImportedBadgeRow[];
}

/**
 * Whose profile a handle leads to: the gate of every profile. One that is off answers exactly like one
 * that was never there.
 *
 * @returns the handle that the learner has now, which may be another
 * @throws `not_found`
 */
export async function findProfile(
  ctx: Context,
  handle: string,
): Promise<{ readonly learner: Learner; readonly handle: string }> {
  const found = checkHandle(handle)
    ? undefined
    : await ctx.store.handles.findLearner(findSkeleton(handle));
  if (!found?.learner.profilePublic) throw new LaurelError('not_found');
  return found;
}

async function fillProfile(ctx: Context, learner: Learner, handle: string): Promise<ProfileView> {
  const [portraitAt, awards, imports] = await Promise.all([
    ctx.store.portraits.findMoment(learner.id),
    ctx.store.awards.listOfLearner(learner.id),
    listPublicImports(ctx, learner.id),
  ]);
  // Also to the learner it shows what others see, and nothing else.
  return {
    learner,
    handle,
    portraitAt,
    credentials: await listVisible(asAnyone(ctx), awards),
    imports,
  };
}

/** The profile behind a handle, the same for whoever asks. @throws `not_found` */
export async function viewProfile(ctx: Context, handle: string): Promise<ProfileView> {
  const found = await findProfile(ctx, handle);
  return fillProfile(ctx, found.learner, found.handle);
}

async function requireSelf(ctx: Context): Promise<Learner> {
  const { id } = requireLearner(ctx);
  const learner = await ctx.store.learners.find(id);
  if (!learner) throw new LaurelError('sign_in_required');
  return learner;
}

/** One's own profile, on or off. @throws `sign_in_required` */
export async function readOwnProfile(ctx: Context) {
  const { id } = requireLearner(ctx);
  const [learner, handles, portraitAt] = await Promise.all([
    requireSelf(ctx),
    ctx.store.handles.listOfLearner(id),
    ctx.store.portraits.findMoment(id),
  ]);
  return { learner, handle: handles[0]?.handle, portraitAt };
}

/** One's own profile as others would see it if it were on. @throws `sign_in_required` */
export async function previewProfile(ctx: Context): Promise<ProfileView> {
  const { learner, handle } = await readOwnProfile(ctx);
  return fillProfile(ctx, learner, handle ?? '');
}

/** The names that nobody else may seem to speak for. */
async function listOrganisations({ store }: Context): Promise<readonly string[]> {
  const issuers = await store.issuers.list();
  const centres = await Promise.all(issuers.map(({ id }) => store.centres.list(id)));
  return [
    ...issuers.flatMap(({ name, handle }) => [name, handle]),
    ...centres.flat().map(({ name }) => name),
  ];
}

/** Whose something is that is shown beside a profile, and where that profile is. @throws `not_found` */
export async function readPublicName(ctx: Context, learnerId: LearnerId) {
  const [learner, handles] = await Promise.all([
    ctx.store.learners.find(learnerId),
    ctx.store.handles.listOfLearner(learnerId),
  ]);
  if (!learner) throw new LaurelError('not_found');
  return { name: learner.name, handle: handles[0]?.handle };
}

/** What taking a handle writes; nothing when it is the present one. @throws `handle_taken`, `handle_limit` */
async function prepareHandle(
  ctx: Context,
  learnerId: LearnerId,
  handle: string,
  now: Date,
): Promise<readonly Write[]> {
  const skeleton = findSkeleton(handle);
  const [own, taken, mark, organisations] = await Promise.all([
    ctx.store.handles.listOfLearner(learnerId),
    ctx.store.handles.findBySkeleton(skeleton),
    markHandle(ctx, skeleton),
    listOrganisations(ctx),
  ]);
  if (own[0]?.handle === handle) return [];
  // The newest is the present one, also where two are taken within a millisecond.
  const createdAt = new Date(Math.max(now.getTime(), (own[0]?.createdAt.getTime() ?? 0) + 1));
  if (taken?.learnerId === learnerId)
    return [ctx.store.handles.renew(skeleton, learnerId, { handle, createdAt })];
  const resembles = organisations.some((name) => resemblesName(handle, name));
  if (taken || resembles || (await ctx.store.handles.findBySkeleton(mark)))
    throw new LaurelError('handle_taken');
  const since = new Date(now.getTime() - handleWindowDays * dayMs);
  if ((await ctx.store.handles.countSince(learnerId, since)) >= maxNewHandles)
    throw new LaurelError('handle_limit');
  return [ctx.store.handles.insert({ handle, skeleton, learnerId, createdAt })];
}

/**
 * Saves what a learner says of themselves, and whether everybody may read it.
 *
 * @param input - normalised already
 * @throws `input_invalid` naming the fields, `handle_taken`, `handle_limit`, `changed_meanwhile`
 */
export async function saveProfile(ctx: Context, input: ProfileInput): Promise<void> {
  const learner = await requireSelf(ctx);
  const problems = Object.entries(checkProfile(input)).map(([field, problem]) => ({
    pointer: `/${field}`,
    detail: typeof problem === 'string' ? problem : problem.kind,
  }));
  if (problems.length > 0) throw new LaurelError('input_invalid', { problems });
  const now = ctx.clock();
  const { biography, handle, isPublic } = input;
  const handleWrites = handle === '' ? [] : await prepareHandle(ctx, learner.id, handle, now);
  try {
    await commitChange(ctx, [
      ctx.store.learners.update(learner.id, learner.version, {
        biography: biography === '' ? null : biography,
        profilePublic: isPublic,
      }),
      ...handleWrites,
      writeAudit(ctx, now, {
        action: 'profile.save',
        subject: learner.id,
        version: learner.version + 1,
        details: { public: isPublic, handle: handleWrites.length > 0 },
      }),
    ]);
  } catch (error) {
    if (isConflict(error, 'handles')) throw new LaurelError('handle_taken');
    throw error;
  }
}
