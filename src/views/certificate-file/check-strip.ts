/** At the foot of a certificate: how anybody can find out whether it is genuine. */
import type { Certificate } from '#domain/certificate.ts';
import { buildQrPath } from '#domain/qr.ts';
import type { Texts } from '#messages/texts.ts';
import type { Inks } from './inks.ts';
import { a4, type Sheet, type Style } from './sheet.ts';

const side = 58;
const codeSide = 92;
const gap = 12;

/** Where the strip begins. */
export const stripTop = a4.height - 58 - codeSide;

/** The code, and beside it the words and the address. */
export function writeCheckStrip(
  sheet: Sheet,
  { url }: Certificate,
  { t }: Texts,
  inks: Inks,
): void {
  const { pdf, root } = sheet;
  const { path, size } = buildQrPath(url);
  const drawCode = () => {
    pdf
      .save()
      .translate(side, stripTop)
      .scale(codeSide / size)
      .path(path)
      .fill('#000000')
      .restore();
  };
  root.add(pdf.struct('Figure', { alt: t('pdf.code') }, drawCode));
  const place = { x: side + codeSide + gap, width: a4.width - 2 * side - codeSide - gap };
  const style = (weight: Style['weight'], sizes: readonly number[], ink: string): Style => ({
    weight,
    sizes,
    maxLines: 4,
    ink,
    align: 'left',
  });
  const parts = [
    { tag: 'H2', text: t('pdf.check'), style: style('bold', [11.5], inks.ink) },
    { tag: 'P', text: t('pdf.checkText'), style: style('regular', [9, 8.5], inks.soft) },
    { tag: 'Link', text: url, style: style('regular', [9, 8], inks.accent), link: url },
  ].map(({ text, style: chosen, ...part }) => ({
    ...part,
    fitted: sheet.fit(text, place.width, chosen),
  }));
  const height = parts.reduce((sum, { fitted }) => sum + fitted.height + 2, 0);
  let y = stripTop + (codeSide - height) / 2;
  for (const { tag, fitted, link } of parts)
    y = sheet.write(tag, fitted, { ...place, y }, link ? { link } : {}) + 2;
}
