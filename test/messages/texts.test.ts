import { expect, test } from 'vitest';
import { createTexts } from '#messages/texts.ts';

const english = createTexts('en');
const welsh = createTexts('cy');

test('a day is written as its language writes it', () => {
  expect(english.day('2026-11-03')).toBe('3 November 2026');
  expect(welsh.day('2026-11-03')).toBe('3 Tachwedd 2026');
});

test('a moment is written to the minute, in UTC', () => {
  expect(english.moment('2026-11-03T14:05:59Z')).toBe('3 November 2026 at 14:05 UTC');
  expect(welsh.moment('2026-11-03T14:05:59Z')).toBe('3 Tachwedd 2026, 14:05 UTC');
});

test('every month has its Welsh name', () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    welsh.day(`2026-${String(month + 1).padStart(2, '0')}-01`),
  );
  expect(new Set(names).size).toBe(12);
  expect(names.every((name) => /^1 [A-Z][a-z]+ 2026$/.test(name))).toBe(true);
});

test('what stands in a tag goes through its function, and the rest stays text', () => {
  const wrap = (text: string) => ({ wrapped: text });
  const parts = english.rich(
    'frame.statement',
    {},
    { name: () => wrap('Institute'), verify: wrap },
  );
  expect(parts).toEqual([
    { wrapped: 'Institute' },
    expect.stringContaining('issues Open Badges 3.0 credentials'),
    { wrapped: 'verify one' },
    ' without an account.',
  ]);
});
