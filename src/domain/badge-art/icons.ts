import type { Icon } from './icon.ts';
import { learningIcons } from './icons-learning.ts';
import { natureIcons } from './icons-nature.ts';
import { peopleIcons } from './icons-people.ts';
import { wayIcons } from './icons-way.ts';

/** Every icon a design may name. */
export const badgeIcons = {
  ...peopleIcons,
  ...learningIcons,
  ...wayIcons,
  ...natureIcons,
} as const satisfies Record<string, Icon>;

/** The name of an icon. */
export type BadgeIcon = keyof typeof badgeIcons;
