import { expect, test } from 'vitest';
import { findRemindersDue } from '#domain/reminder.ts';

const dayMs = 24 * 60 * 60 * 1000;

test('F20: there are two reminders, after 7 and after 30 days, a week apart, and none after 90', () => {
  const now = new Date('2026-11-23T09:30:00Z');
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  expect(findRemindersDue(now)).toEqual({
    offeredAfter: before(90),
    offeredUntil: before(7),
    remindedUntil: before(7),
    steps: [
      { reminders: 0, offeredUntil: before(7) },
      { reminders: 1, offeredUntil: before(30) },
    ],
  });
});
