/**
 * Just enough XML to find an element: a scanner that reads a document once, from the left, and goes
 * back nowhere. It is not a validator.
 */
import { BakeError } from './error.ts';

/** The beginning of an element. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it ends in `/>`. */
  readonly empty: boolean;
  /** How many elements it stands in. */
  readonly depth: number;
  /** Where the tag begins, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

/** What is skipped whole: its beginning and its end. */
const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Where `end` ends, from `at` on. @throws BakeError when it does not come */
function findEnd(xml: string, end: string, at: number): number {
  const found = xml.indexOf(end, at);
  if (found === -1)
    throw new BakeError('The SVG ends too early. Get the picture from its issuer again.');
  return found + end.length;
}

const isSpace = (char: string | undefined) =>
  char === ' ' || char === '\n' || char === '\t' || char === '\r';

/** Where the first character from `at` on is that `stops` knows. */
function findFirst(xml: string, at: number, stops: (char: string) => boolean): number {
  let to = at;
  while (to < xml.length && !stops(xml[to]!)) to++;
  if (to === xml.length)
    throw new BakeError('The SVG ends too early. Get the picture from its issuer again.');
  return to;
}

function readTag(xml: string, start: number, depth: number): StartTag {
  const nameEnd = findFirst(
    xml,
    start + 1,
    (char) => isSpace(char) || char === '>' || char === '/',
  );
  const attributes = new Map<string, string>();
  let at = nameEnd;
  for (;;) {
    at = findFirst(xml, at, (char) => !isSpace(char));
    if (xml[at] === '>' || xml.startsWith('/>', at)) {
      const empty = xml[at] === '/';
      return {
        name: xml.slice(start + 1, nameEnd),
        attributes,
        empty,
        depth,
        start,
        end: at + (empty ? 2 : 1),
      };
    }
    const equals = findFirst(xml, at, (char) => char === '=' || char === '>');
    const quoteAt = findFirst(xml, equals + 1, (char) => !isSpace(char));
    const quote = xml[quoteAt];
    if (xml[equals] !== '=' || (quote !== '"' && quote !== "'"))
      throw new BakeError('The SVG is not well-formed. Get the picture from its issuer again.');
    const end = findEnd(xml, quote, quoteAt + 1);
    attributes.set(xml.slice(at, equals).trim(), unescape(xml.slice(quoteAt + 1, end - 1)));
    at = end;
  }
}

/** A document type that only names one is passed over; one that defines entities is refused. */
function skipDocumentType(xml: string, at: number): number {
  const end = findEnd(xml, '>', at);
  if (xml.slice(at, end).includes('['))
    throw new BakeError(
      'The SVG defines entities, which are not read. Send the JSON of the credential.',
    );
  return end;
}

/** Every start tag in the order of the document. @throws BakeError where the document breaks off */
export function* readStartTags(xml: string): Generator<StartTag> {
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const [start, end] = skipped.find(([begin]) => xml.startsWith(begin, at)) ?? [];
    if (start !== undefined) at = findEnd(xml, end, at + start.length);
    else if (xml.startsWith('<!', at)) at = skipDocumentType(xml, at);
    else if (xml.startsWith('</', at)) {
      at = findEnd(xml, '>', at);
      depth--;
    } else {
      const tag = readTag(xml, at, depth);
      yield tag;
      if (!tag.empty) depth++;
      at = tag.end;
    }
  }
}

/** The text from `at` on up to the next tag: CDATA sections as they are, references resolved. */
export function readTextFrom(xml: string, at: number): string {
  const parts: string[] = [];
  for (let from = at; ;) {
    const next = findEnd(xml, '<', from) - 1;
    parts.push(unescape(xml.slice(from, next)));
    if (!xml.startsWith('<![CDATA[', next)) return parts.join('');
    from = findEnd(xml, ']]>', next);
    parts.push(xml.slice(next + '<![CDATA['.length, from - 3));
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const maxCodePoint = 0x10ffff;

/** The five entities of XML, and characters by number; a reference to anything else stays as it is. */
function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code <= maxCodePoint ? String.fromCodePoint(code) : whole;
    },
  );
}
