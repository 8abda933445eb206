import { z } from '@hono/zod-openapi';
import { type ReasonCode, reasons } from '#domain/verify/reasons.ts';

const outcome = z.enum(['passed', 'failed', 'unknown']).openapi({
  description: '`unknown`: it could not be checked. That never counts as passed.',
});

const code = z.enum(Object.keys(reasons) as [ReasonCode, ...ReasonCode[]]).openapi('ReasonCode', {
  description: 'What a check came to, for programs; more may be added.',
});

const result = {
  outcome,
  reason: z.string().openapi({ description: 'One sentence, in English' }),
  code,
  values: z
    .record(z.string(), z.string())
    .openapi({ description: 'What fills the sentence; moments in ISO 8601' }),
};

const check = z
  .object({
    ...result,
    id: z.string(),
    label: z.string().openapi({ description: 'The question that is answered, in English' }),
    specification: z.url(),
    details: z
      .array(z.object(result))
      .optional()
      .openapi({ description: 'What each part came to, where the question has several' }),
  })
  .openapi('VerificationCheck');

const contact = z
  .object({
    url: z.string(),
    purpose: z.string().openapi({ description: 'Why it was asked', example: 'status-list' }),
    answered: z.boolean(),
  })
  .openapi('VerificationContact');

const reports = (description: string) =>
  z
    .array(z.unknown())
    .optional()
    .openapi({
      type: 'array',
      items: { $ref: '#/components/schemas/VerificationReport' },
      description,
    });

/** What the verification call answers. */
export const report = z
  .object({
    kind: z.string().openapi({
      description: 'What the document is, as far as its types say; more may be added',
      example: 'badge',
    }),
    carrier: z
      .string()
      .optional()
      .openapi({ description: 'In what it came; more may be added', example: 'png' }),
    verdict: outcome,
    checkedAt: z.iso.datetime(),
    summary: z.record(z.string(), z.string()).openapi({
      description: 'What the document says of itself; believe it as far as the checks go',
    }),
    checks: z.array(check),
    contacts: z
      .array(contact)
      .optional()
      .openapi({ description: 'Every address that was asked, in the order of the answers' }),
    parts: reports('The credentials that a presentation or an envelope holds'),
    endorsements: reports('The endorsements that stand in it; the verdict does not rest on them'),
  })
  .openapi('VerificationReport');

/** A compact JWS; whether it is one is for the verifier to say. */
const compactJwt = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]*$/, {
  error: 'must be an object, or a compact JWT',
});

const document = z.record(z.string(), z.unknown(), {
  error: 'must be an object, or a compact JWT',
});

/** What the verification call reads as JSON. */
export const verification = z
  .strictObject({
    credential: z
      .union([document, compactJwt], { error: 'must be an object, or a compact JWT' })
      .optional()
      .openapi({ description: 'The credential: its JSON, or a compact JWT' }),
    url: z.string().max(2000).optional().openapi({ description: 'Or where it is, in any form' }),
    recipient: z
      .string()
      .max(400)
      .optional()
      .openapi({ description: 'A name or an email address to compare with the recipient' }),
  })
  .refine((body) => (body.credential === undefined) !== (body.url === undefined), {
    error: 'must have either credential or url',
  })
  .openapi('Verification');
