/** Three tones of one palette, each `#rrggbb`: the shadow and the light of the enamel, and the metal of the trim. */
export interface Palette {
  /** The palette's name in the designer. */
  readonly label: string;
  /** The darkest tone: the edge of the enamel, and lettering on a ribbon. */
  readonly deep: string;
  /** The enamel on which icon and text stand; they reach a contrast of at least 7 : 1 on it. */
  readonly ground: string;
  /** The metal: rim, borders, sprigs and ribbon. */
  readonly trim: string;
}

/** Every palette a design may name. */
export const badgeColours = {
  laurel: { label: 'Laurel green and gold', deep: '#062a1f', ground: '#14583f', trim: '#d9b766' },
  navy: { label: 'Navy and gold', deep: '#071733', ground: '#1c3f78', trim: '#dcbc72' },
  burgundy: { label: 'Burgundy and gold', deep: '#380515', ground: '#7d1a38', trim: '#e0b878' },
  plum: { label: 'Plum and rose gold', deep: '#240d38', ground: '#5a2a7a', trim: '#e2b79c' },
  teal: { label: 'Teal and silver', deep: '#042b31', ground: '#0c5964', trim: '#c5d2d6' },
  slate: { label: 'Slate and silver', deep: '#161e28', ground: '#3a4859', trim: '#c8d0d9' },
  copper: { label: 'Copper', deep: '#3a1206', ground: '#813615', trim: '#eab489' },
  indigo: { label: 'Indigo and silver', deep: '#141042', ground: '#38348e', trim: '#c9cce6' },
  rose: { label: 'Rose and rose gold', deep: '#450a2c', ground: '#8c2457', trim: '#eebfae' },
  charcoal: { label: 'Charcoal and gold', deep: '#100f0e', ground: '#3a3732', trim: '#d6b05a' },
  azure: { label: 'Azure and silver', deep: '#06294a', ground: '#125588', trim: '#d0dce5' },
  olive: { label: 'Olive and brass', deep: '#22260a', ground: '#4b5319', trim: '#d8c57c' },
} as const satisfies Record<string, Palette>;

/** The name of a palette. */
export type BadgeColour = keyof typeof badgeColours;

/** Mixes two `#rrggbb` colours; `share` (0…1) is how much of the second. */
export function mixColours(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number): number =>
    Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(first, at) * (1 - share) + channel(second, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Finds the tone for icon and text on the palette's ground: its metal, nearly white. */
export function findInk(palette: Palette): string {
  return mixColours(palette.trim, '#ffffff', 0.82);
}
