import { buildCircle, findPolar, formatPoint } from './geometry.ts';
import type { Icon } from './icon.ts';

const hub = { x: 50, y: 50 };
const spokes = [0, 45, 90, 135, 180, 225, 270, 315];
const spoke = (degrees: number): string =>
  `M${formatPoint(findPolar(hub, 11, degrees))}L${formatPoint(findPolar(hub, 41, degrees))}`;
const tick = (degrees: number): string =>
  `M${formatPoint(findPolar(hub, 34, degrees))}L${formatPoint(findPolar(hub, 29, degrees))}`;
const rook = 'M25 14H36V23H44V14H56V23H64V14H75V34L66 41V64L74 76H26L34 64V41L25 34Z';
const peaks = 'M6 84L38 32L54 58L63 45L94 84Z';
const tower = 'M41 38H59L66 86H34Z';

/** Finding a way, and leading others along it. */
export const wayIcons = {
  helm: {
    label: 'Helm',
    suits: ['lead', 'manag', 'direct', 'execut', 'arwain'],
    tint: buildCircle(hub, 29),
    line: `${buildCircle(hub, 29)}${buildCircle(hub, 11)}${spokes.map(spoke).join('')}`,
    solid: spokes.map((degrees) => buildCircle(findPolar(hub, 42, degrees), 4.6)).join(''),
    accent: buildCircle(hub, 5),
  },
  compass: {
    label: 'Compass',
    suits: ['direction', 'career', 'values', 'navigat', 'plan', 'goal'],
    tint: buildCircle(hub, 41),
    line: `${buildCircle(hub, 41)}${[0, 90, 180, 270].map(tick).join('')}`,
    solid: 'M29 71L42 42L58 58Z',
    accent: 'M71 29L58 58L42 42Z',
  },
  mountain: {
    label: 'Mountain',
    suits: ['achiev', 'perform', 'challenge', 'advanced', 'resilien', 'summit'],
    tint: peaks,
    line: `${peaks}M38 32V9M26 51L33 47L39 53L46 46`,
    accent: 'M38 8L60 15L38 22Z',
  },
  rook: {
    label: 'Rook',
    suits: ['strateg', 'tactic', 'policy'],
    tint: rook,
    line: `${rook}M19 87H81M25 34H75M34 64H66`,
  },
  bridge: {
    label: 'Bridge',
    suits: ['transition', 'change', 'cross', 'connect', 'newid'],
    tint: 'M6 66H94V74H6Z',
    line: 'M6 66H94M6 74H94M28 20V88M72 20V88M28 24Q50 76 72 24M28 24Q22 48 6 58M72 24Q78 48 94 58M17 50V66M39 45V66M50 51V66M61 45V66M83 50V66',
  },
  lighthouse: {
    label: 'Lighthouse',
    suits: ['risk', 'safe', 'sponsor', 'role model'],
    tint: tower,
    line: `${tower}M26 88H74M36 38H64M43 38V24H57V38M41 24L50 14L59 24ZM39 54H61M36 70H64M32 28L12 20M32 34L12 38M68 28L88 20M68 34L88 38`,
    accent: buildCircle({ x: 50, y: 31 }, 4.5),
  },
} as const satisfies Record<string, Icon>;
