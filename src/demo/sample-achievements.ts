import { sampleCoachingAchievements } from './sample-achievements-coaching.ts';
import { sampleLeadershipAchievements } from './sample-achievements-leadership.ts';

/** Twelve achievements: ten published, one retired, one draft. */
export const sampleAchievements = [
  ...sampleCoachingAchievements,
  ...sampleLeadershipAchievements,
] as const;

/** The key of an achievement of the sample. */
export type SampleAchievementKey = (typeof sampleAchievements)[number]['key'];
