import { and, desc, eq, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { IssuerId, MessageId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { audit, idempotencyKeys, mailbox, outbox } from './schema/index.ts';

export type OutboxMessage = typeof outbox.$inferSelect;
export type MailboxMessage = typeof mailbox.$inferSelect;

/** A message as it was leased: the change is made only while nobody else has leased or finished it. */
type Lease = Pick<OutboxMessage, 'id' | 'leasedUntil'>;

const isHeld = ({ id, leasedUntil }: Lease) =>
  and(
    eq(outbox.id, id),
    eq(outbox.state, 'pending'),
    leasedUntil ? eq(outbox.leasedUntil, leasedUntil) : isNull(outbox.leasedUntil),
  );

export const createOutbox = (db: Database) => ({
  ...protect({
    /** Takes messages that are due, for this long; nobody else gets them meanwhile. One statement, so atomic. */
    lease: (now: Date, leasedUntil: Date, limit: number) => {
      const due = db
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            eq(outbox.state, 'pending'),
            lte(outbox.nextAttemptAt, now),
            or(isNull(outbox.leasedUntil), lt(outbox.leasedUntil, now)),
          ),
        )
        .orderBy(outbox.nextAttemptAt)
        .limit(limit);
      return db
        .update(outbox)
        .set({ leasedUntil })
        .where(sql`${outbox.id} IN ${due}`)
        .returning()
        .all();
    },
    listByReference: (reference: string) =>
      db
        .select()
        .from(outbox)
        .where(eq(outbox.reference, reference))
        .orderBy(outbox.sequence)
        .all(),
    countPending: async (): Promise<number> => db.$count(outbox, eq(outbox.state, 'pending')),
  }),
  enqueue: (row: typeof outbox.$inferInsert) => db.insert(outbox).values(row),
  markSent: (id: MessageId, sentAt: Date) =>
    db
      .update(outbox)
      .set({
        state: 'sent',
        sentAt,
        leasedUntil: null,
        lastError: null,
        attempts: sql`${outbox.attempts} + 1`,
      })
      .where(eq(outbox.id, id)),
  markDropped: (id: MessageId, lastError: string) =>
    db
      .update(outbox)
      .set({ state: 'dropped', leasedUntil: null, lastError })
      .where(eq(outbox.id, id)),
  /** Counts a failed attempt, unless somebody else has the message by now. */
  markFailed: (
    lease: Lease,
    patch: { nextAttemptAt: Date; lastError: string; state: 'pending' | 'failed' },
  ) =>
    db
      .update(outbox)
      .set({ ...patch, leasedUntil: null, attempts: sql`${outbox.attempts} + 1` })
      .where(isHeld(lease)),
  /** Gives a message back that was not tried. */
  release: (lease: Lease) => db.update(outbox).set({ leasedUntil: null }).where(isHeld(lease)),
  /** For a process that knows it is the only one: what it was sending when it died is due again. */
  releaseLeases: () =>
    db.update(outbox).set({ leasedUntil: null }).where(isNotNull(outbox.leasedUntil)),
});

export const createMailbox = (db: Database) => ({
  ...protect({
    list: (limit: number) =>
      db.select().from(mailbox).orderBy(desc(mailbox.at), desc(mailbox.id)).limit(limit).all(),
  }),
  /** Putting the same message in twice puts it in once. */
  insert: (row: typeof mailbox.$inferInsert) =>
    db.insert(mailbox).values(row).onConflictDoNothing(),
});

export const createAudit = (db: Database) => ({
  ...protect({
    listOfSubject: (subject: string) =>
      db.select().from(audit).where(eq(audit.subject, subject)).orderBy(audit.subjectVersion).all(),
    list: (issuerId: IssuerId, limit: number) =>
      db
        .select()
        .from(audit)
        .where(eq(audit.issuerId, issuerId))
        .orderBy(desc(audit.at))
        .limit(limit)
        .all(),
  }),
  append: (row: typeof audit.$inferInsert) => db.insert(audit).values(row),
});

export const createIdempotencyKeys = (db: Database) => ({
  ...protect({
    find: (apiKey: string, key: string) =>
      db
        .select()
        .from(idempotencyKeys)
        .where(and(eq(idempotencyKeys.apiKey, apiKey), eq(idempotencyKeys.key, key)))
        .get(),
  }),
  insert: (row: typeof idempotencyKeys.$inferInsert) => db.insert(idempotencyKeys).values(row),
});
