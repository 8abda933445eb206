import { normalizeText } from '../badge-art/lettering.ts';

/** Text set in lines, at the size at which they fit. */
export interface FittedText {
  /** In units of the drawing, as a font size. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Advances in em of Source Sans 3 Bold, rounded up; accents are left out before, and add nothing. */
const advances: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/\p{M}/u, 0],
  [/ /, 0.2],
  [/[',.:;ijl|’‘·!]/, 0.31],
  [/[()\-/I[\]\\f{}rt]/, 0.4],
  [/[*?_csz–]/, 0.5],
  [/[BDGHKNOQRU&“”]/, 0.7],
  [/[MWmw%@ÆŒæœ…—]/, 0.98],
  [/[\p{Script=Latin}\p{N}\p{P}]/u, 0.61],
];
/** Of another script, about which nothing is known here. */
const widestAdvance = 1;

/** Estimates the width of a text in em; never less than the card's typeface takes. */
export function measureText(text: string): number {
  return [...text.normalize('NFD')].reduce(
    (sum, char) => sum + (advances.find(([pattern]) => pattern.test(char))?.[1] ?? widestAdvance),
    0,
  );
}

/** What the typeface cannot draw would stand as an empty box: pictures among letters are left out. */
export const cleanForDrawing = (text: string): string =>
  normalizeText(
    text
      .toWellFormed()
      .replaceAll(
        /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\uFE0F]/gu,
        ' ',
      ),
  );

/** Cuts a word that is wider than a line into pieces that are not. */
function cutWord(word: string, widthEm: number): string[] {
  const pieces = [''];
  for (const char of word) {
    const piece = pieces.at(-1)!;
    if (piece !== '' && measureText(piece + char) > widthEm) pieces.push(char);
    else pieces[pieces.length - 1] = piece + char;
  }
  return pieces;
}

function wrapText(text: string, widthEm: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((whole) => cutWord(whole, widthEm))) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`) <= widthEm)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Makes room for an ellipsis at the end of a line. */
function endWithEllipsis(line: string, widthEm: number): string {
  const chars = [...line];
  while (chars.length > 0 && measureText(`${chars.join('').trimEnd()}…`) > widthEm) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/**
 * Sets a text as large as it fits into a number of lines. What does not fit even at the smallest
 * size ends in an ellipsis.
 *
 * @param options.width - in units of the drawing
 * @param options.sizes - font sizes to try, largest first
 */
export function fitText(
  text: string,
  { width, sizes, maxLines }: { width: number; sizes: readonly number[]; maxLines: number },
): FittedText {
  const clean = cleanForDrawing(text);
  const tries = sizes.map((size) => ({ size, lines: wrapText(clean, width / size) }));
  const fitting = tries.find(({ lines }) => lines.length <= maxLines);
  if (fitting) return fitting;
  const { size, lines } = tries.at(-1) ?? { size: 0, lines: [] };
  const kept = lines.slice(0, maxLines);
  return {
    size,
    lines: kept.map((line, i) => (i === maxLines - 1 ? endWithEllipsis(line, width / size) : line)),
  };
}
