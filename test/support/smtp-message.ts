/** Reads a message as it came over SMTP: only what our own mailer writes, and loudly wrong on anything else. */

export interface ReceivedFile {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

export interface ReceivedMessage {
  /** By lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The decoded bodies by media type. */
  readonly parts: ReadonlyMap<string, string>;
  /** What travels with it. */
  readonly files: readonly ReceivedFile[];
  /** The media types as they are nested: `alternative(plain related(html png))`. */
  readonly shape: string;
  /** Every header line as it was sent, in order, unfolded. */
  readonly lines: readonly string[];
}

const unfold = (text: string) => text.replace(/\r\n[ \t]+/g, ' ');

function decodeQuoted(text: string): Buffer {
  const plain = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** RFC 2047, in UTF-8. */
function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : decodeQuoted(word.replaceAll('_', ' ')).toString(),
    );
}

interface Part {
  readonly lines: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function split(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = unfold(raw.slice(0, end)).split('\r\n');
  const headers = lines.map(
    (line) =>
      [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        decodeWords(line.slice(line.indexOf(':') + 1).trim()),
      ] as const,
  );
  return { lines, headers: new Map(headers), body: raw.slice(end + 4) };
}

const decoders: Readonly<Record<string, (body: string) => Buffer>> = {
  '7bit': (body) => Buffer.from(body),
  'quoted-printable': decodeQuoted,
  base64: (body) => Buffer.from(body, 'base64'),
};

function decode({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding') ?? '7bit';
  const decoder = decoders[encoding];
  if (!decoder) throw new Error(`A part is encoded as ${encoding}.`);
  return decoder(body);
}

interface Found {
  readonly shape: string;
  readonly parts: readonly (readonly [mediaType: string, text: string])[];
  readonly files: readonly ReceivedFile[];
}

function read(part: Part): Found {
  const type = part.headers.get('content-type') ?? '';
  const [, family, name = ''] = /^(\w+)\/([\w+-]+)/.exec(type) ?? [];
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  if (family === 'multipart' && boundary) {
    const inner = `\r\n${part.body}`
      .split(`\r\n--${boundary}`)
      .slice(1, -1)
      .map((text) => read(split(text.replace(/^\r\n/, ''))));
    return {
      shape: `${name}(${inner.map(({ shape }) => shape).join(' ')})`,
      parts: inner.flatMap(({ parts }) => parts),
      files: inner.flatMap(({ files }) => files),
    };
  }
  const bytes = decode(part);
  return family === 'text'
    ? { shape: name, parts: [[`text/${name}`, bytes.toString()]], files: [] }
    : { shape: name, parts: [], files: [{ headers: part.headers, bytes }] };
}

/** Parses a `multipart/alternative` message. */
export function parseMessage(raw: string): ReceivedMessage {
  const whole = split(raw);
  const { shape, parts, files } = read(whole);
  if (!shape.startsWith('alternative(')) throw new Error(`The message is ${shape}.`);
  return { headers: whole.headers, lines: whole.lines, parts: new Map(parts), files, shape };
}
