import { LaurelError } from './errors.ts';

/** Larger documents are not credentials; a CLR of 100 badges has about 15,000 values. */
const maxNodes = 100_000;
const maxDepth = 1_000;

/** An object or an array that has begun and not ended. */
interface Frame {
  readonly end: '}' | ']';
  /** The names of an object so far; `undefined` in an array. */
  readonly names: Set<string> | undefined;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const firstPrintable = 0x20;
const maxShown = 40;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** @param at - where it stands, in UTF-16 units */
function refuse(text: string, at: number, what: string, remedy: string): never {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  throw new LaurelError('credential_unreadable', {
    detail: `The JSON ${what} at line ${line}, column ${at - lineStart + 1}. ${remedy}`,
  });
}

const brokenRemedy = 'Copy the whole credential again, from its beginning to its end.';
const issuerRemedy = 'Ask the issuer for a credential without that; it cannot be read safely.';

function refuseBroken(text: string, at: number): never {
  const what =
    at >= text.length
      ? 'ends too early'
      : `has an unexpected ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))}`;
  return refuse(text, at, what, brokenRemedy);
}

/** Where a string ends, its closing quote included. */
function skipString(text: string, start: number): number {
  if (text[start] !== '"') refuseBroken(text, start);
  for (let at = start + 1; ;) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined || char.charCodeAt(0) < firstPrintable) refuseBroken(text, at);
    at += char === '\\' ? (matchAt(escape, text, at) ?? refuseBroken(text, at)).length : 1;
  }
}

/** The value of a string, unless readers differ about it. */
function readString(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  const value = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  if (!value.isWellFormed()) refuse(text, start, 'holds half a character', issuerRemedy);
  if (value.includes('\0')) refuse(text, start, 'holds a NUL character', issuerRemedy);
  return value;
}

function checkNumber(text: string, start: number, written: string): void {
  const value = Number(written);
  const lost = value === 0 && /[1-9]/.test(written.split(/[eE]/)[0]!);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || lost)
    refuse(text, start, 'holds a number that cannot be kept exactly', issuerRemedy);
}

function addName(text: string, start: number, name: string, names: Set<string>): void {
  const shown = JSON.stringify(name.slice(0, maxShown));
  if (names.has(name)) refuse(text, start, `has the member ${shown} twice`, issuerRemedy);
  if (name === '__proto__') refuse(text, start, `has a member ${shown}`, issuerRemedy);
  names.add(name);
}

/**
 * Reads JSON once, from the left and without recursion, and keeps nothing of it.
 *
 * @throws `credential_unreadable` for what is not JSON, is too much of it, or can be read in two ways
 */
export function scanJson(text: string): void {
  const frames: Frame[] = [];
  let nodes = 0;
  let at = 0;
  const skipSpace = () => (at += matchAt(space, text, at)!.length);
  const takeName = (names: Set<string>) => {
    const end = skipString(text, at);
    addName(text, at, readString(text, at, end), names);
    at = end;
    skipSpace();
    if (text[at] !== ':') refuseBroken(text, at);
    at++;
    skipSpace();
  };
  const takeScalar = () => {
    if (text[at] === '"') {
      const end = skipString(text, at);
      readString(text, at, end);
      at = end;
      return;
    }
    const written = matchAt(number, text, at);
    if (written !== undefined) checkNumber(text, at, written);
    at += (written ?? matchAt(word, text, at) ?? refuseBroken(text, at)).length;
  };
  /** Takes what begins a value; `false` when it was an object or array with something in it. */
  const takeValue = (): boolean => {
    if (++nodes > maxNodes)
      refuse(text, at, `holds more than ${maxNodes} values`, 'Send one credential alone.');
    const opens = text[at];
    if (opens !== '{' && opens !== '[') {
      takeScalar();
      return true;
    }
    const frame: Frame =
      opens === '{' ? { end: '}', names: new Set() } : { end: ']', names: undefined };
    at++;
    skipSpace();
    if (text[at] === frame.end) {
      at++;
      return true;
    }
    if (frames.push(frame) > maxDepth)
      refuse(text, at, `is nested more than ${maxDepth} levels deep`, issuerRemedy);
    if (frame.names) takeName(frame.names);
    return false;
  };
  skipSpace();
  for (;;) {
    if (!takeValue()) continue;
    for (;;) {
      skipSpace();
      const frame = frames.at(-1);
      if (!frame) {
        if (at < text.length) refuseBroken(text, at);
        return;
      }
      if (text[at] === ',') break;
      if (text[at] !== frame.end) refuseBroken(text, at);
      frames.pop();
      at++;
    }
    at++;
    skipSpace();
    const { names } = frames.at(-1)!;
    if (names) takeName(names);
  }
}
