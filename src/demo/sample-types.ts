import type { BadgeDesign } from '#domain/badge-art.ts';

/** The invented awarding body of the sample. */
export interface SampleIssuer {
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly description: string;
}

/** An approved centre; `key` is how award rows name it. */
export interface SampleCentre {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly town: string;
  readonly description: string;
  readonly officer: { readonly name: string; readonly email: string };
}

/** A node of a skills framework, in Open Badges 3.0 words. */
export interface SampleAlignment {
  readonly targetName: string;
  readonly targetFramework: string;
  readonly targetUrl: string;
  readonly targetType: 'ceasn:Competency' | 'ceterms:Credential' | 'CFItem' | 'CFRubricCriterion';
  readonly targetCode?: string;
  readonly targetDescription?: string;
}

/** A result the achievement can report; `key` is how award rows name it. */
interface SampleResultDescription {
  readonly key: string;
  readonly name: string;
  readonly resultType: 'PerformanceLevel' | 'Percent' | 'RawScore' | 'Status';
  /** From low to high. */
  readonly allowedValue?: readonly string[];
  readonly requiredValue?: string;
  readonly valueMin?: string;
  readonly valueMax?: string;
}

/** What can be earned; `key` is how award rows name it. */
export interface SampleAchievement {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** The criteria narrative, in markdown. */
  readonly criteria: string;
  readonly achievementType:
    | 'Award'
    | 'Certificate'
    | 'Certification'
    | 'Competency'
    | 'Course'
    | 'Diploma'
    | 'MicroCredential';
  readonly state: 'draft' | 'published' | 'retired';
  readonly version: string;
  /** BCP 47. */
  readonly inLanguage: 'en-GB' | 'cy';
  readonly humanCode: string;
  readonly fieldOfStudy: string;
  readonly tags: readonly string[];
  readonly alignment: readonly SampleAlignment[];
  readonly art: BadgeDesign;
  readonly creditsAvailable?: number;
  /** Level in the Regulated Qualifications Framework. */
  readonly level?: number;
  /** How long a credential is valid after its award. */
  readonly validityMonths?: number;
  readonly resultDescriptions?: readonly SampleResultDescription[];
}

/** A person who learns; a learner without an address waits as `registered`. */
export interface SampleLearner {
  readonly key: string;
  readonly name: string;
  /** Verified addresses, the first of them the preferred one. */
  readonly emails: readonly string[];
  /** The learner's language for pages and mails. */
  readonly language?: 'cy';
}

/** A work on which the assessment decision rests. */
interface SampleEvidence {
  readonly name: string;
  readonly description: string;
  readonly url?: string;
}

/** A result, named by the key of the achievement's result description. */
interface SampleResult {
  readonly resultDescription: string;
  readonly value?: string;
  readonly status?: 'Completed';
}

interface SampleAwardRow<LearnerKey, AchievementKey, CentreKey> {
  readonly learner: LearnerKey;
  readonly achievement: AchievementKey;
  readonly centre: CentreKey;
  readonly assessor: { readonly name?: string; readonly role: string };
  /** Only what its learner has accepted can be public. */
  readonly visibility: 'private' | 'public';
  /** First day after the award's validity, `YYYY-MM-DD`. */
  readonly validUntil?: string;
  readonly evidence?: readonly SampleEvidence[];
  readonly results?: readonly SampleResult[];
}

/** One award. Dates are `YYYY-MM-DD`; a registered learner who has not completed has no `awardedDate` yet. */
export type SampleAwardOf<LearnerKey, AchievementKey, CentreKey> = SampleAwardRow<
  LearnerKey,
  AchievementKey,
  CentreKey
> &
  (
    | { readonly state: 'registered'; readonly awardedDate?: string }
    | {
        readonly state: 'offered' | 'accepted' | 'declined' | 'deleted';
        readonly awardedDate: string;
      }
    | {
        readonly state: 'revoked';
        readonly awardedDate: string;
        readonly revocationReason: string;
      }
  );
