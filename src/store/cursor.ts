import { and, eq, lt, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { decodeBase64, encodeBase64Url } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';

/** A place in a listing that is ordered by time, then id, newest first. */
interface Place {
  readonly at: Date;
  readonly id: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Give it back to read on; null at the end. */
  readonly nextCursor: string | null;
}

function encodeCursor(place: Place): string {
  return encodeBase64Url(new TextEncoder().encode(`${place.at.getTime()} ${place.id}`));
}

function decodeCursor(cursor: string): Place {
  try {
    const [time = '', id = ''] = new TextDecoder().decode(decodeBase64(cursor)).split(' ');
    const at = new Date(Number(time));
    if (/^\d+$/.test(time) && id !== '' && !Number.isNaN(at.getTime())) return { at, id };
  } catch {
    // Not base 64: refused below like every other text that is no cursor.
  }
  throw new LaurelError('cursor_invalid');
}

/** What follows a cursor in such a listing; without a cursor, everything. @throws `cursor_invalid` */
export function isAfter(
  { at, id }: { readonly at: SQLiteColumn; readonly id: SQLiteColumn },
  cursor: string | undefined,
): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = decodeCursor(cursor);
  return or(lt(at, place.at), and(eq(at, place.at), lt(id, place.id)));
}

/** Cuts a page out of rows read one beyond the limit. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): Page<Row> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit),
    nextCursor: last ? encodeCursor(placeOf(last)) : null,
  };
}
