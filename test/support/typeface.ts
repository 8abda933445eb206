/** Reads from a TrueType file how wide it sets a text, by its own tables. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** @source OpenType, the tables cmap (format 4), hmtx, hhea and head https://learn.microsoft.com/typography/opentype/spec/ */
export function readTypeface(name: string) {
  const bytes = readFileSync(resolve(name));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const record = 12 + i * 16;
      return [bytes.toString('latin1', record, record + 4), view.getUint32(record + 8)] as const;
    }),
  );
  const find = (tag: string) => tables.get(tag)!;
  const unitsPerEm = view.getUint16(find('head') + 18);
  const wideGlyphs = view.getUint16(find('hhea') + 34);
  const subtable = findSubtable(view, find('cmap'));

  const findGlyph = (code: number): number => {
    const segments = view.getUint16(subtable + 6) / 2;
    const at = (table: number, segment: number) =>
      subtable + 14 + (table * segments + segment) * 2 + (table > 0 ? 2 : 0);
    for (let i = 0; i < segments; i++) {
      const start = view.getUint16(at(1, i));
      if (code > view.getUint16(at(0, i)) || code < start) continue;
      const offset = view.getUint16(at(3, i));
      const delta = view.getUint16(at(2, i));
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(at(3, i) + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  const findAdvance = (char: string): number => {
    const glyph = findGlyph(char.codePointAt(0)!);
    if (glyph === 0) throw new Error(`The typeface has no ${char}.`);
    return view.getUint16(find('hmtx') + Math.min(glyph, wideGlyphs - 1) * 4) / unitsPerEm;
  };
  return {
    /** In em, without kerning. */
    measure: (text: string) => [...text].reduce((sum, char) => sum + findAdvance(char), 0),
  };
}

function findSubtable(view: DataView, cmap: number): number {
  const offsets = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) =>
    view.getUint32(cmap + 4 + i * 8 + 4),
  );
  return cmap + offsets.find((offset) => view.getUint16(cmap + offset) === 4)!;
}
