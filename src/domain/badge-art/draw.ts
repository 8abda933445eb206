import type { BadgeDesign } from './design.ts';
import { drawFace } from './face.ts';
import { badgeSize } from './geometry.ts';
import { hashText } from './hash.ts';
import { escapeXml, maxRibbonLength, maxTextLength, truncateText } from './lettering.ts';
import { buildRays } from './ornament.ts';
import { buildDefinitions, buildPaint, type Paint } from './paint.ts';
import { drawRibbon } from './ribbon.ts';
import { badgeShapes, type Shape } from './shapes.ts';

/** What a screen reader says for a badge, and an optional mark for one of several copies on a page. */
export interface BadgeWords {
  readonly title: string;
  readonly description: string;
  /** Makes the ids differ where the very same badge is put into a page twice. */
  readonly copy?: string;
}

const maxTitleLength = 200;
const maxDescriptionLength = 600;

/**
 * Draws a badge as a self-contained SVG document of 512 × 512 units: no script, style or outside reference.
 * The same design and words always give the same bytes.
 */
export function drawBadge(design: BadgeDesign, words: BadgeWords): string {
  const shape: Shape = badgeShapes[design.shape];
  const paint = buildPaint(
    design.colour,
    `b${hashText(JSON.stringify([design, words])).toString(36)}`,
  );
  const text = truncateText(design.text ?? '', maxTextLength);
  const ribbon = truncateText(design.ribbon ?? '', maxRibbonLength);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img" aria-labelledby="${paint.id('title')}" aria-describedby="${paint.id('desc')}">`,
    `<title id="${paint.id('title')}">${escapeXml(truncateText(words.title, maxTitleLength))}</title>`,
    `<desc id="${paint.id('desc')}">${escapeXml(truncateText(words.description, maxDescriptionLength))}</desc>`,
    buildDefinitions(paint, shape.face, shape.outline(19)),
    shape.behind?.(paint) ?? '',
    drawBody(shape, paint),
    drawFace({ ...design, text, ribbon }, shape, paint),
    ribbon === '' ? '' : drawRibbon(ribbon, shape.ribbon, paint),
    '</svg>',
  ].join('');
}

function drawBody(shape: Shape, paint: Paint): string {
  const beadGap = 10;
  return [
    `<path d="${shape.outline(0)}" fill="${paint.ref('metal')}"/>`,
    `<path d="${shape.outline(1)}" fill="none" stroke="${paint.shade}" stroke-width="2"/>`,
    `<path d="${shape.outline(15)}" fill="${paint.ref('bevel')}"/>`,
    `<path d="${shape.outline(19)}" fill="${paint.ref('enamel')}"/>`,
    `<g clip-path="${paint.ref('field')}">`,
    `<path d="${buildRays(shape.face, { count: 72, radius: 330 })}" fill="${paint.shine}" fill-opacity="0.05"/>`,
    `<path d="${shape.outline(19)}" fill="none" stroke="${paint.deep}" stroke-width="10" stroke-opacity="0.55"/>`,
    '</g>',
    `<path d="${shape.outline(8)}" fill="none" stroke="${paint.shine}" stroke-width="1.5" stroke-opacity="0.8"/>`,
    `<path d="${shape.outline(29)}" fill="none" stroke="${paint.ref('metal')}" stroke-width="3.6" stroke-linecap="round" pathLength="${shape.beads * beadGap}" stroke-dasharray="0 ${beadGap}"/>`,
    `<path d="${shape.outline(37)}" fill="none" stroke="${paint.ref('metal')}" stroke-width="1.6"/>`,
  ].join('');
}
