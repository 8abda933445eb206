import type { SampleAchievementKey } from './sample-achievements.ts';
import type { SampleCentreKey } from './sample-centres.ts';
import type { SampleLearnerKey } from './sample-learners.ts';
import type { SampleAwardOf } from './sample-types.ts';

/** One award of the sample, whose keys the compiler has checked. */
export type SampleAward = SampleAwardOf<SampleLearnerKey, SampleAchievementKey, SampleCentreKey>;
