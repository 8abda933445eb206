import type PdfKit from 'pdfkit';
import type { Certificate } from '#domain/certificate.ts';

export type PDFDocument = InstanceType<typeof PdfKit>;
export type PDFStructure = ReturnType<PDFDocument['struct']>;

interface DocumentWords {
  readonly title: string;
  readonly language: string;
}

/** The library as it really is where its types are behind. */
interface Attaching {
  file(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): void;
}

/** Opens an A4 document; the library is loaded for the first one only, since few requests want it. */
export async function openDocument(
  { issuerName, issuedAt }: Certificate,
  { title, language }: DocumentWords,
  [regular, bold]: readonly [Uint8Array, Uint8Array],
): Promise<PDFDocument> {
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    // None of the built-in typefaces: their files are not there in a Worker.
    font: null as unknown as string,
    info: {
      Title: title,
      Author: issuerName,
      Creator: 'Laurel',
      Producer: 'Laurel',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  return pdf;
}

/** Puts the signed credential into the document as a file of its own. */
export function attachCredential(
  pdf: PDFDocument,
  { credential, issuedAt }: Certificate,
  description: string,
): void {
  (pdf as unknown as Attaching).file(new TextEncoder().encode(credential), {
    name: 'credential.json',
    type: 'application/vc',
    description,
    creationDate: issuedAt,
    modifiedDate: issuedAt,
    relationship: 'Data',
  });
}

/** Ends a document and gives its bytes. */
export function closeDocument(pdf: PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const parts: Uint8Array[] = [];
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  pdf.on('error', reject);
  pdf.on('end', () => {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    resolve(whole);
  });
  pdf.end();
  return promise;
}
