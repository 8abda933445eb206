/** Files, by how they begin: pictures and documents that carry a credential, and some that cannot. */
import { pngSignature } from '../bake/png-chunks.ts';
import { unbakePng } from '../bake/png.ts';
import { unbakeSvg } from '../bake/svg.ts';
import { decodeText } from '../text.ts';
import type { Carrier } from './content.ts';
import { readPdf } from './pdf.ts';
import { refuse } from './refuse.ts';

interface FileRow {
  readonly carrier: Carrier;
  readonly matches: (bytes: Uint8Array) => boolean;
  /** What it holds, as text; `undefined` when there is none. */
  readonly take: (bytes: Uint8Array) => Promise<string | undefined>;
  readonly empty: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

const startsWith =
  (...starts: readonly (readonly number[] | Uint8Array | string)[]) =>
  (bytes: Uint8Array): boolean =>
    starts
      .map((start) => (typeof start === 'string' ? encode(start) : start))
      .some((start) => start.every((byte: number, at: number) => bytes[at] === byte));

/** A few letters from the beginning, of whatever encoding. */
const headLength = 1024;
const readHead = (bytes: Uint8Array) => {
  const isWide = startsWith([0xff, 0xfe], [0xfe, 0xff])(bytes);
  const letters = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  return (isWide ? letters.replaceAll('\0', '').slice('ÿþ'.length) : letters).replace(/^ï»¿/, '');
};

/** What carries a credential, one row each. What fits none is text. */
export const files: readonly FileRow[] = [
  {
    carrier: 'png',
    matches: startsWith(pngSignature),
    take: unbakePng,
    empty:
      'The picture holds no credential: it may be a copy without it. Get the badge from its issuer again, or send the JSON of the credential.',
  },
  {
    carrier: 'pdf',
    matches: (bytes) => readHead(bytes).includes('%PDF-'),
    take: readPdf,
    empty:
      'No credential is attached to the PDF: it may have been printed or scanned. Ask its holder for the file that the issuer gave, or for the address of the credential.',
  },
  {
    carrier: 'svg',
    matches: (bytes) => /^\s*<(?!https?:)/i.test(readHead(bytes)),
    take: async (bytes) => unbakeSvg(refuseWebPages(decodeText(bytes))),
    empty:
      'The drawing holds no credential: it may be a copy without it. Get the badge from its issuer again, or send the JSON of the credential.',
  },
];

function refuseWebPages(text: string): string {
  if (/^\s*(?:<!doctype\s+html|<html)/i.test(text.slice(0, headLength)))
    refuse(
      'This is a web page, and not a credential. Look on it for a way to download the credential, as JSON or as a picture.',
    );
  return text;
}

/** What people send that cannot carry one. */
const strangers: readonly {
  readonly name: string;
  readonly matches: (bytes: Uint8Array) => boolean;
}[] = [
  { name: 'a JPEG', matches: startsWith([0xff, 0xd8, 0xff]) },
  { name: 'a GIF', matches: startsWith('GIF8') },
  {
    name: 'a WebP picture',
    matches: (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP')(bytes.subarray(8)),
  },
  { name: 'an AVIF or HEIC picture', matches: (bytes) => startsWith('ftyp')(bytes.subarray(4)) },
  { name: 'a ZIP archive or an office document', matches: startsWith('PK\u0003\u0004') },
  { name: 'a gzip archive', matches: startsWith([0x1f, 0x8b]) },
];

/** @throws `credential_unreadable` for a file of a kind that cannot carry a credential */
export function refuseStrangers(bytes: Uint8Array): void {
  const stranger = strangers.find(({ matches }) => matches(bytes));
  if (stranger)
    refuse(
      `This is ${stranger.name}, which carries no credential. Send the PNG, SVG, PDF or JSON that the issuer gave, or the address of the credential.`,
    );
}
