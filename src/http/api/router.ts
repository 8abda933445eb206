import { OpenAPIHono, z } from '@hono/zod-openapi';
import { LaurelError } from '#domain/errors.ts';
import type { Env } from '../env.ts';
import { problem } from './schemas.ts';

type Issue = z.core.$ZodIssue;

const escapePointer = (part: PropertyKey) =>
  String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const toPointer = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${escapePointer(part)}`).join('');

/** Zod's issues as JSON pointers; an unknown member is pointed at itself, not at its parent. */
export function listProblems(issues: readonly Issue[]) {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: toPointer([...issue.path, key]),
        detail: 'This member is not known; leave it out.',
      }));
    }
    return [{ pointer: toPointer(issue.path), detail: issue.message }];
  });
}

/** A router whose inputs are checked against their schemas, and whose refusals are all alike. */
export function createRouter() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const problems = listProblems(result.error.issues);
      const where = problems.map(({ pointer }) => pointer || 'the body').join(', ');
      throw new LaurelError('input_invalid', { detail: `Not acceptable: ${where}.`, problems });
    },
  });
}

const problemContent = { 'application/problem+json': { schema: problem } };

/** A page of a listing; the cursor is given back to read on, and null at the end. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** The error answers that any call can give. */
export const problemResponses = {
  400: { description: 'The request is not acceptable', content: problemContent },
  401: { description: 'No API key, or one that is not known', content: problemContent },
  403: { description: 'The API key lacks the scope', content: problemContent },
  404: { description: 'There is nothing here', content: problemContent },
  409: { description: 'The present state does not allow it', content: problemContent },
  413: { description: 'The body is too large', content: problemContent },
  415: {
    description: 'The body is not of a media type that is read here',
    content: problemContent,
  },
  503: {
    description: 'Cannot be done at the moment; nothing was changed',
    content: problemContent,
  },
} as const;
