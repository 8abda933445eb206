import { learningIcons } from './icons-learning.ts';
import { natureIcons } from './icons-nature.ts';
import { peopleIcons } from './icons-people.ts';
import { wayIcons } from './icons-way.ts';

/** One drawing on a 100 × 100 grid, as path data in up to four layers. */
export interface Icon {
  /** The icon's name in the designer. */
  readonly label: string;
  /** Beginnings of words (lower case) in an achievement's name that this icon suits. */
  readonly suits: readonly string[];
  /** Filled faintly, to give the line drawing a body. */
  readonly tint?: string;
  /** Stroked. */
  readonly line?: string;
  /** Filled with the ink. */
  readonly solid?: string;
  /** Filled with the metal of the trim. */
  readonly accent?: string;
}

/** Every icon a design may name. */
export const badgeIcons = {
  ...peopleIcons,
  ...learningIcons,
  ...wayIcons,
  ...natureIcons,
} as const satisfies Record<string, Icon>;

/** The name of an icon. */
export type BadgeIcon = keyof typeof badgeIcons;
