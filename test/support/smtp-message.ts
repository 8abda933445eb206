/** Reads a message as it came over SMTP: only what our own mailer writes, and loudly wrong on anything else. */

export interface ReceivedMessage {
  /** By lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The decoded bodies by media type. */
  readonly parts: ReadonlyMap<string, string>;
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

function split(raw: string): readonly [headers: ReadonlyMap<string, string>, body: string] {
  const end = raw.indexOf('\r\n\r\n');
  const lines = unfold(raw.slice(0, end)).split('\r\n');
  const headers = lines.map(
    (line) =>
      [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        decodeWords(line.slice(line.indexOf(':') + 1).trim()),
      ] as const,
  );
  return [new Map(headers), raw.slice(end + 4)];
}

const decoders: Readonly<Record<string, (body: string) => Buffer>> = {
  '7bit': (body) => Buffer.from(body),
  'quoted-printable': decodeQuoted,
  base64: (body) => Buffer.from(body, 'base64'),
};

/** Parses a `multipart/alternative` message. */
export function parseMessage(raw: string): ReceivedMessage {
  const [headers, body] = split(raw);
  const boundary = /^multipart\/alternative;.*boundary="([^"]+)"/.exec(
    headers.get('content-type') ?? '',
  )?.[1];
  if (!boundary) throw new Error(`The message is ${headers.get('content-type')}.`);
  const parts = new Map<string, string>();
  for (const part of `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1)) {
    const [partHeaders, partBody] = split(part.replace(/^\r\n/, ''));
    const decode = decoders[partHeaders.get('content-transfer-encoding') ?? '7bit'];
    if (!decode)
      throw new Error(`A part is encoded as ${partHeaders.get('content-transfer-encoding')}.`);
    parts.set(partHeaders.get('content-type')?.split(';')[0] ?? '', decode(partBody).toString());
  }
  return { headers, parts };
}
