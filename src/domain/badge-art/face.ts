import type { BadgeDesign } from './design.ts';
import { formatNumber } from './geometry.ts';
import type { Icon } from './icon.ts';
import { badgeIcons, type BadgeIcon } from './icons.ts';
import { findLayout, type Layout } from './layouts.ts';
import { escapeXml, setLettering } from './lettering.ts';
import { buildSprigs, buildStar } from './ornament.ts';
import type { Paint } from './paint.ts';
import type { Face, Shape } from './shapes.ts';

const fontFamily =
  "Georgia, 'Iowan Old Style', 'Palatino Linotype', 'Noto Serif', 'Liberation Serif', serif";

/** Draws what stands on the face of a badge: sprigs, icon and text. */
export function drawFace(design: BadgeDesign, shape: Shape, paint: Paint): string {
  const { text = '', ribbon = '' } = design;
  const { face } = shape;
  const layout = findLayout({ text: text !== '', ribbon: ribbon !== '' });
  const size = layout.iconSize * face.r * (shape.wreathed === true ? 1.14 : 1);
  return [
    shape.wreathed === true ? '' : drawSprigs(layout, face, paint, text === '' && ribbon === ''),
    drawIcon(design.icon, { x: face.x, y: face.y + layout.icon * face.r, size }, paint),
    text === '' ? '' : drawText(text, layout, face, paint),
  ].join('');
}

function drawSprigs(layout: Layout, face: Face, paint: Paint, tied: boolean): string {
  const { y, r, from, to, pairs } = layout.sprig;
  const centre = { x: face.x, y: face.y + y * face.r };
  const { leaves, stems } = buildSprigs({
    centre,
    radius: r * face.r,
    from,
    to,
    pairs,
    leafLength: face.r * 0.17,
  });
  const knot = tied ? buildStar({ x: centre.x, y: centre.y + r * face.r }, face.r * 0.08) : '';
  return [
    `<path d="${stems}" fill="none" stroke="${paint.trim}" stroke-width="2"/>`,
    `<path d="${leaves}${knot}" fill="${paint.ref('sprig')}"/>`,
  ].join('');
}

function drawIcon(
  name: BadgeIcon,
  box: { readonly x: number; readonly y: number; readonly size: number },
  paint: Paint,
): string {
  const icon: Icon = badgeIcons[name];
  const scale = box.size / 100;
  const place = (dy: number): string =>
    `translate(${formatNumber(box.x - box.size / 2)} ${formatNumber(box.y - box.size / 2 + dy)}) scale(${Math.round(scale * 1000) / 1000})`;
  const path = (data: string | undefined, attributes: string): string =>
    data === undefined ? '' : `<path d="${data}" ${attributes}/>`;
  const stroke = 'fill="none" stroke-width="4.4" stroke-linecap="round" stroke-linejoin="round"';
  return [
    `<g transform="${place(3)}" opacity="0.5">`,
    path(icon.line, `${stroke} stroke="${paint.deep}"`),
    path(icon.solid, `fill="${paint.deep}"`),
    '</g>',
    `<g transform="${place(0)}">`,
    path(icon.tint, `fill="${paint.ink}" fill-opacity="0.16"`),
    path(icon.line, `${stroke} stroke="${paint.ink}"`),
    path(icon.solid, `fill="${paint.ink}"`),
    path(icon.accent, `fill="${paint.trim}"`),
    '</g>',
  ].join('');
}

function drawText(text: string, layout: Layout, face: Face, paint: Paint): string {
  const width = 2 * layout.textHalfWidth * face.r;
  const { lines, size } = setLettering(text, {
    width,
    minSize: face.r * 0.1,
    maxSize: face.r * 0.21,
    maxLines: 2,
  });
  const leading = size * 1.18;
  const first = face.y + layout.text * face.r - ((lines.length - 1) * leading) / 2 + size * 0.34;
  return lines
    .map((line, index) => {
      const fit = line.squeezed
        ? ` textLength="${formatNumber(width)}" lengthAdjust="spacingAndGlyphs"`
        : '';
      return `<text x="${formatNumber(face.x)}" y="${formatNumber(first + index * leading)}" font-family="${fontFamily}" font-size="${formatNumber(size)}" font-weight="700" text-anchor="middle" fill="${paint.ink}"${fit}>${escapeXml(line.text)}</text>`;
    })
    .join('');
}
