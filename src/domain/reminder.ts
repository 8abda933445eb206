const dayMs = 24 * 60 * 60 * 1000;

/** How many days after the offer each reminder is due; there are no more of them than this. */
const reminderDays = [7, 30] as const;
/** Between two reminders, however late the first one was. */
const gapDays = 7;
/** An offer older than this is left in peace: it can be claimed as ever. */
const lastDay = 90;

/** Which offers a reminder is due for. */
export interface RemindersDue {
  readonly offeredAfter: Date;
  readonly offeredUntil: Date;
  /** The reminder before this one, if any, was no later. */
  readonly remindedUntil: Date;
  /** How old the offer must be for the next reminder, by how many there have been. */
  readonly steps: readonly { readonly reminders: number; readonly offeredUntil: Date }[];
}

/** What is due at a moment. */
export function findRemindersDue(now: Date): RemindersDue {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  return {
    offeredAfter: before(lastDay),
    offeredUntil: before(reminderDays[0]),
    remindedUntil: before(gapDays),
    steps: reminderDays.map((days, reminders) => ({ reminders, offeredUntil: before(days) })),
  };
}
