import { mixColours } from './colours.ts';
import { badgeSize, formatNumber } from './geometry.ts';
import { escapeXml, setLettering } from './lettering.ts';
import type { Paint } from './paint.ts';

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** Draws a ribbon with folded, swallow-tailed ends across a badge; `y` is its middle, `width` its full width. */
export function drawRibbon(
  text: string,
  place: { readonly y: number; readonly width: number },
  paint: Paint,
): string {
  const centre = badgeSize / 2;
  const half = place.width / 2;
  const [height, drop, tail, fold] = [58, 17, 62, 24];
  const [top, bottom] = [place.y - height / 2, place.y + height / 2];
  const panel = half - tail + fold;
  const x = (side: 1 | -1, offset: number): string => formatNumber(centre + side * offset);
  const y = formatNumber;
  const end = (side: 1 | -1): string =>
    `M${x(side, panel - fold)} ${y(top + drop)}H${x(side, half)}L${x(side, half - 19)} ${y(top + drop + height / 2)}L${x(side, half)} ${y(bottom + drop)}H${x(side, panel - fold)}Z`;
  const shadow = (side: 1 | -1): string =>
    `M${x(side, panel)} ${y(bottom)}H${x(side, panel - fold)}V${y(bottom + drop)}Z`;
  const line = (at: number): string => `M${x(-1, panel)} ${y(at)}H${x(1, panel)}`;
  const width = 2 * panel - 44;
  const lettering = setLettering(text.toUpperCase(), {
    width: width / 1.08,
    minSize: 15,
    maxSize: 30,
    maxLines: 1,
  });
  const size = lettering.size;
  const fit =
    lettering.lines[0]?.squeezed === true
      ? ` textLength="${formatNumber(width)}" lengthAdjust="spacingAndGlyphs"`
      : ` letter-spacing="${formatNumber(size * 0.08)}"`;
  return [
    `<path d="${end(-1)}${end(1)}" fill="${mixColours(paint.trim, '#241408', 0.26)}"/>`,
    `<path d="${shadow(-1)}${shadow(1)}" fill="${mixColours(paint.trim, '#1a0e06', 0.68)}"/>`,
    `<path d="${line(bottom + 2)}" fill="none" stroke="${paint.deep}" stroke-width="5" stroke-opacity="0.3"/>`,
    `<path d="M${x(-1, panel)} ${y(top)}H${x(1, panel)}V${y(bottom)}H${x(-1, panel)}Z" fill="${paint.ref('ribbon')}"/>`,
    `<path d="${line(top + 6)}${line(bottom - 6)}" fill="none" stroke="${paint.shade}" stroke-width="1.5"/>`,
    `<text x="${formatNumber(centre + (fit.includes('letter') ? size * 0.04 : 0))}" y="${formatNumber(place.y + size * 0.36)}" font-family="${fontFamily}" font-size="${formatNumber(size)}" font-weight="700" text-anchor="middle" fill="${paint.deep}"${fit}>${escapeXml(text.toUpperCase())}</text>`,
  ].join('');
}
