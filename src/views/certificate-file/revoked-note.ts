import type { Texts } from '#messages/texts.ts';
import type { Inks } from './inks.ts';
import { a4, type Sheet } from './sheet.ts';

const side = 46;
const top = 46;
const padding = 7;

/** Across the head of the sheet: that it was revoked, and when. Gives where it ends. */
export function writeRevokedNote(sheet: Sheet, on: string, { t, day }: Texts, inks: Inks): number {
  const { pdf } = sheet;
  const width = a4.width - 2 * side;
  const place = { x: side + padding, width: width - 2 * padding };
  const fit = (text: string, weight: 'regular' | 'bold', size: number) =>
    sheet.fit(text, place.width, { weight, sizes: [size], maxLines: 2, ink: inks.bad });
  const title = fit(t('pdf.revoked', { day: day(on) }), 'bold', 17);
  const text = fit(t('pdf.revokedText'), 'regular', 10.5);
  const height = title.height + text.height + 2 * padding;
  sheet.decorate(() =>
    pdf.rect(side, top, width, height).lineWidth(1.4).fillAndStroke(inks.badTint, inks.bad),
  );
  const below = sheet.write('P', title, { ...place, y: top + padding });
  sheet.write('P', text, { ...place, y: below });
  return top + height;
}
