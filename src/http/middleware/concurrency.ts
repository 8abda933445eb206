import type { MiddlewareHandler } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import type { Env } from '../env.ts';

const retryAfterSeconds = 2;

/**
 * Answers no more than so many requests at once, whoever sends them: work that anybody may ask for must not
 * take the whole server. Nobody is counted or remembered.
 *
 * @throws `busy`
 */
export function limitConcurrent(max: number): MiddlewareHandler<Env> {
  let running = 0;
  return async (c, next) => {
    if (running >= max) {
      c.header('Retry-After', String(retryAfterSeconds));
      throw new LaurelError('busy');
    }
    running++;
    try {
      await next();
    } finally {
      running--;
    }
  };
}
