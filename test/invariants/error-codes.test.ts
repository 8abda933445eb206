import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '#domain/errors.ts';
import { statusOf } from '#http/problem.ts';
import { readPage } from '#test/support/learners.ts';
import { createWorld } from '#test/support/world.ts';

const codes = Object.keys(errorTable) as ErrorCode[];
const statuses = [400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 501, 503];
const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

describe('every error code', () => {
  test('has a page that says what it means, what to do, and its status', async () => {
    const world = await createWorld();
    for (const code of codes) {
      const response = await world.request(`/problems/${code}`);
      expect([code, response.status]).toEqual([code, 200]);
      const page = await response.text();
      const { title, remedy } = errorTable[code];
      const words = [code, escape(title), escape(remedy), String(statusOf(code))];
      expect(words.filter((text) => !page.includes(text))).toEqual([]);
    }
  });

  test('is in the index, and what is no code has no page', async () => {
    const world = await createWorld();
    const index = await readPage(world, '/problems');
    for (const code of codes) expect(index).toContain(`/problems/${code}"`);
    expect((await world.request('/problems/toString')).status).toBe(404);
  });

  test.each(codes)('%s has a status, and two sentences', (code) => {
    expect(statuses).toContain(statusOf(code));
    const { title, remedy } = errorTable[code];
    for (const text of [title, remedy]) expect(text).toMatch(/^[A-Z"].*\.$/);
  });
});
