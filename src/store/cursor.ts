import { LaurelError } from '#domain/errors.ts';

/** A place in a listing that is ordered by time, then id, newest first. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Give it back to read on; null at the end. */
  readonly nextCursor: string | null;
}

export function encodeCursor(place: Place): string {
  return btoa(`${place.at.getTime()} ${place.id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws `cursor_invalid` */
export function decodeCursor(cursor: string): Place {
  try {
    const [time = '', id = ''] = atob(cursor.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
    const at = new Date(Number(time));
    if (/^\d+$/.test(time) && id !== '' && !Number.isNaN(at.getTime())) return { at, id };
  } catch {
    // Not base 64: refused below like every other text that is no cursor.
  }
  throw new LaurelError('cursor_invalid');
}

/** Cuts a page out of rows read one beyond the limit. */
export function cutPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  map: (row: Row) => T,
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(map),
    nextCursor: last ? encodeCursor(placeOf(last)) : null,
  };
}
