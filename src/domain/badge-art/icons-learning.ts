import { buildCircle } from './geometry.ts';
import type { Icon } from './icon.ts';

const disc = (x: number, y: number, radius: number): string => buildCircle({ x, y }, radius);

const pages =
  'M50 28C40 19 25 16 9 18V75C25 73 40 76 50 85C60 76 75 73 91 75V18C75 16 60 19 50 28Z';
const board = 'M27 19H73A7 7 0 0 1 80 26V83A7 7 0 0 1 73 90H27A7 7 0 0 1 20 83V26A7 7 0 0 1 27 19Z';
const bowl = 'M13 52H64C74 52 80 46 90 43C88 59 74 71 57 72H36C22 70 13 62 13 52Z';
const feather = 'M84 10C54 13 31 34 27 65C53 66 77 48 84 10Z';
const lens = 'M7 50C23 29 36 22 50 22S77 29 93 50C77 71 64 78 50 78S23 71 7 50Z';

/** Study, judgement and insight. */
export const learningIcons = {
  book: {
    label: 'Book',
    suits: ['learn', 'study', 'knowledge', 'theory', 'foundation', 'introduc', 'research'],
    tint: pages,
    line: `${pages}M50 28V85M20 33Q31 33 40 38M20 46Q31 46 40 51M20 59Q31 59 40 64M80 33Q69 33 60 38M80 46Q69 46 60 51M80 59Q69 59 60 64`,
  },
  lamp: {
    label: 'Lamp of learning',
    suits: ['teach', 'train', 'educat', 'tutor', 'insight', 'intelligence'],
    tint: bowl,
    line: `${bowl}M16 61C2 58 1 40 14 39C20 39 22 44 19 48M41 72L34 86H60L53 72M28 52C30 40 48 40 50 52M39 43V37`,
    accent: 'M88 41C75 33 84 23 84 8C96 20 102 33 88 41Z',
  },
  quill: {
    label: 'Quill',
    suits: ['writ', 'journal', 'author', 'record', 'report'],
    tint: feather,
    line: `${feather}M66 30C46 46 30 64 20 88M42 52L41 38M54 40L55 26M38 57L54 58M50 45L66 46M14 89H56`,
  },
  checklist: {
    label: 'Checklist',
    suits: ['assess', 'audit', 'compliance', 'standard', 'verif', 'assur'],
    tint: board,
    line: `${board}M31 43L36 48L44 38M31 66L36 71L44 61M54 44H70M54 67H70`,
    solid: 'M40 12H60A3 3 0 0 1 63 15V23A3 3 0 0 1 60 26H40A3 3 0 0 1 37 23V15A3 3 0 0 1 40 12Z',
  },
  eye: {
    label: 'Eye',
    suits: ['supervis', 'observ', 'oversight', 'aware', 'vision'],
    tint: lens,
    line: `${lens}${disc(50, 50, 16)}M50 12V7M27 17L24 12M73 17L76 12`,
    accent: disc(50, 50, 8),
  },
  key: {
    label: 'Key',
    suits: ['access', 'safeguard', 'protect', 'trust', 'confident', 'essential'],
    tint: disc(32, 34, 21),
    line: `${disc(32, 34, 21)}M47 49L86 88M72 74L81 65M82 84L90 76`,
    accent: disc(32, 34, 8),
  },
  scales: {
    label: 'Scales',
    suits: ['ethic', 'law', 'fair', 'equal', 'justice', 'govern', 'decision'],
    tint: 'M4 61H34A15 15 0 0 1 4 61ZM66 61H96A15 15 0 0 1 66 61Z',
    line: 'M50 20V86M33 88H67M19 31Q35 31 50 25Q65 31 81 31M19 31L5 61M19 31L33 61M81 31L67 61M81 31L95 61M4 61H34A15 15 0 0 1 4 61ZM66 61H96A15 15 0 0 1 66 61Z',
    accent: disc(50, 15, 6.5),
  },
} as const satisfies Record<string, Icon>;
