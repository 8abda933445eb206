import type { AchievementId, AwardId } from '#domain/ids.ts';
import type { Achievement } from '#store/achievements.ts';
import type { CatalogueQuery, MineFilter } from '#store/catalogue.ts';
import { createClaimPath } from './claim-links.ts';
import type { Context } from './context.ts';

/** More tags than a person looks through are found by searching. */
const maxTags = 200;

/** How somebody stands to an achievement; nothing of it is set for whoever is not signed in. */
export interface Standing {
  /** The newest accepted award. */
  readonly heldAward?: AwardId | undefined;
  /** Where an offer that waits for an answer is answered. */
  readonly claimPath?: string | undefined;
  /** Whether a request is open. */
  readonly isRequested: boolean;
}

const nothing: Standing = { isRequested: false };

/** How the learner who asks stands to these achievements; a map without entries for anybody else. */
async function listStandings(
  ctx: Context,
  ids: readonly AchievementId[],
): Promise<ReadonlyMap<AchievementId, Standing>> {
  const { actor } = ctx;
  if (actor.kind !== 'learner') return new Map();
  const [awards, requested] = await Promise.all([
    ctx.store.catalogue.listAwards(actor.id, ids),
    ctx.store.catalogue.listRequested(actor.id, ids),
  ]);
  const entries = ids.map(async (id) => {
    const own = awards.filter(({ achievementId }) => achievementId === id);
    const offer = own.find(({ state }) => state === 'offered');
    const standing: Standing = {
      heldAward: own.find(({ state }) => state === 'accepted')?.id,
      claimPath: offer && (await createClaimPath(ctx, offer)),
      isRequested: requested.includes(id),
    };
    return [id, standing] as const;
  });
  return new Map(await Promise.all(entries));
}

/** How the learner who asks stands to one achievement. */
export async function findStanding(
  ctx: Context,
  { id }: Pick<Achievement, 'id'>,
): Promise<Standing> {
  return (await listStandings(ctx, [id])).get(id) ?? nothing;
}

interface CatalogueInput extends Omit<CatalogueQuery, 'mine'> {
  /** Only for whoever is signed in; others get everything. */
  readonly mine?: MineFilter['which'] | undefined;
}

/** A page of the public catalogue, with how the learner who asks stands to each, and what can be filtered by. */
export async function browseCatalogue(ctx: Context, { mine: which, ...rest }: CatalogueInput) {
  const { actor, store } = ctx;
  const mine = which && actor.kind === 'learner' ? { learnerId: actor.id, which } : undefined;
  const query = { ...rest, mine };
  const [items, total, types, tags, issuers] = await Promise.all([
    store.catalogue.list(query),
    store.catalogue.count(query),
    store.catalogue.listTypes(),
    store.catalogue.listTags(maxTags),
    store.catalogue.listIssuers(),
  ]);
  const ids = items.map(({ achievement }) => achievement.id);
  return { items, total, types, tags, issuers, standings: await listStandings(ctx, ids) };
}
