import { buildCircle, findPolar, formatPoint } from './geometry.ts';
import type { Icon } from './icon.ts';

const sun = { x: 50, y: 52 };
const beam = (degrees: number): string =>
  `M${formatPoint(findPolar(sun, 31, degrees))}L${formatPoint(findPolar(sun, 40, degrees))}`;
const heart =
  'M50 86C20 65 9 50 9 35A20.5 20.5 0 0 1 50 28A20.5 20.5 0 0 1 91 35C91 50 80 65 50 86Z';
const cross =
  'M40 13H60A3 3 0 0 1 63 16V37H84A3 3 0 0 1 87 40V60A3 3 0 0 1 84 63H63V84A3 3 0 0 1 60 87H40A3 3 0 0 1 37 84V63H16A3 3 0 0 1 13 60V40A3 3 0 0 1 16 37H37V16A3 3 0 0 1 40 13Z';
const leaves =
  'M50 60C28 62 15 49 13 29C36 27 51 40 50 60ZM50 46C49 26 63 12 87 11C88 34 74 48 50 46Z';
const crown =
  'M50 10C62 8 70 16 70 24C82 24 88 36 82 45C86 56 76 64 66 62H34C24 64 14 56 18 45C12 36 18 24 30 24C30 16 38 8 50 10Z';

/** Growth, care and reflection. */
export const natureIcons = {
  seedling: {
    label: 'Seedling',
    suits: ['develop', 'grow', 'potential', 'new', 'start', 'tyfu'],
    tint: leaves,
    line: `${leaves}M50 88V46M24 88H76M28 41L50 60M72 26L50 46`,
  },
  tree: {
    label: 'Tree',
    suits: ['sustain', 'culture', 'organisation', 'community', 'legacy'],
    tint: crown,
    line: `${crown}M50 90V38M50 58L36 46M50 50L63 38M34 90H66`,
  },
  horizon: {
    label: 'Horizon',
    suits: ['reflect', 'mindful', 'awareness', 'perspective', 'myfyri'],
    tint: 'M27 52A23 23 0 0 1 73 52Z',
    line: `M27 52A23 23 0 0 1 73 52M8 52H92M20 64H80M30 75H70M40 86H60${[198, 234, 270, 306, 342].map(beam).join('')}`,
  },
  heart: {
    label: 'Heart',
    suits: ['wellbeing', 'well-being', 'health', 'care', 'compassion', 'lles'],
    tint: heart,
    line: `${heart}M22 51H37L44 38L54 63L61 51H78`,
  },
  aid: {
    label: 'Cross',
    suits: ['first aid', 'aid', 'crisis', 'emergency', 'support'],
    tint: cross,
    line: cross,
    accent: 'M50 63C40 56 36 51 36 45.5A7 7 0 0 1 50 43A7 7 0 0 1 64 45.5C64 51 60 56 50 63Z',
  },
  polestar: {
    label: 'Guiding star',
    suits: ['excel', 'distinct', 'honour', 'award', 'master'],
    tint: buildCircle({ x: 50, y: 50 }, 18),
    line: 'M50 8Q53 47 92 50Q53 53 50 92Q47 53 8 50Q47 47 50 8ZM26 26L34 34M74 26L66 34M26 74L34 66M74 74L66 66',
    accent: buildCircle({ x: 50, y: 50 }, 5),
  },
} as const satisfies Record<string, Icon>;
