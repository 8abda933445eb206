import { LaurelError } from '#domain/errors.ts';
import type { LearnerId } from '#domain/ids.ts';
import { maxBiographyLength, normaliseText } from '#domain/learner-profile.ts';
import { normaliseName } from '#domain/recipient.ts';
import { asList, type Loose } from '#domain/reading.ts';
import type { Learner } from '#store/people.ts';
import { maxNameLength } from './accounts.ts';
import { changeLearner } from './addresses.ts';
import { commitChange, type Context } from './context.ts';
import { requirePermission } from './permissions.ts';
import { profileUrl } from './urls.ts';

/** A learner, as programs see them. @source Open Badges 3.0, section B.4.5 https://www.imsglobal.org/spec/ob/v3p0#profile */
export interface ObProfile {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
  readonly description?: string;
  /** Only of a profile that is public, as its picture is. */
  readonly url?: string;
  readonly image?: { readonly id: string; readonly type: 'Image' };
}

const context = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

async function requireSelf(ctx: Context, id: LearnerId): Promise<Learner> {
  const learner = await ctx.store.learners.find(id);
  if (!learner) throw new LaurelError('access_token_refused');
  return learner;
}

async function describe(ctx: Context, learner: Learner): Promise<ObProfile> {
  const [handles, portraitAt] = await Promise.all([
    ctx.store.handles.listOfLearner(learner.id),
    ctx.store.portraits.findMoment(learner.id),
  ]);
  const url = learner.profilePublic && handles[0] && profileUrl(ctx, handles[0].handle);
  return {
    '@context': context,
    // Of this API and of nothing else, so that it tells no handle and stays when the handle is changed.
    id: `${ctx.config.publicUrl}/ims/ob/v3p0/profile#${learner.id}`,
    type: ['Profile'],
    name: learner.name,
    ...(learner.biography ? { description: learner.biography } : {}),
    ...(url ? { url } : {}),
    ...(url && portraitAt ? { image: { id: `${url}/picture`, type: 'Image' } as const } : {}),
  };
}

/** The learner for whom a program acts. @throws `access_token_missing`, `access_scope_missing` */
export async function readForProgram(ctx: Context): Promise<ObProfile> {
  return describe(ctx, await requireSelf(ctx, requirePermission(ctx, 'read-profile')));
}

const unfit = (detail: string): never => {
  throw new LaurelError('profile_unfit', { detail });
};

function readMember(
  value: unknown,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? normaliseText(value) : unfit(`${name} is not text.`);
  const length = Array.from(text).length;
  return length < min || length > max
    ? unfit(`${name} has ${length} characters; ${min} to ${max} can be kept.`)
    : text;
}

/**
 * Changes the name and the words about themselves of the learner for whom a program acts. Other members
 * are not taken over, and what is left out stays as it is: the answer says what is kept.
 *
 * @param members - those of a Profile, as parsed JSON
 * @throws `access_token_missing`, `access_scope_missing`, `profile_unfit`, `changed_meanwhile`
 * @source Open Badges 3.0, section 6.2.5 https://www.imsglobal.org/spec/ob/v3p0#putprofile
 */
export async function saveForProgram(ctx: Context, members: Loose): Promise<ObProfile> {
  const learner = await requireSelf(ctx, requirePermission(ctx, 'write-profile'));
  if (!asList(members['type']).includes('Profile')) unfit('type does not hold Profile.');
  const typed = readMember(members['name'], 'name', { min: 1, max: maxNameLength });
  if (typed !== undefined && !/[\p{L}\p{N}]/u.test(typed)) unfit('name has no letter.');
  const name = typed === undefined ? learner.name : normaliseName(typed);
  const said = readMember(members['description'], 'description', {
    min: 0,
    max: maxBiographyLength,
  });
  const biography = said === undefined ? learner.biography : said || null;
  if (name !== learner.name || biography !== learner.biography)
    await commitChange(
      ctx,
      changeLearner(ctx, learner, ctx.clock(), 'learner.change-by-program', { name, biography }),
    );
  return describe(ctx, { ...learner, name, biography });
}
