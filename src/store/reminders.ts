import { and, asc, eq, gt, inArray, isNull, lte, notExists, or } from 'drizzle-orm';
import type { RemindersDue } from '#domain/reminder.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { addresses, awards, outbox } from './schema/index.ts';

export const createReminders = (db: Database) => ({
  ...protect({
    /**
     * Offers that nobody has answered and that a reminder is due for, the oldest first; none to an
     * address that wants none or takes no mail, and none while other mail of it waits.
     */
    listDue: (due: RemindersDue, limit: number) =>
      db
        .select({
          id: awards.id,
          issuerId: awards.issuerId,
          reminders: awards.reminders,
          version: awards.version,
        })
        .from(awards)
        .innerJoin(addresses, eq(addresses.id, awards.addressId))
        .where(
          and(
            eq(awards.state, 'offered'),
            isNull(addresses.bouncedAt),
            isNull(addresses.remindersStoppedAt),
            gt(awards.offeredAt, due.offeredAfter),
            lte(awards.offeredAt, due.offeredUntil),
            or(isNull(awards.remindedAt), lte(awards.remindedAt, due.remindedUntil)),
            or(
              ...due.steps.map((step) =>
                and(eq(awards.reminders, step.reminders), lte(awards.offeredAt, step.offeredUntil)),
              ),
            ),
            notExists(
              db
                .select({ id: outbox.id })
                .from(outbox)
                .where(
                  and(
                    inArray(outbox.kind, ['offer', 'reminder']),
                    eq(outbox.reference, awards.id),
                    eq(outbox.state, 'pending'),
                  ),
                ),
            ),
          ),
        )
        .orderBy(asc(awards.offeredAt), asc(awards.id))
        .limit(limit)
        .all(),
  }),
});
