/** Files with a credential in them, made by hand: as other makers write them, and as nobody should. */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import PdfKit from 'pdfkit';
import { encodeChunk } from '#domain/bake/png-chunks.ts';
import { openCarrier } from '#domain/carrier/open.ts';
import { isLaurelError } from '#domain/errors.ts';
import { createPng } from './pictures.ts';

type Part = string | Uint8Array;

const join = (parts: readonly Part[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));

/** Text in UTF-8, one character for each byte. */
export const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** A small PNG with texts of any kind of chunk. */
export const createPngWith = (...chunks: readonly (readonly [type: string, data: Part])[]) =>
  createPng(
    1,
    1,
    undefined,
    chunks.map(([type, data]) => encodeChunk(type, join([data]))),
  );

/** An iTXt chunk whose text is compressed. */
export const compressedText = (keyword: string, text: Part): readonly [string, Uint8Array] => [
  'iTXt',
  join([`${keyword}\0\u0001\0\0\0`, deflateSync(Buffer.from(text as string))]),
];

/** One object of a PDF; with data, a stream. */
export interface PdfPart {
  readonly id: number;
  readonly dictionary: string;
  readonly data?: Part;
  /** How the length is written; the right one when it is left out. */
  readonly length?: string;
}

const writePart = ({ id, dictionary, data, length }: PdfPart): readonly Part[] => {
  if (data === undefined) return [`${id} 0 obj\n${dictionary}\nendobj\n`];
  const bytes = join([data]);
  const told = `<< ${dictionary} /Length ${length ?? bytes.length} >>`;
  return [`${id} 0 obj\n${told}\nstream\n`, bytes, '\nendstream\nendobj\n'];
};

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

/** A PDF of these objects. No reader of this project needs the table at its end, so there is none. */
export const createPdf = (parts: readonly PdfPart[], trailer = '<< /Root 1 0 R >>'): Uint8Array =>
  join([
    '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n',
    ...[{ id: 1, dictionary: catalog }, ...parts].flatMap(writePart),
    `trailer\n${trailer}\nstartxref\n0\n%%EOF\n`,
  ]);

/** The stream of an attached file, number 7. */
export const attach = (data: Part, dictionary = '', length?: string): PdfPart => ({
  id: 7,
  dictionary: `/Type /EmbeddedFile ${dictionary}`,
  data,
  ...(length !== undefined && { length }),
});

/** A PDF as PDFKit writes it, with files attached. */
export async function createPdfWith(
  files: readonly (readonly [name: string, text: string])[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PdfKit({ font: '', ...options });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => {
    pdf.on('end', resolve);
  });
  for (const [name, text] of files) pdf.file(Buffer.from(text), { name });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

/** What is said of an input that cannot be opened. */
export async function explainRefusal(input: Uint8Array | string): Promise<string> {
  try {
    await openCarrier(input);
  } catch (error) {
    if (isLaurelError(error, 'credential_unreadable')) return error.message;
    throw error;
  }
  throw new Error('It was opened.');
}
