import { z } from '@hono/zod-openapi';
import { awardStates } from '#domain/award.ts';
import { isId } from '#domain/ids.ts';
import { resultStatuses } from '#domain/result-status.ts';
import { awardMail } from './award-mail.ts';
import { name, pageQuery, text } from './schemas.ts';
import { httpUrl, line, prose } from './text.ts';

export const dateTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/, {
    error:
      'must be a day such as 2026-11-23, or a date and time with a zone such as 2026-11-23T09:30:00Z',
    abort: true,
  })
  .refine((value) => isRealDate(value), { error: 'is not a date that exists' })
  .openapi({ type: 'string', example: '2026-11-23' });

function isRealDate(value: string): boolean {
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(value)) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(day)
  );
}

export const evidence = z
  .strictObject({
    name: line(200).optional(),
    narrative: text.optional(),
    description: text.optional(),
    genre: line(200).optional(),
    url: httpUrl.optional(),
  })
  .refine((item) => Object.values(item).some((value) => value !== undefined), {
    error: 'must say something',
  });

export const result = z
  .strictObject({
    resultDescription: z.string().max(2000).optional(),
    value: line(200).optional(),
    status: z.enum(resultStatuses).optional(),
  })
  .refine(({ value, status }) => value !== undefined || status !== undefined, {
    error: 'must have a value or a status',
  });

const underGuardian = z.literal(true).optional().openapi({
  description:
    'The learner is under a guardian: nothing sent to this address is accepted beforehand. Once said, it stays.',
});

export const newAward = z
  .strictObject({
    achievementId: z.string().refine((id) => isId('achievement', id), {
      error: 'is not the id of an achievement (ach_…)',
    }),
    recipient: z.strictObject({ name, email: z.string().max(400).optional(), underGuardian }),
    awardedDate: dateTime.optional(),
    validUntil: dateTime.optional(),
    evidence: z.array(evidence).max(50).optional(),
    results: z.array(result).max(50).optional(),
    source: z
      .strictObject({
        centreId: z
          .string()
          .refine((id) => isId('centre', id), { error: 'is not the id of a centre (ctr_…)' })
          .optional(),
        name: name.optional(),
        url: httpUrl.optional(),
      })
      .optional(),
    registrationNumber: line(100).optional(),
  })
  .openapi('NewAward');

export const award = z
  .object({
    id: z.string(),
    state: z.enum(awardStates),
    visibility: z.enum(['private', 'public']),
    achievementId: z.string(),
    centreId: z.string().optional(),
    recipient: z.object({
      name: z.string(),
      email: z.string().optional(),
      underGuardian: z.literal(true).optional(),
      bouncedAt: z
        .string()
        .optional()
        .openapi({ description: 'When mail to this address last came back; see bounceReason.' }),
      bounceReason: z.string().optional(),
    }),
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
    mail: awardMail.optional(),
  })
  .openapi('Award');

export const awardQuery = z.strictObject({
  ...pageQuery,
  achievementId: z.string().max(100).optional(),
  state: z.enum(awardStates).optional(),
  email: z.string().max(400).optional(),
});

export const revocation = z.strictObject({ reason: prose(1000) }).openapi('Revocation');
export const newAddress = z
  .strictObject({ email: z.string().max(400), underGuardian })
  .openapi('NewAddress');
