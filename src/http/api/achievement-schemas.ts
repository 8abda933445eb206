import { z } from '@hono/zod-openapi';
import { achievementTypes } from '#domain/achievement.ts';
import { name, pageQuery, text } from './schemas.ts';
import { httpUrl, line } from './text.ts';

const alignment = z.strictObject({
  targetName: name,
  targetUrl: httpUrl,
  targetFramework: line(200).optional(),
  targetCode: line(200).optional(),
  targetDescription: text.optional(),
  targetType: z
    .enum([
      'ceasn:Competency',
      'ceterms:Credential',
      'CFItem',
      'CFRubric',
      'CFRubricCriterion',
      'CFRubricCriterionLevel',
      'CTDL',
    ])
    .optional(),
});

const achievementType = z.union(
  [z.enum(achievementTypes), z.string().regex(/^ext:[A-Za-z0-9|._-]+$/)],
  {
    error: 'must be an achievement type of Open Badges 3.0, or begin with ext:',
  },
);

const resultTypes = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
] as const;

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
          caption: line(500).optional(),
        }),
      ])
      .optional(),
    alignment: z.array(alignment).max(50).optional(),
    tags: z.array(line(60)).max(30).optional(),
    humanCode: line(100).optional(),
    fieldOfStudy: line(200).optional(),
    specialization: line(200).optional(),
    version: line(60).optional(),
    creditsAvailable: z.number().min(0).max(10_000).optional(),
    resultDescriptions: z
      .array(
        z.strictObject({
          name,
          resultType: z.enum(resultTypes),
          allowedValue: z.array(line(200)).max(50).optional(),
          requiredValue: line(200).optional(),
          valueMin: line(60).optional(),
          valueMax: line(60).optional(),
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
    imageCaption: z.string(),
    alignment: z.array(
      z.object({
        targetName: z.string(),
        targetUrl: z.string(),
        targetFramework: z.string().optional(),
        targetCode: z.string().optional(),
        targetDescription: z.string().optional(),
        targetType: z.string().optional(),
      }),
    ),
    tags: z.array(z.string()),
    humanCode: z.string().optional(),
    fieldOfStudy: z.string().optional(),
    specialization: z.string().optional(),
    version: z.string().optional(),
    creditsAvailable: z.number().optional(),
    resultDescriptions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        resultType: z.string(),
        allowedValue: z.array(z.string()).optional(),
        requiredValue: z.string().optional(),
        valueMin: z.string().optional(),
        valueMax: z.string().optional(),
      }),
    ),
    createdAt: z.string(),
    publishedAt: z.string().optional(),
    retiredAt: z.string().optional(),
  })
  .openapi('Achievement');

export const achievementQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(['draft', 'published', 'retired']).optional(),
});
