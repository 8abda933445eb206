import { findRetentionEnd, retentionKinds } from '#domain/retention.ts';
import { isConflict } from '#store/errors.ts';
import { type Context, writeAudit } from './context.ts';

/**
 * Deletes what has been kept long enough, once a day, and notes in the audit how much that was.
 * A round that fails is made again; of two at once, one is kept.
 *
 * @returns how many rows went, or `undefined` when it was done today already
 */
export async function applyRetention(ctx: Context): Promise<number | undefined> {
  const now = ctx.clock();
  const subject = `retention:${now.toISOString().slice(0, 10)}`;
  if ((await ctx.store.audit.listOfSubject(subject)).length > 0) return undefined;
  const due = await Promise.all(
    retentionKinds.map(async (kind) => {
      const before = findRetentionEnd(kind, now);
      return { kind, before, count: await ctx.store.retention.count(kind, before) };
    }),
  );
  const found = due.filter(({ count }) => count > 0);
  try {
    await ctx.store.commit([
      writeAudit(ctx, now, {
        action: 'retention.apply',
        subject,
        version: 1,
        details: Object.fromEntries(found.map(({ kind, count }) => [kind, count])),
      }),
      ...found.map(({ kind, before }) => ctx.store.retention.remove(kind, before)),
    ]);
  } catch (error) {
    if (isConflict(error, 'audit')) return undefined;
    throw error;
  }
  return found.reduce((sum, { count }) => sum + count, 0);
}
