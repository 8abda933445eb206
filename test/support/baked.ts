/** Reads baked files without any of Laurel's code: written after the specifications, for tests only. */
import { inflateSync } from 'node:zlib';

/** The text of every iTXt chunk of a PNG, by keyword; checksums are the PNG library's business. */
export function readTextChunks(png: Uint8Array): readonly { keyword: string; text: string }[] {
  const bytes = Buffer.from(png);
  const found: { keyword: string; text: string }[] = [];
  let at = 8;
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'iTXt') {
      const data = bytes.subarray(at + 8, at + 8 + length);
      const [keyword, rest] = splitAt(data);
      if (rest[0] !== 0) throw new Error('compressed');
      const [, afterLanguage] = splitAt(rest.subarray(2));
      const [, text] = splitAt(afterLanguage);
      found.push({ keyword, text: text.toString('utf8') });
    }
    at += length + 12;
  }
  return found;
}

/** A text that ends in a zero, and what follows it. */
function splitAt(data: Buffer): readonly [string, Buffer] {
  const end = data.indexOf(0);
  return [data.toString('latin1', 0, end), data.subarray(end + 1)];
}

export interface ReadPdf {
  /** The bytes of every embedded file. */
  readonly files: readonly string[];
  /** All text in the order in which it is drawn, one line for each showing operator. */
  readonly text: string;
  /** Everything that is not in a stream. */
  readonly dictionaries: string;
}

interface PdfObject {
  readonly head: string;
  readonly body: Buffer | undefined;
}

function listObjects(bytes: Buffer): Map<string, PdfObject> {
  const source = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = source.indexOf('\nendobj', start);
    const streamAt = source.indexOf('stream\n', start);
    if (streamAt === -1 || streamAt > end) {
      objects.set(match[1]!, { head: source.slice(start, end), body: undefined });
      continue;
    }
    const head = source.slice(start, streamAt);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = bytes.subarray(streamAt + 7, streamAt + 7 + length);
    objects.set(match[1]!, { head, body: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

/** From glyph numbers to text, by the ToUnicode map of a font. */
function readToUnicode(map: string): ReadonlyMap<string, string> {
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const glyphs = new Map<string, string>();
  for (const [, from = '', , values = ''] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    for (const [i, value] of [...values.matchAll(/<([\w ]*)>/g)].entries())
      glyphs.set((first + i).toString(16).padStart(4, '0'), decode(value[1]!.replaceAll(' ', '')));
  }
  return glyphs;
}

/** Reads as much of a PDF as pdfkit writes one: no object streams, one page. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const objects = listObjects(Buffer.from(pdf));
  const heads = [...objects.values()].map(({ head }) => head).join('\n');
  const fonts = new Map(
    [...heads.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      return [name, readToUnicode(objects.get(map)?.body?.toString('latin1') ?? '')] as const;
    }),
  );
  const contents = /\/Contents (\d+) 0 R/.exec(heads)?.[1] ?? '';
  const drawn = objects.get(contents)?.body?.toString('latin1') ?? '';
  let glyphs: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = fonts.get(font) ?? new Map();
    else
      lines.push(
        [...(shown ?? '').matchAll(/<(\w*)>/g)]
          .flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [])
          .map((glyph) => glyphs.get(glyph) ?? '\ufffd')
          .join(''),
      );
  }
  const files = [...objects.values()]
    .filter(({ head }) => head.includes('/EmbeddedFile\n'))
    .map(({ body }) => body!.toString('utf8'));
  return { files, text: lines.join('\n'), dictionaries: heads };
}
