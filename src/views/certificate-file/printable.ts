/** Texts in letters that the typeface has not got: no empty boxes are printed, and nothing is left out in silence. */
import type { FittedText, Sheet } from './sheet.ts';

/** Letters and digits carry the meaning; the rest of what is missing is decoration. */
const carriesMeaning = /[\p{L}\p{N}]/u;

/** A text without signs that cannot be printed, or `undefined` when letters would be missing. */
function keepPrintable({ covers }: Sheet, text: string): string | undefined {
  const kept = [...text.normalize('NFC')].filter((letter) => {
    if (covers(letter)) return true;
    return carriesMeaning.test(letter);
  });
  const printable = kept.join('').replace(/\s+/gu, ' ').trim();
  return printable !== '' && covers(printable) ? printable : undefined;
}

/** A text, or where it can be read instead. */
export const printText = (sheet: Sheet, text: string, elsewhere: string): string =>
  keepPrintable(sheet, text) ?? elsewhere;

interface NameStyle {
  readonly width: number;
  readonly ink: string;
  /** Of the words that stand for a name. */
  readonly softInk: string;
}

/** A name, large; or, smaller, where it can be read. */
export function printName(
  sheet: Sheet,
  name: string,
  elsewhere: string,
  { width, ink, softInk }: NameStyle,
): FittedText {
  const printable = keepPrintable(sheet, name);
  return printable === undefined
    ? sheet.fit(elsewhere, width, { weight: 'regular', sizes: [17, 14], maxLines: 2, ink: softInk })
    : sheet.fit(printable, width, { weight: 'bold', sizes: [27, 24, 21, 18], maxLines: 2, ink });
}
