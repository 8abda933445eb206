import type { SampleAward } from './sample-award.ts';
import { sampleAwards2023 } from './sample-awards-2023.ts';
import { sampleAwards2024 } from './sample-awards-2024.ts';
import { sampleAwards2025 } from './sample-awards-2025.ts';
import { sampleAwards2026 } from './sample-awards-2026.ts';
import type { SampleIssuer } from './sample-types.ts';

export { sampleAchievements, type SampleAchievementKey } from './sample-achievements.ts';
export type { SampleAward } from './sample-award.ts';
export { sampleCentres, type SampleCentreKey } from './sample-centres.ts';
export { sampleLearners, showcaseLearner, type SampleLearnerKey } from './sample-learners.ts';
export type * from './sample-types.ts';

/** An awarding body that does not exist. */
export const sampleIssuer = {
  name: 'Larkmoor Awards',
  url: 'https://larkmoor.example.org',
  email: 'support@larkmoor.example.org',
  description:
    'Larkmoor Awards recognises people who coach, mentor and lead. It sets the standard, approves the centres that teach and assess, and signs every credential itself.',
} as const satisfies SampleIssuer;

/** Every award of the sample, oldest first. */
export const sampleAwards: readonly SampleAward[] = [
  ...sampleAwards2023,
  ...sampleAwards2024,
  ...sampleAwards2025,
  ...sampleAwards2026,
];
