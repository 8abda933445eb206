/** An application on which everything goes wrong, each time in its own way. */
import { Hono } from 'hono';
import { type ErrorCode, LaurelError } from '#domain/errors.ts';
import type { Env, Request } from '#http/env.ts';
import { createWorld } from './world.ts';

/** What nobody is to learn of an error that nobody expected. */
export const secretOfTheInside = 'a secret of the inside';

/**
 * `/CODE` fails with the error of that code, `/unexpected` with one that has none.
 *
 * @param answerError - how an error is answered
 * @returns what calls it, and reads the answer
 */
export async function createFailingApp(answerError: (c: Request, thrown: unknown) => Response) {
  const { system } = await createWorld();
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('ctx', system);
    c.set('requestId', 'req_1');
    await next();
  });
  app.get('/unexpected', () => {
    throw new Error(secretOfTheInside);
  });
  app.get('/:code', (c) => {
    const code = c.req.param('code') as ErrorCode;
    throw new LaurelError(code, { detail: 'Two "words" \\ ünsaid\n.' });
  });
  app.onError((error, c) => answerError(c, error));
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers });
    return { answer, body: (await answer.json()) as Record<string, string> };
  };
}
