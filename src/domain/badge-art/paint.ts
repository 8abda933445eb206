import { badgeColours, findInk, mixColours, type BadgeColour } from './colours.ts';
import { formatNumber, type Point } from './geometry.ts';

/** The colours and gradients of one drawing. `ref` names a gradient or clip as an SVG paint. */
export interface Paint {
  readonly deep: string;
  readonly ground: string;
  readonly trim: string;
  readonly ink: string;
  /** The metal where light falls on it. */
  readonly shine: string;
  /** The metal in shadow. */
  readonly shade: string;
  /** Id of a definition, with the drawing's prefix. */
  readonly id: (name: PaintName) => string;
  /** `url(#…)` of a definition. */
  readonly ref: (name: PaintName) => string;
}

type PaintName = 'metal' | 'bevel' | 'enamel' | 'ribbon' | 'sprig' | 'field' | 'title' | 'desc';

/** Mixes the paint of a palette; `prefix` keeps the ids of two drawings on one page apart. */
export function buildPaint(colour: BadgeColour, prefix: string): Paint {
  const palette = badgeColours[colour];
  const id = (name: PaintName): string => `${prefix}-${name}`;
  return {
    deep: palette.deep,
    ground: palette.ground,
    trim: palette.trim,
    ink: findInk(palette),
    shine: mixColours(palette.trim, '#ffffff', 0.62),
    shade: mixColours(palette.trim, palette.deep, 0.52),
    id,
    ref: (name) => `url(#${id(name)})`,
  };
}

/** Builds the `<defs>` of a drawing: metal, bevel, enamel, ribbon, and the clip of the enamel field. */
export function buildDefinitions(
  paint: Paint,
  face: Point & { readonly r: number },
  field: string,
): string {
  const { shine, trim, shade, ground, deep } = paint;
  const light = mixColours(ground, trim, 0.2);
  const metal = [
    [0, shine],
    [0.28, trim],
    [0.5, shade],
    [0.66, trim],
    [0.84, shine],
    [1, shade],
  ] as const;
  const bevel = [
    [0, shade],
    [0.45, trim],
    [1, shine],
  ] as const;
  const ribbon = [
    [0, trim],
    [0.5, mixColours(trim, '#ffffff', 0.55)],
    [1, trim],
  ] as const;
  const sprig = [
    [0, shine],
    [0.5, trim],
    [1, mixColours(trim, ground, 0.25)],
  ] as const;
  const enamel = [
    [0, light],
    [0.42, ground],
    [1, deep],
  ] as const;
  return [
    '<defs>',
    `<linearGradient id="${paint.id('metal')}" gradientUnits="userSpaceOnUse" x1="90" y1="30" x2="420" y2="490">${buildStops(metal)}</linearGradient>`,
    `<linearGradient id="${paint.id('bevel')}" gradientUnits="userSpaceOnUse" x1="120" y1="40" x2="400" y2="480">${buildStops(bevel)}</linearGradient>`,
    `<linearGradient id="${paint.id('ribbon')}" gradientUnits="userSpaceOnUse" x1="60" y1="0" x2="452" y2="0">${buildStops(ribbon)}</linearGradient>`,
    `<linearGradient id="${paint.id('sprig')}" gradientUnits="userSpaceOnUse" x1="256" y1="90" x2="256" y2="420">${buildStops(sprig)}</linearGradient>`,
    `<radialGradient id="${paint.id('enamel')}" gradientUnits="userSpaceOnUse" cx="${formatNumber(face.x)}" cy="${formatNumber(face.y - face.r * 0.35)}" r="${formatNumber(face.r * 1.5)}">${buildStops(enamel)}</radialGradient>`,
    `<clipPath id="${paint.id('field')}"><path d="${field}"/></clipPath>`,
    '</defs>',
  ].join('');
}

function buildStops(stops: readonly (readonly [number, string])[]): string {
  return stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('');
}
