/** What people copy along with a credential: quotes, code fences, brackets; and what programs wrap it in. */
import { isLaurelError } from '../errors.ts';
import { parseJson } from '../json.ts';

interface Wrapping {
  readonly begin: string;
  readonly end: string;
  /** What is inside; `undefined` when it is no wrapping after all. */
  readonly open?: (text: string) => string | undefined;
}

/** The text that a JSON string means; around what is no JSON string, quotes are only quotes. */
function openString(text: string): string {
  try {
    const value = parseJson(text);
    if (typeof value === 'string') return value;
  } catch (error) {
    if (!isLaurelError(error)) throw error;
  }
  return text.slice(1, -1);
}

/** The first line of a fence may name a language. */
function openFence(text: string): string | undefined {
  const lineEnd = text.indexOf('\n');
  return lineEnd === -1 ? undefined : text.slice(lineEnd, -'```'.length);
}

/** One row each, the longest first. */
const wrappings: readonly Wrapping[] = [
  { begin: '```', end: '```', open: openFence },
  { begin: '~~~', end: '~~~', open: openFence },
  { begin: '"', end: '"', open: openString },
  { begin: '`', end: '`' },
  { begin: "'", end: "'" },
  { begin: '“', end: '”' },
  { begin: '‘', end: '’' },
  { begin: '«', end: '»' },
  { begin: '<http', end: '>' },
];

/** What is inside one wrapping, trimmed; `undefined` when there is none around the text. */
export function unwrap(text: string): string | undefined {
  const row = wrappings.find(
    ({ begin, end }) =>
      text.length >= begin.length + end.length && text.startsWith(begin) && text.endsWith(end),
  );
  return row && (row.open ? row.open(text) : text.slice(1, -1))?.trim();
}
