import { LaurelError } from './errors.ts';

export type AchievementState = 'draft' | 'published' | 'retired';

const achievementTransitions = {
  publish: { from: ['draft'], to: 'published' },
  retire: { from: ['published'], to: 'retired' },
} as const;

/** The state after a transition. @throws `achievement_transition` */
export function moveAchievement(
  state: AchievementState,
  transition: keyof typeof achievementTransitions,
): AchievementState {
  const { from, to } = achievementTransitions[transition];
  if (!(from as readonly string[]).includes(state)) {
    throw new LaurelError('achievement_transition', {
      detail: `An achievement that is ${state} cannot be moved by "${transition}".`,
    });
  }
  return to;
}

/** The achievement types of Open Badges 3.0; others begin with `ext:`. */
export const achievementTypes = [
  'Achievement',
  'ApprenticeshipCertificate',
  'Assessment',
  'Assignment',
  'AssociateDegree',
  'Award',
  'Badge',
  'BachelorDegree',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CommunityService',
  'Competency',
  'Course',
  'CoCurricular',
  'Degree',
  'Diploma',
  'DoctoralDegree',
  'Fieldwork',
  'GeneralEducationDevelopment',
  'JourneymanCertificate',
  'LearningProgram',
  'License',
  'Membership',
  'ProfessionalDoctorate',
  'QualityAssuranceCredential',
  'MasterCertificate',
  'MasterDegree',
  'MicroCredential',
  'ResearchDoctorate',
  'SecondarySchoolDiploma',
] as const;

/** An entry of a skills framework an achievement is aligned to. @source Open Badges 3.0, Alignment */
export interface Alignment {
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetFramework?: string | undefined;
  readonly targetCode?: string | undefined;
  readonly targetDescription?: string | undefined;
  readonly targetType?: string | undefined;
}

/** A kind of result that awards of an achievement can carry. @source Open Badges 3.0, ResultDescription */
export interface ResultDescription {
  readonly id: string;
  readonly name: string;
  readonly resultType: string;
  readonly allowedValue?: readonly string[] | undefined;
  readonly requiredValue?: string | undefined;
  readonly valueMin?: string | undefined;
  readonly valueMax?: string | undefined;
}

/** What can be earned, as a credential describes it. */
export interface AchievementContent {
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly narrative: string; readonly id?: string | undefined };
  readonly achievementType?: string | undefined;
  readonly alignment?: readonly Alignment[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly fieldOfStudy?: string | undefined;
  readonly specialization?: string | undefined;
  readonly humanCode?: string | undefined;
  readonly version?: string | undefined;
  readonly creditsAvailable?: number | undefined;
  readonly resultDescriptions?: readonly ResultDescription[] | undefined;
}
