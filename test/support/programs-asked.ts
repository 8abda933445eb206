/** A learner at their browser, and a program that has registered. */
import { createAccepted } from './accepted.ts';
import { register, siteOf } from './programs.ts';

export async function createAsked(given: Readonly<Record<string, unknown>> = {}) {
  const accepted = await createAccepted();
  const program = await register(siteOf(accepted.world), given);
  return { ...accepted, program, site: program.site };
}

/** Status and `error` of an answer in OAuth's shape. */
export async function readError(answer: Response) {
  const { error } = (await answer.json()) as { error?: string };
  return [answer.status, error];
}
