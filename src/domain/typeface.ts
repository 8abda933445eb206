/**
 * Which characters a typeface has, out of its file.
 *
 * @source OpenType 1.9.1, cmap https://learn.microsoft.com/typography/opentype/spec/cmap
 */

/** Whether a text can be set without an empty box in it. */
export type Covers = (text: string) => boolean;

const tableRecords = { start: 12, length: 16 };
const encodingRecords = { start: 4, length: 8 };

/** Where a table begins, by its four letters. */
function findTable(view: DataView, wanted: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = tableRecords.start + i * tableRecords.length;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`The typeface has no table ${wanted}.`);
}

/** Ranges of characters in segments of 16 bits; the last one, 0xffff, is none. */
function* readFormat4(view: DataView, at: number): Generator<readonly [number, number]> {
  const bytes = view.getUint16(at + 6);
  for (let i = 0; i < bytes; i += 2) {
    const end = view.getUint16(at + 14 + i);
    if (end !== 0xffff) yield [view.getUint16(at + 16 + bytes + i), end];
  }
}

/** Ranges of characters in groups of 32 bits. */
function* readFormat12(view: DataView, at: number): Generator<readonly [number, number]> {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    yield [view.getUint32(group), view.getUint32(group + 4)];
  }
}

const readers: Readonly<Record<number, typeof readFormat4>> = { 4: readFormat4, 12: readFormat12 };

/**
 * Reads which characters a TTF file has.
 *
 * @throws Error or RangeError for a file that is none
 */
export function readCoverage(ttf: Uint8Array): Covers {
  const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const cmap = findTable(view, 'cmap');
  const known = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + encodingRecords.start + i * encodingRecords.length + 4);
    for (const [start, end] of readers[view.getUint16(at)]?.(view, at) ?? [])
      for (let code = start; code <= end; code++) known.add(code);
  }
  return (text) => [...text].every((letter) => known.has(letter.codePointAt(0)!));
}

/** A text without the characters that a typeface has not got. */
export const keepCovered = (covers: Covers, text: string): string =>
  covers(text) ? text : [...text].filter(covers).join('');
