import { findAccent } from '../accents.ts';
import { badgeSize } from '../badge-art/geometry.ts';
import { escapeXml } from '../badge-art/lettering.ts';
import { cleanForDrawing, fitText, type FittedText } from './lines.ts';

/** What link previews show of a credential or of an achievement. */
export interface Card {
  readonly achievementName: string;
  readonly issuerName: string;
  /** On cards of credentials. */
  readonly recipient?: { readonly label: string; readonly name: string } | undefined;
  /** A few words on what this is; for example “Verifiable credential”. */
  readonly mark: string;
  /** Whether the mark is bad news. */
  readonly revoked: boolean;
  /** The name of the issuer's colour. */
  readonly accent?: string | null | undefined;
  /** The badge as an SVG document of 512 × 512 units; it is put in as it is. */
  readonly art: string;
}

/** In pixels: what the services that show previews ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const panelWidth = 430;
const artSize = 350;
const left = 490;
const textWidth = cardSize.width - left - 60;
const ink = '#18201c';
const soft = '#4b5751';
const bad = '#a11d1b';
const lineHeight = 1.16;

const tick = 'M12 2.75a9.25 9.25 0 1 0 0 18.5 9.25 9.25 0 0 0 0-18.5ZM7.75 12.25l2.9 2.9 5.6-6';
const cross = 'M8.3 2.75h7.4l5.55 5.55v7.4l-5.55 5.55H8.3L2.75 15.7V8.3ZM9 9l6 6M15 9l-6 6';

function drawArt(art: string, faded: boolean): string {
  const x = (panelWidth - artSize) / 2;
  const y = (cardSize.height - artSize) / 2;
  const opacity = faded ? ' opacity="0.35"' : '';
  return `<g transform="translate(${x} ${y}) scale(${artSize / badgeSize})"${opacity}>${art}</g>`;
}

/** A rosette as on diplomas: one ellipse, turned. */
function drawRosette(): string {
  const center = `${panelWidth / 2} ${cardSize.height / 2}`;
  const turns = Array.from({ length: 36 }, (_, i) => i * 5);
  return `<g fill="none" stroke="#fff" stroke-opacity="0.1">${turns
    .map(
      (angle) =>
        `<ellipse cx="${panelWidth / 2}" cy="${cardSize.height / 2}" rx="290" ry="135" transform="rotate(${angle} ${center})"/>`,
    )
    .join('')}</g>`;
}

function drawLines(
  { lines, size }: FittedText,
  { top, fill, bold }: { top: number; fill: string; bold: boolean },
): string {
  return lines
    .map(
      (line, i) =>
        `<text x="${left}" y="${Math.round(top + size * (0.8 + i * lineHeight))}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${fill}">${escapeXml(line)}</text>`,
    )
    .join('');
}

const heightOf = ({ lines, size }: FittedText) =>
  size * (1 + (Math.max(lines.length, 1) - 1) * lineHeight);

/** The parts in the order in which they stand, with the gap above each. */
function listTexts(card: Card) {
  const name = fitText(card.achievementName, {
    width: textWidth,
    sizes: [68, 60, 52, 46, 40, 35],
    maxLines: 3,
  });
  const parts = [{ text: name, gap: 36, fill: ink, bold: true }];
  if (!card.recipient) return parts;
  const label = { size: 28, lines: [cleanForDrawing(card.recipient.label)] };
  const recipient = fitText(card.recipient.name, {
    width: textWidth,
    sizes: [42, 36, 32],
    maxLines: 2,
  });
  return [
    ...parts,
    { text: label, gap: 34, fill: soft, bold: false },
    { text: recipient, gap: 8, fill: ink, bold: true },
  ];
}

/**
 * Draws a preview card, 1200 × 630, as an SVG document for the rasteriser. It is set in the one
 * typeface the rasteriser has; nothing in it points outside. The same card always gives the same text.
 */
export function drawCard(card: Card): string {
  const { accent, band } = findAccent(card.accent);
  const { width, height } = cardSize;
  const markColour = card.revoked ? bad : accent;
  const texts = listTexts(card);
  const issuer = fitText(card.issuerName, { width: textWidth, sizes: [30, 26], maxLines: 2 });
  const issuerTop = height - 56 - heightOf(issuer);
  const markSize = 30;
  const total = texts.reduce((sum, { text, gap }) => sum + gap + heightOf(text), markSize);
  let top = Math.max(48, (issuerTop - 30 - total) / 2);
  const mark = `<path transform="translate(${left - 2} ${top - 4}) scale(1.5)" d="${card.revoked ? cross : tick}" fill="none" stroke="${markColour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><text x="${left + 46}" y="${top + 24}" font-size="28" font-weight="700" fill="${markColour}">${escapeXml(cleanForDrawing(card.mark))}</text>`;
  top += markSize;
  const drawn = texts.map(({ text, gap, fill, bold }) => {
    const part = drawLines(text, { top: top + gap, fill, bold });
    top += gap + heightOf(text);
    return part;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<svg width="${panelWidth}" height="${height}"><rect width="${panelWidth}" height="${height}" fill="${band}"/>${drawRosette()}</svg>`,
    drawArt(card.art, card.revoked),
    mark,
    ...drawn,
    `<rect x="${left}" y="${issuerTop - 26}" width="${textWidth}" height="2" fill="${accent}" fill-opacity="0.4"/>`,
    drawLines(issuer, { top: issuerTop, fill: soft, bold: false }),
    '</svg>',
  ].join('');
}
