import { findAccent } from '#domain/accents.ts';
import { mixColours } from '#domain/badge-art/colours.ts';

/** A colour as `#rrggbb`. */
export type Ink = string;

export interface Inks {
  readonly ink: Ink;
  readonly soft: Ink;
  readonly bad: Ink;
  readonly badTint: Ink;
  readonly accent: Ink;
  readonly accentLine: Ink;
  readonly rosette: Ink;
}

export const paper = '#ffffff';

/** The colours of the web certificate, in daylight. */
export function mixInks(accentName: string | null): Inks {
  const { accent } = findAccent(accentName);
  return {
    ink: '#18201c',
    soft: '#4b5751',
    bad: '#a11d1b',
    badTint: '#fcebe9',
    accent,
    accentLine: mixColours(accent, paper, 0.55),
    rosette: mixColours(accent, paper, 0.66),
  };
}
