/** Pictures and certificates: what is drawn when somebody asks for the first time, and baked each time. */
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createRasterizer } from '#adapters/rasterizer.ts';
import { defaultBadgeDesign, drawBadge } from '#domain/badge-art.ts';
import { bakePng } from '#domain/bake.ts';
import { cardSize, drawCard } from '#domain/card/draw.ts';
import type { Certificate } from '#domain/certificate.ts';
import { createTexts } from '#messages/texts.ts';
import { createCertificatePrinter } from '#views/certificate-file/print.ts';
import { buildRow, measure, type Row, type Sample } from './measure.ts';
import { insist } from './parts.ts';

const name = 'Level 5 Certificate in Coaching';
/** About as long as a signed credential is. */
const credential = JSON.stringify({ name, filler: 'x'.repeat(4000) });

const once =
  (work: () => Promise<Uint8Array> | Uint8Array): Sample =>
  async () => {
    const start = performance.now();
    const bytes = await work();
    const took = performance.now() - start;
    insist(bytes.length > 1000, 'a file is empty');
    return [took];
  };

const buildCertificate = (png: Uint8Array): Certificate => ({
  achievementName: name,
  achievementType: 'Certificate',
  recipientName: 'Ann Example',
  issuerName: 'Institute of Benchmarks',
  accent: null,
  awardedOn: '2026-10-01',
  validUntil: '2029-10-01',
  assessor: ['Northside Coaching College'],
  url: 'https://badges.example.org/credentials/awd_0123456789abcdefghjkmn',
  art: { png, caption: name },
  credential,
  issuedAt: new Date('2026-10-01T00:00:00Z'),
});

/** Drawing, printing and baking on Node, warm; a Worker does the same work with the same code. */
export async function benchFiles(): Promise<readonly Row[]> {
  const drawing = createNodeDrawing();
  const rasterize = createRasterizer(drawing);
  const texts = { en: createTexts('en'), cy: createTexts('cy') };
  const print = createCertificatePrinter(texts, drawing.loadFonts);
  const badge = drawBadge(defaultBadgeDesign(name), { title: name, description: name });
  const card = drawCard({
    achievementName: name,
    issuerName: 'Institute of Benchmarks',
    recipient: { label: 'Awarded to', name: 'Ann Example' },
    mark: 'Verifiable credential',
    revoked: false,
    art: badge,
  });
  const picture = await rasterize(badge, { width: 600 });
  const printed = await rasterize(badge, { width: 800, background: '#ffffff' });
  const times = await measure({
    'badge 600 px': once(() => rasterize(badge, { width: 600 })),
    'badge 800 px for print': once(() => rasterize(badge, { width: 800, background: '#ffffff' })),
    'preview card 1200 px': once(() => rasterize(card, { width: cardSize.width })),
    certificate: once(() => print(buildCertificate(printed), 'en')),
    'bake a png': once(() => bakePng(picture, credential)),
  });
  return Object.entries(times).flatMap(([what, { median, p95 }]) => [
    buildRow(`files ${what} median`, median, 'ms'),
    buildRow(`files ${what} p95`, p95, 'ms'),
  ]);
}
