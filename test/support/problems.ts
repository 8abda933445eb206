/** What every error answer has to be, whatever went wrong. */
import { expect } from 'vitest';
import { type ErrorCode, errorTable } from '#domain/errors.ts';
import type { ApiAnswer } from './world.ts';

/** Expects a complete problem with this code and status; gives the pointers it names. */
export function expectProblem(
  answer: ApiAnswer,
  status: number,
  code: ErrorCode,
): readonly string[] {
  expect({ status: answer.status, code: answer.body?.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { body } = answer;
  expect(body.status).toBe(status);
  expect(new URL(body.type).pathname).toBe(`/problems/${code}`);
  expect(body.title).toBe(errorTable[code].title);
  expect(body.remedy).toBe(errorTable[code].remedy);
  expect(body.detail.length).toBeGreaterThan(0);
  expect(body.requestId).toBe(answer.headers.get('x-request-id'));
  expect(body.requestId).toMatch(/^req_/);
  const problems = (body.problems ?? []) as { pointer: string; detail: string }[];
  for (const { detail } of problems) expect(detail.length).toBeGreaterThan(0);
  return problems.map(({ pointer }) => pointer);
}
