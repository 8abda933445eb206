import { asObject, parseInstant } from '../../reading.ts';
import { resultStatuses } from '../../result-status.ts';

/** A value that has no members of its own: what it must be, and whether it is. */
export type Leaf = readonly [must: string, holds: (value: unknown) => boolean];

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

/** A term of the standard, or one of somebody's own, which begins with `ext:`. */
function termsOf(terms: string): Leaf {
  const known = new Set(terms.split(' '));
  const isExtension = matches(/ext:[a-zA-Z0-9|.\-_]/);
  return [
    'a term of the standard, or one that begins with “ext:”',
    (value) => known.has(value as string) || isExtension(value),
  ];
}

function oneOf(...terms: readonly string[]): Leaf {
  return [`one of ${terms.join(', ')}`, (value) => terms.includes(value as string)];
}

/** Whether a text is a day of the calendar. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const dayLength = 'YYYY-MM-DD'.length;

/** Whether a text is a date and time with a zone, on a day that exists. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  parseInstant(value) !== undefined &&
  isDay(value.slice(0, dayLength));

const identifierTypes =
  'name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn ' +
  'lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ' +
  'ltiUserId identifier';

/** The values of the shapes, by the names the shapes call them. */
export const leaves: Readonly<Record<string, Leaf>> = {
  text: ['a text', (value) => typeof value === 'string'],
  number: ['a number', (value) => typeof value === 'number'],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  object: ['an object', (value) => asObject(value) !== undefined],
  instant: ['a date and time with a zone', isInstant],
  day: ['a date', isDay],
  jwt: ['a compact JWT', matches(/^[\w-]+\.[\w-]*\.[\w-]+$/)],
  language: [
    'the code of a language',
    matches(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/),
  ],
  identifierType: termsOf(identifierTypes),
  achievementType: termsOf(
    'Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge ' +
      'BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency ' +
      'Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment ' +
      'JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate ' +
      'QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate ' +
      'SecondarySchoolDiploma',
  ),
  targetType: termsOf(
    'ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL',
  ),
  resultType: termsOf(
    'GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result ' +
      'RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status',
  ),
  resultStatus: oneOf(...resultStatuses),
};
