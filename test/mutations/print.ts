/** A certificate as the product prints it. */
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createTexts } from '#messages/texts.ts';
import { createPng } from '#test/support/pictures.ts';
import { createCertificatePrinter } from '#views/certificate-file/print.ts';

export async function printPdf(credential: string): Promise<Uint8Array> {
  const texts = { en: createTexts('en'), cy: createTexts('cy') };
  const print = createCertificatePrinter(texts, createNodeDrawing().loadFonts);
  return print(
    {
      achievementName: 'Coaching',
      achievementType: 'Certificate',
      recipientName: 'Ann Example',
      issuerName: 'Example Institute',
      accent: null,
      awardedOn: '2026-10-01',
      assessor: [],
      url: 'https://issuer.example.org/credentials/2',
      art: { png: createPng(8, 8), caption: 'Coaching' },
      credential,
      issuedAt: new Date('2026-10-01T00:00:00Z'),
    },
    'en',
  );
}
