/** A certificate as one tagged sheet of A4, with the signed credential inside as a file. */
import type { Certificate, CertificatePrinter } from '#domain/certificate.ts';
import type { Locale } from '#domain/locale.ts';
import { readCoverage } from '#domain/typeface.ts';
import type { Texts } from '#messages/texts.ts';
import { stripTop, writeCheckStrip } from './check-strip.ts';
import { fitFace, measureFace, writeFace } from './face.ts';
import { mixInks } from './inks.ts';
import { attachCredential, closeDocument, openDocument } from './library.ts';
import { drawFrame, drawRosette } from './ornament.ts';
import { writeRevokedNote } from './revoked-note.ts';
import { a4, createSheet, type Sheet } from './sheet.ts';

type Fonts = readonly [regular: Uint8Array, bold: Uint8Array];

const languages: Readonly<Record<Locale, string>> = { en: 'en-GB', cy: 'cy' };
const art = { max: 188, min: 120, gap: 26 } as const;
const head = 58;

/** How large the art can be beside what has to be said, and where all of it begins. */
function arrange(faceHeight: number, top: number) {
  const room = stripTop - 22 - top;
  const size = Math.max(art.min, Math.min(art.max, room - faceHeight - art.gap));
  const spare = Math.max(0, room - faceHeight - art.gap - size);
  // A little above the middle looks like the middle.
  return { size, y: top + spare * 0.42 };
}

/** White in the picture lets the rosette through. */
function drawArt(
  { pdf, root }: Sheet,
  { art: { png, caption } }: Certificate,
  size: number,
  y: number,
): void {
  const multiply = pdf.ref({ Type: 'ExtGState', BM: 'Multiply' });
  multiply.end('');
  const draw = () => {
    pdf.save();
    pdf.page.ext_gstates['Multiply'] = multiply;
    pdf.addContent('/Multiply gs');
    pdf.image(png.slice().buffer, (a4.width - size) / 2, y, { width: size });
    pdf.restore();
  };
  root.add(pdf.struct('Figure', { alt: caption }, draw));
}

async function print(certificate: Certificate, texts: Texts, fonts: Fonts): Promise<Uint8Array> {
  const { achievementName: achievement, recipientName: recipient, issuerName } = certificate;
  const { t, locale } = texts;
  const words = { title: t('pdf.title', { achievement, recipient }), language: languages[locale] };
  const pdf = await openDocument(certificate, words, fonts);
  const sheet = createSheet(pdf, readCoverage(fonts[0]));
  const inks = mixInks(certificate.accent);
  drawFrame(sheet, inks);
  const { revokedOn } = certificate;
  const noteEnd = revokedOn ? writeRevokedNote(sheet, revokedOn, texts, inks) : undefined;
  const face = fitFace(sheet, certificate, texts, inks);
  const { size, y } = arrange(measureFace(face), noteEnd ? noteEnd + 16 : head);
  const circle = { x: a4.width / 2, y: y + size / 2, radius: size * 1.2 };
  drawRosette(sheet, inks, circle, noteEnd && noteEnd + 2);
  drawArt(sheet, certificate, size, y);
  writeFace(sheet, face, inks, y + size + art.gap);
  writeCheckStrip(sheet, certificate, texts, inks);
  sheet.root.end();
  attachCredential(pdf, certificate, t('pdf.attached', { issuer: issuerName }));
  return closeDocument(pdf);
}

/** The printer of certificates, in every language there is. @param loadFonts - regular and bold, as TTF files */
export function createCertificatePrinter(
  texts: Readonly<Record<Locale, Texts>>,
  loadFonts: () => Fonts | Promise<Fonts>,
): CertificatePrinter {
  return async (certificate, locale) => print(certificate, texts[locale], await loadFonts());
}
