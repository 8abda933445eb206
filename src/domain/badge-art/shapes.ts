import {
  buildCircle,
  buildRegularPolygon,
  formatNumber,
  scalePath,
  type Point,
} from './geometry.ts';
import { drawPleats, drawStarburst, drawWreath } from './settings.ts';
import type { Paint } from './paint.ts';

/** The round face inside a shape, on which icon, text and sprigs are laid out. */
export interface Face extends Point {
  readonly r: number;
}

/** One shape: how its outline shrinks, where its face is, and what stands behind it. */
export interface Shape {
  /** The shape's name in the designer. */
  readonly label: string;
  readonly face: Face;
  /** The outline, moved inwards by a number of view box units. */
  readonly outline: (inset: number) => string;
  /** Beads along the inner border. */
  readonly beads: number;
  /** Vertical centre and full width of a ribbon across this shape. */
  readonly ribbon: { readonly y: number; readonly width: number };
  /** Whether the shape brings its own laurels, and wants none on its face. */
  readonly wreathed?: true;
  /** What is drawn under the outline. */
  readonly behind?: (paint: Paint) => string;
}

const middle: Point = { x: 256, y: 256 };
const raised: Point = { x: 256, y: 212 };

const shieldPath =
  'M256 20C300 50 378 62 456 52C456 52 460 150 456 236C450 370 368 446 256 496C144 446 62 370 56 236C52 150 56 52 56 52C134 62 212 50 256 20Z';

/** Every shape a design may name. */
export const badgeShapes = {
  shield: {
    label: 'Shield',
    face: { x: 256, y: 234, r: 164 },
    outline: (inset) =>
      scalePath(shieldPath, { x: 256, y: 240 }, { x: 1 - inset / 200, y: 1 - inset / 224 }),
    beads: 128,
    ribbon: { y: 372, width: 428 },
  },
  circle: {
    label: 'Circle',
    face: { ...middle, r: 190 },
    outline: (inset) => buildCircle(middle, 238 - inset),
    beads: 120,
    ribbon: { y: 398, width: 452 },
  },
  hexagon: {
    label: 'Hexagon',
    face: { ...middle, r: 172 },
    outline: (inset) =>
      buildRegularPolygon(middle, {
        corners: 6,
        radius: 246 - inset * 1.1547,
        turn: -90,
        softness: 22 - inset * 0.2,
      }),
    beads: 120,
    ribbon: { y: 388, width: 456 },
  },
  rosette: {
    label: 'Rosette',
    face: { ...raised, r: 132 },
    outline: (inset) => buildCircle(raised, 162 - inset),
    beads: 84,
    ribbon: { y: 330, width: 372 },
    behind: (paint) => drawPleats(paint, raised),
  },
  star: {
    label: 'Star',
    face: { ...middle, r: 138 },
    outline: (inset) => buildCircle(middle, 168 - inset),
    beads: 88,
    ribbon: { y: 378, width: 400 },
    behind: (paint) => drawStarburst(paint, middle),
  },
  wreath: {
    label: 'Laurel wreath',
    face: { x: 256, y: 246, r: 138 },
    outline: (inset) => buildCircle({ x: 256, y: 246 }, 168 - inset),
    beads: 88,
    ribbon: { y: 382, width: 400 },
    wreathed: true,
    behind: (paint) => drawWreath(paint, { x: 256, y: 246 }),
  },
  quatrefoil: {
    label: 'Quatrefoil',
    face: { ...middle, r: 172 },
    outline: buildQuatrefoil,
    beads: 124,
    ribbon: { y: 392, width: 440 },
  },
  plaque: {
    label: 'Plaque',
    face: { ...middle, r: 170 },
    outline: buildPlaque,
    beads: 128,
    ribbon: { y: 398, width: 452 },
  },
} as const satisfies Record<string, Shape>;

/** The name of a shape. */
export type BadgeShape = keyof typeof badgeShapes;

function buildQuatrefoil(inset: number): string {
  const [distance, radius] = [92, 146 - inset];
  const notch = (distance + Math.sqrt(2 * radius ** 2 - distance ** 2)) / 2;
  const r = formatNumber(radius);
  const at = (x: number, y: number): string =>
    `${formatNumber(middle.x + x * notch)} ${formatNumber(middle.y + y * notch)}`;
  const arc = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${at(x, y)}`;
  return `M${at(-1, -1)}${arc(1, -1)}${arc(1, 1)}${arc(-1, 1)}${arc(-1, -1)}Z`;
}

function buildPlaque(inset: number): string {
  const [left, top, right, bottom] = [56, 24, 456, 488];
  const radius = 48 + inset;
  const reach = Math.sqrt(radius ** 2 - inset ** 2);
  const [l, t, r, b] = [left + inset, top + inset, right - inset, bottom - inset].map(formatNumber);
  const [lr, tr, rr, br] = [left + reach, top + reach, right - reach, bottom - reach].map(
    formatNumber,
  );
  const arc = `A${formatNumber(radius)} ${formatNumber(radius)} 0 0 0`;
  return `M${lr} ${t}H${rr}${arc} ${r} ${tr}V${br}${arc} ${rr} ${b}H${lr}${arc} ${l} ${br}V${tr}${arc} ${lr} ${t}Z`;
}
