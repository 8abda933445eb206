import { expect, test } from 'vitest';
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { keepCovered, readCoverage } from '#domain/typeface.ts';
import { readTypeface } from '#test/support/typeface.ts';

const files = ['400Regular/SourceSans3_400Regular', '700Bold/SourceSans3_700Bold'].map(
  (name) => `@expo-google-fonts/source-sans-3/${name}.ttf`,
);
const basicPlane = Array.from({ length: 0xd800 }, (_, code) => String.fromCodePoint(code));

function isSet(typeface: ReturnType<typeof readTypeface>, letter: string): boolean {
  try {
    typeface.measure(letter);
    return true;
  } catch {
    return false;
  }
}

test.each([0, 1])('covers exactly what the tables of file %i have a glyph for', async (weight) => {
  const fonts = await createNodeDrawing().loadFonts();
  const covers = readCoverage(fonts[weight as 0 | 1]);
  const typeface = readTypeface(files[weight]!);
  const odd = basicPlane.filter((letter) => covers(letter) !== isSet(typeface, letter));
  expect(odd).toEqual([]);
});

test('covers Welsh, Vietnamese, Greek and Cyrillic; neither Arabic, Chinese nor pictures', async () => {
  const covers = readCoverage((await createNodeDrawing().loadFonts())[0]);
  for (const text of ['Ŵŵ Ŷŷ Ẅẅ', 'Nguyễn Thị Hường', 'Ελένη', 'Анна Кузнецова', 'Łódź’s — “ok”'])
    expect([text, covers(text)]).toEqual([text, true]);
  for (const text of ['فاطمة', '東京', 'शिक्षा', '🎓'])
    expect([text, covers(text)]).toEqual([text, false]);
  expect(keepCovered(covers, 'Coach 🎓 東京!')).toBe('Coach  !');
});

test('a file that is no typeface is refused', () => {
  expect(() => readCoverage(new Uint8Array(64))).toThrow('cmap');
  expect(() => readCoverage(new Uint8Array())).toThrow(RangeError);
});
