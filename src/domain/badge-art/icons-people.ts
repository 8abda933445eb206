import { buildCircle, findPolar } from './geometry.ts';
import { buildStar } from './ornament.ts';
import type { Icon } from './icon.ts';

const disc = (x: number, y: number, radius: number): string => buildCircle({ x, y }, radius);

const bubble =
  'M22 18H78A11 11 0 0 1 89 29V57A11 11 0 0 1 78 68H52L35 85V68H22A11 11 0 0 1 11 57V29A11 11 0 0 1 22 18Z';
const nearBubble =
  'M20 12H61A9 9 0 0 1 70 21V42A9 9 0 0 1 61 51H38L25 63V51H20A9 9 0 0 1 11 42V21A9 9 0 0 1 20 12Z';
const seats = [0, 60, 120, 180, 240, 300].map((degrees) =>
  findPolar({ x: 50, y: 50 }, 37, degrees - 90),
);

/** People, and what passes between them. */
export const peopleIcons = {
  speech: {
    label: 'Speech',
    suits: ['communicat', 'speak', 'present', 'feedback', 'listen'],
    tint: bubble,
    line: bubble,
    solid: disc(32, 43, 4.6) + disc(50, 43, 4.6) + disc(68, 43, 4.6),
  },
  dialogue: {
    label: 'Dialogue',
    suits: ['coach', 'convers', 'dialog', 'question', 'hyfforddi'],
    tint: nearBubble,
    line: `${nearBubble}M25 26H55M25 37H46M79 36H81A9 9 0 0 1 90 45V67A9 9 0 0 1 81 76H77V88L63 76H46A9 9 0 0 1 37 67V65`,
    accent: disc(54, 62.5, 4) + disc(66, 62.5, 4) + disc(78, 62.5, 4),
  },
  mentoring: {
    label: 'Mentor',
    suits: ['mentor', 'buddy', 'guid'],
    tint: 'M12 86V78A21 21 0 0 1 54 78V86ZM58 86V82A15.5 15.5 0 0 1 89 82V86Z',
    line: `${disc(33, 39, 12)}M12 86V78A21 21 0 0 1 54 78V86Z${disc(73.5, 54, 9)}M60 86H89V82A15.5 15.5 0 0 0 62 73`,
    accent: buildStar({ x: 62, y: 22 }, 13),
  },
  team: {
    label: 'Team',
    suits: ['team', 'group', 'people', 'collab', 'inclus'],
    tint: 'M29 82V72A21 21 0 0 1 71 72V82Z',
    line: `${disc(50, 32, 12)}M29 82V72A21 21 0 0 1 71 72V82Z${disc(21, 44, 8.5)}M19 80H7V74A15 15 0 0 1 21 60${disc(79, 44, 8.5)}M81 80H93V74A15 15 0 0 0 79 60`,
  },
  handshake: {
    label: 'Handshake',
    suits: ['partner', 'negotiat', 'mediat', 'contract', 'relationship'],
    tint: 'M20 34L40 27L50 32L60 27L80 34L78 62L54 82Q50 85 46 82L20 62Z',
    line: 'M6 32L20 27L22 66L8 68M94 32L80 27L78 66L92 68M21 33L38 27L48 31M79 33L61 26Q55 25 51 29L36 44Q34 51 41 52Q48 52 55 44L76 63M22 62L44 81Q50 85 54 80M54 80L43 70M54 80Q60 82 63 75L51 64M63 75Q69 76 72 69L59 56M72 69Q77 69 77 63',
  },
  roundtable: {
    label: 'Round table',
    suits: ['facilitat', 'meeting', 'action', 'workshop'],
    tint: disc(50, 50, 21),
    line: disc(50, 50, 21),
    solid: seats.map(({ x, y }) => disc(x, y, 8)).join(''),
    accent: disc(50, 50, 6),
  },
} as const satisfies Record<string, Icon>;
