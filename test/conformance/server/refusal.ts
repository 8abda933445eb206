import { LaurelError } from '#domain/errors.ts';

/** Answers that the request is not acceptable, in one sentence that says why. */
export function refuse(detail: string): never {
  throw new LaurelError('input_invalid', { detail });
}
