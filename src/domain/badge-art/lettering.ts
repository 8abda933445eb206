/** Most characters a text on the badge may have, after normalising. */
export const maxTextLength = 48;

/** Most characters a ribbon may have, after normalising. */
export const maxRibbonLength = 20;

/** Lines of text with the size at which the widest fits. */
interface Lettering {
  readonly lines: readonly { readonly text: string; readonly squeezed: boolean }[];
  /** Font size in view box units. */
  readonly size: number;
}

/** Normalises text: NFC, white space collapsed and trimmed, characters that XML cannot hold removed. */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** Escapes text for XML content and attribute values; normalises it first. */
export function escapeXml(text: string): string {
  return normalizeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Cuts text to a number of characters, the last of them an ellipsis where something was lost. */
export function truncateText(text: string, maxLength: number): string {
  const characters = [...normalizeText(text)];
  if (characters.length <= maxLength) return characters.join('');
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * Sets text in one or two lines as large as fits a width.
 * A line that is still too wide at the smallest size is marked `squeezed`; the drawing then holds it with `textLength`.
 */
export function setLettering(
  text: string,
  box: {
    readonly width: number;
    readonly minSize: number;
    readonly maxSize: number;
    readonly maxLines: 1 | 2;
  },
): Lettering {
  const choices = box.maxLines === 2 ? [[text], ...splitInTwo(text)] : [[text]];
  const scored = choices.map((lines, index) => {
    const widest = Math.max(...lines.map(estimateWidth), 0.1);
    const size = Math.min(box.maxSize, box.width / widest);
    return { lines, size, score: index === 0 ? size * 1.2 : size };
  });
  const best = scored.reduce((first, second) => (second.score > first.score ? second : first));
  const size = Math.max(box.minSize, Math.floor(best.size * 2) / 2);
  return {
    size,
    lines: best.lines.map((line) => ({
      text: line,
      squeezed: estimateWidth(line) * size > box.width * 1.01,
    })),
  };
}

function splitInTwo(text: string): string[][] {
  const words = text.split(' ');
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

/** Estimates the width of text in em, on the generous side: the reader's font is not ours. */
function estimateWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + findAdvance(character), 0);
}

const advances: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[iljtfrI.,:;'’!|()[\]\- ]/u, 0.38],
  [/[mwMW@%&]/u, 1],
  [
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u,
    1.05,
  ],
  [/\p{Lu}/u, 0.8],
];

function findAdvance(character: string): number {
  return advances.find(([pattern]) => pattern.test(character))?.[1] ?? 0.64;
}
