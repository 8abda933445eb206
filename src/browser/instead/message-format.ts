/**
 * Instead of `intl-messageformat`: the messages of the report have placeholders and tags, and no plural. A
 * test formats each of them by both.
 */
type Value = string | number | Date | boolean | null | undefined;
type Wrap = (parts: readonly string[]) => unknown;

type Part =
  | { readonly text: string }
  | { readonly name: string }
  | { readonly tag: string; readonly parts: readonly Part[] };

/** `''` is an apostrophe; what begins with `'{` or `'<` is as it is until the next one; then tags and placeholders. */
const token = /''|'([{}<>](?:[^']|'')*)'|<(\w+)>|<\/\w+>|\{(\w+)\}/g;

function parse(message: string): readonly Part[] {
  const top: Part[] = [];
  let parts = top;
  let at = 0;
  for (const match of message.matchAll(token)) {
    const [whole, quoted, tag, name] = match;
    parts.push({ text: message.slice(at, match.index) });
    at = match.index + whole.length;
    if (name !== undefined) parts.push({ name });
    else if (tag !== undefined) {
      const inner: Part[] = [];
      parts.push({ tag, parts: inner });
      parts = inner;
    } else if (whole.startsWith('</')) parts = top;
    else parts.push({ text: quoted === undefined ? "'" : quoted.replaceAll("''", "'") });
  }
  parts.push({ text: message.slice(at) });
  return top;
}

type Values = Readonly<Record<string, Value | Wrap>>;

function fill(parts: readonly Part[], values: Values): readonly unknown[] {
  const filled: unknown[] = [];
  const add = (part: unknown) => {
    const last = filled.length - 1;
    if (typeof part === 'string' && typeof filled[last] === 'string') filled[last] += part;
    else if (part !== '') filled.push(part);
  };
  for (const part of parts) {
    if ('text' in part) {
      add(part.text);
      continue;
    }
    const name = 'tag' in part ? part.tag : part.name;
    const value = values[name];
    if (value === undefined || (typeof value === 'function') !== 'tag' in part)
      throw new TypeError(`The message needs something else for ${name}.`);
    add(
      'tag' in part && typeof value === 'function'
        ? value(fill(part.parts, values).map(String))
        : String(value),
    );
  }
  return filled;
}

export class IntlMessageFormat {
  readonly #parts: readonly Part[];

  constructor(message: string) {
    this.#parts = parse(message);
  }

  format(values: Values): unknown {
    const filled = fill(this.#parts, values);
    return filled.length > 1 ? filled : (filled[0] ?? '');
  }
}
