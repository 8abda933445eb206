import { z } from '@hono/zod-openapi';
import { isId } from '#domain/ids.ts';
import { scopes } from '#domain/permission.ts';
import { httpUrl, line, prose } from './text.ts';

export const name = line(200);
export const text = prose(10_000);

/** A day, or a moment with its zone; a moment without a zone is refused, since nobody knows when it was. */
export const idParameter = z.object({ id: z.string().max(100) });

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
};

export const newApiKey = z
  .strictObject({
    name,
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    centreId: z
      .string()
      .refine((id) => isId('centre', id), { error: 'is not the id of a centre (ctr_…)' })
      .optional(),
  })
  .openapi('NewApiKey');

export const issuerPatch = z
  .strictObject({
    name: name.optional(),
    url: httpUrl.optional(),
    email: z.email().optional(),
    description: text.optional(),
    supportContact: z.email().optional(),
    accent: z.enum(['laurel', 'navy', 'plum', 'rust', 'teal', 'slate']).optional(),
  })
  .openapi('IssuerPatch');

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
