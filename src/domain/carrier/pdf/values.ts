/** The values of PDF, as far as finding an attached file needs them, read without recursion. */
import { refuse } from '../refuse.ts';

/** Values by their names, without the slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** A number of an indirect object; generations are not told apart, since the last definition counts. */
export interface PdfReference {
  readonly reference: number;
}
/** A name, without its slash. */
export interface PdfName {
  readonly name: string;
}
/** Texts and words are kept as nothing: none says where a file is. */
export type PdfValue =
  | number
  | PdfName
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary
  | undefined;

interface ReadValue {
  readonly value: PdfValue;
  /** Where what follows it begins. */
  readonly end: number;
}

const maxDepth = 64;

/** How many values may still be read of one file; shared by all that is read of it. */
export interface Budget {
  left: number;
}

/** An honest file of ten megabytes has a fraction of it outside its streams. */
const maxValues = 500_000;

/** What may be read of one file. */
export const createBudget = (): Budget => ({ left: maxValues });

const blank = /[\0\t\n\f\r ]*/y;
const comment = /%[^\r\n]*/y;
const token =
  /<<|>>|\[|\]|\(|<[\da-fA-F\0\t\n\f\r ]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

function skipBlanks(source: string, start: number): number {
  for (let at = start; ;) {
    blank.lastIndex = at;
    blank.test(source);
    comment.lastIndex = blank.lastIndex;
    if (!comment.test(source)) return blank.lastIndex;
    at = comment.lastIndex;
  }
}

/** Where the text in round brackets ends that begins at `start`; -1 when it does not. */
function skipText(source: string, start: number): number {
  let open = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '(') open++;
    else if (char === ')' && --open === 0) return at + 1;
  }
  return -1;
}

/** `/Embedded#46ile` is `/EmbeddedFile`. */
const decodeName = (written: string): string =>
  written.replace(/#([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

function readSimple(word: string): PdfValue {
  if (word.startsWith('/')) return { name: decodeName(word.slice(1)) };
  return /^[+-]?\d{1,15}$/.test(word) ? Number(word) : undefined;
}

/** Pairs of a name and a value; what is no pair is left out. */
function buildDictionary(items: readonly PdfValue[]): PdfDictionary {
  const found = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at];
    if (isName(key)) found.set(key.name, items[at + 1]);
  }
  return found;
}

/** `12 0 R`: the two numbers before the word become a reference. */
function refer(items: PdfValue[]): void {
  items.pop();
  const reference = items.pop();
  items.push(typeof reference === 'number' ? { reference } : undefined);
}

/**
 * Reads the value that begins at `start`.
 *
 * @param source - one character for each byte
 * @returns how far it came without a value when there is none: `value` is `undefined` then too
 * @throws `credential_unreadable` when the budget is spent
 */
export function readValue(source: string, start: number, budget: Budget): ReadValue {
  const open: { readonly ends: '>>' | ']'; readonly items: PdfValue[] }[] = [];
  for (let at = start; ;) {
    if (--budget.left < 0) refuse('The PDF has too much in it. Send the JSON of the credential.');
    const next = skipBlanks(source, at);
    token.lastIndex = next;
    const word = token.exec(source)?.[0];
    at = word === undefined ? next : token.lastIndex;
    let value: PdfValue;
    if (word === undefined) return { value: undefined, end: at };
    if (word === '<<' || word === '[') {
      if (open.push({ ends: word === '<<' ? '>>' : ']', items: [] }) > maxDepth)
        return { value: undefined, end: at };
      continue;
    }
    if (word === '>>' || word === ']') {
      const frame = open.pop();
      if (frame?.ends !== word) return { value: undefined, end: at };
      value = word === ']' ? frame.items : buildDictionary(frame.items);
    } else if (word === '(') {
      at = skipText(source, at - 1);
      if (at === -1) return { value: undefined, end: source.length };
    } else if (word === 'R' && open.length > 0) {
      refer(open.at(-1)!.items);
      continue;
    } else value = readSimple(word);
    const frame = open.at(-1);
    if (!frame) return { value, end: at };
    frame.items.push(value);
  }
}

/** Whether a value is a name. */
export const isName = (value: PdfValue): value is PdfName =>
  typeof value === 'object' && 'name' in value;

/** Whether a value refers to an indirect object. */
export const isReference = (value: PdfValue): value is PdfReference =>
  typeof value === 'object' && 'reference' in value;

/** A value as a dictionary; undefined when it is none. */
export const asDictionary = (value: PdfValue): PdfDictionary | undefined =>
  value instanceof Map ? (value as PdfDictionary) : undefined;

/** The name that a value is, `''` when it is none. */
export const nameOf = (value: PdfValue): string => (isName(value) ? value.name : '');
