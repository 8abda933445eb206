import { mixColours } from './colours.ts';
import { buildPolygon, findPolar, formatPoint, type Point } from './geometry.ts';
import { buildSprigs } from './ornament.ts';
import type { Paint } from './paint.ts';

/** Draws the pleats and the two tails of a rosette around a centre. */
export function drawPleats(paint: Paint, centre: Point): string {
  const [outer, count] = [204, 36];
  const step = 360 / count;
  const pleat = (index: number): string => {
    const [from, to] = [index * step, (index + 1) * step];
    const crest = findPolar(centre, outer + 9, (from + to) / 2);
    return `M${formatPoint(centre)}L${formatPoint(findPolar(centre, outer, from))}Q${formatPoint(crest)} ${formatPoint(findPolar(centre, outer, to))}Z`;
  };
  const pleats = Array.from({ length: count }, (_, index) => index);
  const [light, dark] = [
    mixColours(paint.ground, paint.trim, 0.16),
    mixColours(paint.ground, paint.deep, 0.62),
  ];
  const tail = (side: 1 | -1): string => {
    const x = (offset: number): number => centre.x + side * offset;
    return buildPolygon([
      { x: x(8), y: 350 },
      { x: x(112), y: 330 },
      { x: x(148), y: 478 },
      { x: x(98), y: 462 },
      { x: x(62), y: 500 },
    ]);
  };
  const line = (side: 1 | -1): string =>
    `M${centre.x + side * 98} 352L${centre.x + side * 128} 470M${centre.x + side * 34} 360L${centre.x + side * 73} 486`;
  return [
    `<path d="${tail(-1)}${tail(1)}" fill="${dark}"/>`,
    `<path d="${line(-1)}${line(1)}" fill="none" stroke="${paint.ref('metal')}" stroke-width="4"/>`,
    `<path d="${pleats
      .filter((index) => index % 2 === 0)
      .map(pleat)
      .join('')}" fill="${light}"/>`,
    `<path d="${pleats
      .filter((index) => index % 2 === 1)
      .map(pleat)
      .join('')}" fill="${dark}"/>`,
    `<circle cx="${centre.x}" cy="${centre.y}" r="192" fill="none" stroke="${paint.trim}" stroke-width="2.5"/>`,
  ].join('');
}

/** Draws the faceted points of a star of honour around a centre. */
export function drawStarburst(paint: Paint, centre: Point): string {
  const facet = (index: number, side: 1 | -1): string => {
    const heading = index * 22.5 - 90;
    const reach = index % 2 === 0 ? 250 : 216;
    return buildPolygon([
      centre,
      findPolar(centre, 160, heading + side * 11.25),
      findPolar(centre, reach, heading),
    ]);
  };
  const draw = (parity: 0 | 1, lit: string, shaded: string): string => {
    const points = Array.from({ length: 8 }, (_, index) => index * 2 + parity);
    return [
      `<path d="${points.map((index) => facet(index, -1)).join('')}" fill="${lit}" stroke="${paint.shade}" stroke-width="1" stroke-linejoin="round"/>`,
      `<path d="${points.map((index) => facet(index, 1)).join('')}" fill="${shaded}"/>`,
    ].join('');
  };
  const enamel = mixColours(paint.ground, paint.deep, 0.35);
  return (
    draw(1, mixColours(paint.ground, paint.trim, 0.22), enamel) + draw(0, paint.shine, paint.shade)
  );
}

/** Draws a laurel wreath, open at the top and tied at the foot, around a centre. */
export function drawWreath(paint: Paint, centre: Point): string {
  const { leaves, stems } = buildSprigs({
    centre,
    radius: 196,
    from: 92,
    to: 252,
    pairs: 11,
    leafLength: 66,
  });
  return [
    `<path d="${stems}" fill="none" stroke="${paint.shade}" stroke-width="5"/>`,
    `<path d="${leaves}" fill="${paint.ref('metal')}" stroke="${paint.shade}" stroke-width="1.5"/>`,
    `<circle cx="${centre.x}" cy="${centre.y + 197}" r="13" fill="${paint.ref('bevel')}" stroke="${paint.shade}" stroke-width="1.5"/>`,
    `<circle cx="${centre.x}" cy="${centre.y + 197}" r="7" fill="${paint.ground}"/>`,
  ].join('');
}
