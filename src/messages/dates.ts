import type { Locale } from '#domain/locale.ts';

/** How a language writes days and moments, in UTC. */
export interface Dates {
  readonly day: (date: Date) => string;
  readonly moment: (date: Date) => string;
}

const dayStyle = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const minuteStyle = {
  ...dayStyle,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

const englishDay = new Intl.DateTimeFormat('en-GB', dayStyle);
const englishMinute = new Intl.DateTimeFormat('en-GB', minuteStyle);

const welshMonths = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const;

const sayWelshDay = (date: Date) =>
  `${date.getUTCDate()} ${welshMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

/** Welsh is written out here: workerd knows its plurals but not its dates, and answers in American English. */
export const dates: Readonly<Record<Locale, Dates>> = {
  en: {
    day: (date) => englishDay.format(date),
    moment: (date) => englishMinute.format(date),
  },
  cy: {
    day: sayWelshDay,
    moment: (date) => `${sayWelshDay(date)}, ${date.toISOString().slice(11, 16)} UTC`,
  },
};
