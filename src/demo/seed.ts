import type { AchievementId, AwardId, CentreId } from '#domain/ids.ts';
import { changeAchievement, createAchievement } from '#services/achievements.ts';
import { revokeAward } from '#services/awards.ts';
import { createCentre } from '#services/centres.ts';
import { acceptClaim, answerClaim } from '#services/claim-answers.ts';
import { createClaimToken } from '#services/claim-links.ts';
import { moveOwnAward, setVisibility } from '#services/claims.ts';
import type { Context } from '#services/context.ts';
import { actAsOperator, ensureMainIssuer, updateIssuer } from '#services/issuers.ts';
import { createAward } from '#services/registration.ts';
import { signOut } from '#services/sessions.ts';
import {
  type SampleAchievement,
  sampleAchievements,
  type SampleAward,
  sampleAwards,
  sampleCentres,
  sampleIssuer,
  type SampleLearner,
  sampleLearners,
} from './sample.ts';

/** Every achievement of the sample, drafts and retired ones too; more than this is never listed. */
const listLimit = 100;

/** Makes what is missing, by name: running it again adds nothing. */
async function seedCentres(ctx: Context): Promise<ReadonlyMap<string, CentreId>> {
  const issuer = await ensureMainIssuer(ctx);
  const present = await ctx.store.centres.list(issuer.id);
  const ids = new Map<string, CentreId>();
  for (const { key, name, url, email } of sampleCentres) {
    const centre =
      present.find((row) => row.name === name) ?? (await createCentre(ctx, { name, url, email }));
    ids.set(key, centre.id);
  }
  return ids;
}

async function seedAchievement(ctx: Context, sample: SampleAchievement) {
  const {
    name,
    description,
    achievementType,
    tags,
    alignment,
    humanCode,
    fieldOfStudy,
    creditsAvailable,
    version,
    art,
  } = sample;
  return createAchievement(ctx, {
    name,
    description,
    criteria: { narrative: sample.criteria },
    achievementType,
    tags,
    alignment,
    humanCode,
    fieldOfStudy,
    creditsAvailable,
    version,
    image: { design: art, caption: `Badge: ${name}` },
    resultDescriptions: sample.resultDescriptions?.map(({ key: _, ...item }) => item),
  });
}

async function seedAchievements(ctx: Context): Promise<ReadonlyMap<string, AchievementId>> {
  const issuer = await ensureMainIssuer(ctx);
  const { items } = await ctx.store.achievements.list({ issuerId: issuer.id, limit: listLimit });
  const ids = new Map<string, AchievementId>();
  for (const sample of sampleAchievements) {
    const row =
      items.find(({ name }) => name === sample.name) ?? (await seedAchievement(ctx, sample));
    if (row.state === 'draft' && sample.state !== 'draft')
      await changeAchievement(ctx, row.id, 'publish');
    ids.set(sample.key, row.id);
  }
  return ids;
}

async function retireSamples(ctx: Context, ids: ReadonlyMap<string, AchievementId>): Promise<void> {
  for (const { key, state } of sampleAchievements) {
    const row = await ctx.store.achievements.find(ids.get(key)!);
    if (state === 'retired' && row?.state === 'published')
      await changeAchievement(ctx, row.id, 'retire');
  }
}

/** Does as a learner what the sample says became of the offer. */
async function answerOffer(ctx: Context, id: AwardId, sample: SampleAward): Promise<void> {
  const offered = await ctx.store.awards.find(id);
  const token = await createClaimToken(ctx, offered!.award);
  if (sample.state === 'declined') return answerClaim(ctx, token, 'decline');
  const { session } = await acceptClaim(ctx, token);
  if (session) await signOut(ctx, session.token);
  const detail = await ctx.store.awards.find(id);
  const learner: Context = { ...ctx, actor: { kind: 'learner', id: detail!.award.learnerId! } };
  if (sample.visibility === 'public') await setVisibility(learner, id, 'public');
  if (sample.state === 'deleted') await moveOwnAward(learner, id, 'delete');
}

const answered = new Set(['accepted', 'declined', 'deleted', 'revoked']);

interface Places {
  readonly centres: ReadonlyMap<string, CentreId>;
  readonly achievements: ReadonlyMap<string, AchievementId>;
}

async function seedAward(
  ctx: Context,
  sample: SampleAward,
  position: number,
  places: Places,
): Promise<void> {
  const learner: SampleLearner = sampleLearners.find(({ key }) => key === sample.learner)!;
  const achievementId = places.achievements.get(sample.achievement)!;
  const { resultDescriptions = [] }: SampleAchievement = sampleAchievements.find(
    ({ key }) => key === sample.achievement,
  )!;
  const results = sample.results?.map(({ resultDescription, ...result }) => {
    const place = resultDescriptions.findIndex(({ key }) => key === resultDescription) + 1;
    return {
      ...result,
      resultDescription: `${ctx.config.publicUrl}/achievements/${achievementId}#result-${place}`,
    };
  });
  const { assessor } = sample;
  const detail = await createAward(
    ctx,
    {
      achievementId,
      recipient: {
        name: learner.name,
        email: sample.state === 'registered' ? undefined : learner.emails[0],
      },
      awardedDate: sample.awardedDate ? new Date(sample.awardedDate) : undefined,
      validUntil: sample.validUntil ? new Date(sample.validUntil) : undefined,
      evidence: sample.evidence,
      results,
      source: {
        centreId: places.centres.get(sample.centre),
        name: assessor.name ? `${assessor.name}, ${assessor.role}` : assessor.role,
      },
    },
    // The key makes the seed idempotent: an award that is there is not made again.
    { key: `sample-${position + 1}`, request: `sample-${position + 1}` },
  );
  if (detail.award.state !== 'offered') return;
  if (answered.has(sample.state)) await answerOffer(ctx, detail.award.id, sample);
  if (sample.state === 'revoked') await revokeAward(ctx, detail.award.id, sample.revocationReason);
}

/**
 * Fills a store with the sample. Whatever of it is there already is left as it is, so it can be
 * run again after a crash, or just again.
 *
 * @returns how many awards the sample has
 */
export async function seedSample(system: Context): Promise<number> {
  const ctx = await actAsOperator(system);
  const issuer = await ensureMainIssuer(ctx);
  const { name, email, description } = sampleIssuer;
  if (issuer.name !== name)
    await updateIssuer(ctx, { name, email, description, supportContact: email });
  const places = { centres: await seedCentres(ctx), achievements: await seedAchievements(ctx) };
  const published = await ctx.store.achievements.find(places.achievements.get('remote-teams')!);
  if (published?.state === 'retired') return sampleAwards.length;
  for (const [position, sample] of sampleAwards.entries())
    await seedAward(ctx, sample, position, places);
  await retireSamples(ctx, places.achievements);
  return sampleAwards.length;
}
