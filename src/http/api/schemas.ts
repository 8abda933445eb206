import { z } from '@hono/zod-openapi';
import { achievementTypes } from '#domain/achievement.ts';
import { awardStates } from '#domain/award.ts';
import { isId } from '#domain/ids.ts';
import { scopes } from '#domain/permission.ts';

const maxText = 10_000;
const name = z.string().trim().min(1, 'must not be empty').max(200);
const text = z.string().trim().min(1, 'must not be empty').max(maxText);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).max(2000);

/** A day, or a moment with its zone; a moment without a zone is refused, since nobody knows when it was. */
const dateTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/, {
    error: 'must be a day such as 2026-11-23, or a date and time with a zone such as 2026-11-23T09:30:00Z',
    abort: true,
  })
  .refine((value) => isRealDate(value), { error: 'is not a date that exists' })
  .openapi({ type: 'string', example: '2026-11-23' });

function isRealDate(value: string): boolean {
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(value)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

export const idParameter = z.object({ id: z.string().max(100) });

const alignment = z.strictObject({
  targetName: name,
  targetUrl: httpUrl,
  targetFramework: z.string().max(200).optional(),
  targetCode: z.string().max(200).optional(),
  targetDescription: z.string().max(maxText).optional(),
  targetType: z.enum(['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel', 'CTDL']).optional(),
});

const achievementType = z.union([z.enum(achievementTypes), z.templateLiteral(['ext:', z.string()])], {
  error: 'must be an achievement type of Open Badges 3.0, or begin with ext:',
});

const resultTypes = ['GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore', 'RawScore', 'Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status'] as const;

export const newAchievement = z
  .strictObject({
    name,
    description: text,
    criteria: z.strictObject({ narrative: text }),
    achievementType: achievementType.optional(),
    image: z
      .union([
        z.string().max(1_500_000),
        z.strictObject({
          dataUrl: z.string().max(1_500_000).optional(),
          design: z.record(z.string(), z.unknown()).optional(),
          caption: z.string().max(500).optional(),
        }),
      ])
      .optional(),
    alignment: z.array(alignment).max(50).optional(),
    tags: z.array(z.string().trim().min(1).max(60)).max(30).optional(),
    humanCode: z.string().max(100).optional(),
    fieldOfStudy: z.string().max(200).optional(),
    specialization: z.string().max(200).optional(),
    version: z.string().max(60).optional(),
    creditsAvailable: z.number().min(0).max(10_000).optional(),
    resultDescriptions: z
      .array(
        z.strictObject({
          name,
          resultType: z.enum(resultTypes),
          allowedValue: z.array(z.string().max(200)).max(50).optional(),
          requiredValue: z.string().max(200).optional(),
          valueMin: z.string().max(60).optional(),
          valueMax: z.string().max(60).optional(),
        }),
      )
      .max(20)
      .optional(),
  })
  .openapi('NewAchievement');

export const achievement = z
  .object({
    id: z.string(),
    url: z.string(),
    state: z.enum(['draft', 'published', 'retired']),
    name: z.string(),
    description: z.string(),
    criteria: z.object({ narrative: z.string() }),
    achievementType: z.string().optional(),
    imageUrl: z.string(),
    tags: z.array(z.string()),
    createdAt: z.string(),
    publishedAt: z.string().optional(),
    retiredAt: z.string().optional(),
  })
  .openapi('Achievement');

const evidence = z.strictObject({
  name: z.string().max(200).optional(),
  narrative: z.string().max(maxText).optional(),
  description: z.string().max(maxText).optional(),
  genre: z.string().max(200).optional(),
  url: httpUrl.optional(),
});

const resultStatuses = ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'] as const;

const result = z.strictObject({
  resultDescription: z.string().max(2000).optional(),
  value: z.string().max(200).optional(),
  status: z.enum(resultStatuses).optional(),
});

export const newAward = z
  .strictObject({
    achievementId: z.string().refine((id) => isId('achievement', id), { error: 'is not the id of an achievement (ach_…)' }),
    recipient: z.strictObject({ name, email: z.string().max(400).optional() }),
    awardedDate: dateTime.optional(),
    validUntil: dateTime.optional(),
    evidence: z.array(evidence).max(50).optional(),
    results: z.array(result).max(50).optional(),
    source: z
      .strictObject({
        centreId: z.string().refine((id) => isId('centre', id), { error: 'is not the id of a centre (ctr_…)' }).optional(),
        name: name.optional(),
        url: httpUrl.optional(),
      })
      .optional(),
    registrationNumber: z.string().trim().min(1).max(100).optional(),
  })
  .openapi('NewAward');

export const award = z
  .object({
    id: z.string(),
    state: z.enum(awardStates as readonly ['registered']),
    visibility: z.enum(['private', 'public']),
    achievementId: z.string(),
    centreId: z.string().optional(),
    recipient: z.object({ name: z.string(), email: z.string().optional() }),
    registrationNumber: z.string().optional(),
    awardedDate: z.string(),
    validUntil: z.string().optional(),
    credentialUrl: z.string(),
    claimUrl: z.string().optional(),
    createdAt: z.string(),
    offeredAt: z.string().optional(),
    acceptedAt: z.string().optional(),
    declinedAt: z.string().optional(),
    deletedAt: z.string().optional(),
    revokedAt: z.string().optional(),
    revocationReason: z.string().optional(),
    mail: z.array(z.object({ state: z.string(), attempts: z.number(), sentAt: z.string().optional() })).optional(),
  })
  .openapi('Award');

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
};

export const awardQuery = z.strictObject({
  ...pageQuery,
  achievementId: z.string().max(100).optional(),
  state: z.enum(awardStates as readonly ['registered']).optional(),
  email: z.string().max(400).optional(),
});

export const achievementQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(['draft', 'published', 'retired']).optional(),
});

export const revocation = z.strictObject({ reason: z.string().trim().min(1, 'must say why').max(1000) }).openapi('Revocation');
export const newAddress = z.strictObject({ email: z.string().max(400) }).openapi('NewAddress');

export const newApiKey = z
  .strictObject({
    name,
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    centreId: z.string().refine((id) => isId('centre', id), { error: 'is not the id of a centre (ctr_…)' }).optional(),
  })
  .openapi('NewApiKey');

export const issuerPatch = z
  .strictObject({
    name: name.optional(),
    url: httpUrl.optional(),
    email: z.email().optional(),
    description: z.string().max(maxText).optional(),
    supportContact: z.email().optional(),
    accent: z.enum(['laurel', 'navy', 'plum', 'rust', 'teal', 'slate']).optional(),
  })
  .openapi('IssuerPatch');

const outcome = z.enum(['passed', 'failed', 'unknown']);

export const report = z
  .object({
    verdict: outcome,
    checkedAt: z.string(),
    summary: z.record(z.string(), z.string().optional()),
    checks: z.array(z.object({ id: z.string(), label: z.string(), outcome, reason: z.string(), specification: z.string() })),
  })
  .openapi('VerificationReport');

export const verification = z
  .strictObject({
    credential: z.record(z.string(), z.unknown()).optional(),
    url: z.string().max(2000).optional(),
    recipient: z.string().max(400).optional(),
  })
  .refine((body) => (body.credential === undefined) !== (body.url === undefined), { error: 'must have either credential or url' })
  .openapi('Verification');

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    requestId: z.string(),
    problems: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');
