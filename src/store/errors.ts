import { DrizzleQueryError } from 'drizzle-orm';
import { LaurelError } from '#domain/errors.ts';

/** A unique constraint refused a batch: somebody was there first. Nothing of the batch was kept. */
export class ConflictError extends Error {
  /** The table whose constraint it was. */
  readonly table: string;

  constructor(table: string, cause: unknown) {
    super(`A row of ${table} exists already.`, { cause });
    this.name = 'ConflictError';
    this.table = table;
  }
}

export function isConflict(error: unknown, table: string): boolean {
  return error instanceof ConflictError && error.table === table;
}

/** What a driver says when a batch points at what is not there; wallets.ts looks its offer and award up that way. */
const dangling =
  /FOREIGN KEY constraint|NOT NULL constraint failed: wallet_issuances\.(offer|award)_id/i;

/** Whether a batch was refused because what it points at is not there: it was removed meanwhile. */
export function isDangling(error: unknown): boolean {
  return error instanceof LaurelError && dangling.test(messagesOf(error.cause));
}

/** What the driver said. Drizzle's own message repeats the statement with what people wrote, so it is left out. */
function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error instanceof DrizzleQueryError ? '' : error.message;
  return `${message}\n${error.cause === undefined ? '' : messagesOf(error.cause)}`;
}

/** Whether a batch was refused because others are writing: nothing of it was kept, so it can be made again. */
export function isBusy(error: unknown): boolean {
  return /SQLITE_BUSY|database is locked/i.test(messagesOf(error));
}

/** Brings the errors of three drivers to two: a conflict, or a store that cannot be used. */
export function translateError(error: unknown): Error {
  if (error instanceof LaurelError) return error;
  const messages = messagesOf(error);
  const unique = /UNIQUE constraint failed: (\w+)\./.exec(messages);
  if (unique?.[1]) return new ConflictError(unique[1], error);
  if (
    /constraint failed|SQLITE_(CONSTRAINT|ERROR)|SQL_(PARSE|INPUT)_ERROR|no such (table|column)|syntax error/i.test(
      messages,
    )
  ) {
    return new LaurelError('internal', { cause: error });
  }
  return new LaurelError('store_unavailable', { cause: error });
}

type Reads = Record<string, (...args: never[]) => Promise<unknown>>;

/** Wraps every read so that it throws only what {@link translateError} gives. */
export function protect<T extends Reads>(reads: T): T {
  const wrap =
    (read: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      try {
        return await read(...args);
      } catch (error) {
        throw translateError(error);
      }
    };
  return Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, wrap(read)])) as T;
}
