import { reservedHandles } from './reserved-handles.ts';

export const handleLengths = { min: 3, max: 30 } as const;
/** How many handles that they never had a learner may take within {@link handleWindowDays}. */
export const maxNewHandles = 3;
export const handleWindowDays = 30;

/** From this length on, the name of an organisation may not even be part of a handle. */
const minContainedName = 8;
const combiningMarks = /\p{M}/gu;

export type HandleProblem =
  | { readonly kind: 'length' }
  | { readonly kind: 'hyphens' }
  /** Letters and signs that a handle cannot have, each once, as a reader can tell them apart. */
  | { readonly kind: 'letters'; readonly letters: readonly string[] }
  | { readonly kind: 'reserved' };

/** What was typed, as a handle is written: without the blanks around it, an @ before it, and capitals. */
export const normaliseHandle = (text: string): string =>
  text.normalize('NFC').trim().replace(/^@/, '').toLowerCase();

const single: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '2': 'z',
  '5': 's',
  '8': 'b',
  '9': 'g',
  m: 'rn',
  w: 'vv',
  '-': '',
};

/**
 * What a handle looks like: two that could be taken for one another have the same. Letters that a
 * pair of others imitates are written as that pair, so that the order of reading makes no difference.
 */
export const findSkeleton = (handle: string): string =>
  Array.from(handle, (letter) => single[letter] ?? letter).join('');

const reservedSkeletons: ReadonlySet<string> = new Set(reservedHandles.map(findSkeleton));

/** Names a letter: what is not Latin often looks as if it were, so its code point is said. */
function nameLetter(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 || /\p{Script=Latin}/u.test(letter)
    ? letter
    : `${letter} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`;
}

/** What keeps a text from being a handle, whoever wants it; `undefined` when nothing does. */
export function checkHandle(handle: string): HandleProblem | undefined {
  const letters = [...new Set(handle.replace(/[a-z0-9-]/g, ''))];
  if (letters.length > 0) return { kind: 'letters', letters: letters.map(nameLetter) };
  if (handle.length < handleLengths.min || handle.length > handleLengths.max)
    return { kind: 'length' };
  if (/^-|--|-$/.test(handle)) return { kind: 'hyphens' };
  return reservedSkeletons.has(findSkeleton(handle)) ? { kind: 'reserved' } : undefined;
}

/** The name of an organisation as a handle would spell it. */
const spell = (name: string): string =>
  name
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Whether a handle could be taken for that of an organisation. @param name - as people write it */
export function resemblesName(handle: string, name: string): boolean {
  const [own, theirs] = [findSkeleton(handle), findSkeleton(spell(name))];
  return own === theirs || (theirs.length >= minContainedName && own.includes(theirs));
}
