import { z } from '@hono/zod-openapi';
import { claimRequestStates } from '#domain/claim-request.ts';
import { dateTime, evidence, result } from './award-schemas.ts';
import { name, pageQuery } from './schemas.ts';
import { httpUrl, prose } from './text.ts';

export const claimRequest = z
  .object({
    id: z.string(),
    state: z.enum(claimRequestStates),
    achievementId: z.string(),
    centreId: z.string().optional(),
    learner: z.object({
      name: z.string().openapi({ description: 'As they say they were registered.' }),
      email: z.string().optional().openapi({ description: 'Proved; what is granted goes there.' }),
    }),
    registrationNumber: z.string().optional(),
    completedDate: z.string().optional(),
    evidence: z.array(
      z.object({
        name: z.string().optional(),
        narrative: z.string().optional(),
        url: z.string().optional(),
      }),
    ),
    reason: z.string().optional(),
    awardId: z.string().optional(),
    createdAt: z.string(),
    decidedAt: z.string().optional(),
  })
  .openapi('ClaimRequest');

export const claimRequestQuery = z.strictObject({
  ...pageQuery,
  achievementId: z.string().max(100).optional(),
  state: z.enum(claimRequestStates).optional(),
});

export const grant = z
  .strictObject({
    awardedDate: dateTime.optional(),
    validUntil: dateTime.optional(),
    evidence: z.array(evidence).max(50).optional(),
    results: z.array(result).max(50).optional(),
    source: z.strictObject({ name: name.optional(), url: httpUrl.optional() }).optional(),
  })
  .openapi('Grant');

export const refusal = z
  .strictObject({
    reason: prose(1000).openapi({ description: 'In words for the learner, who reads it.' }),
  })
  .openapi('Refusal');
