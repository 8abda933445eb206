import type { DescribedAchievement } from '#domain/credential.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Deps } from './context.ts';
import { achievementUrl, imageUrl } from './urls.ts';

/** An achievement as its credentials and its public address describe it. */
export function describeAchievement(ctx: Deps, achievement: Achievement): DescribedAchievement {
  const url = achievementUrl(ctx, achievement.id);
  return {
    id: url,
    name: achievement.name,
    description: achievement.description,
    criteria: { id: url, narrative: achievement.criteriaNarrative },
    image: { url: imageUrl(ctx, achievement.imageDigest), caption: achievement.imageCaption },
    alignment: achievement.alignment,
    tags: achievement.tags,
    resultDescriptions: achievement.resultDescriptions,
    achievementType: achievement.achievementType ?? undefined,
    fieldOfStudy: achievement.fieldOfStudy ?? undefined,
    specialization: achievement.specialization ?? undefined,
    humanCode: achievement.humanCode ?? undefined,
    version: achievement.edition ?? undefined,
    creditsAvailable: achievement.creditsAvailable ?? undefined,
  };
}
