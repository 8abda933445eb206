import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findHoldingTests,
  findNames,
  promises,
  promisesFile,
  writePromises,
} from '#test/support/promises.ts';

describe('the promises to learners', () => {
  test('are twenty-three, and each is held by a test that carries its number', () => {
    expect(Object.keys(promises)).toHaveLength(23);
    const bare = [...findHoldingTests()].filter(([, tests]) => tests.length === 0);
    expect(bare.map(([id]) => id)).toEqual([]);
  });

  test('stand in docs/promises.md as the tests have them (npm run promises writes it anew)', () => {
    expect(readFileSync(promisesFile, 'utf8')).toBe(writePromises());
  });

  test('are told from other words by a number that stands alone', () => {
    const source = [
      "test('F99: it holds', () => {});",
      "test.each(rows)('F98, F99: %s', () => {});",
      'test(`F99 in ${size} cases`, () => {});',
      "describe('U+F7FF is no letter', () => {});",
      "expect('F99');",
    ].join('\n');
    expect(findNames(source)).toEqual(['F99: it holds', 'F98, F99: %s', 'F99 in … cases']);
  });
});
