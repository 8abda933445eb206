/** The colours of an issuer, where a picture needs them; on pages they are in `styles/tokens.css`. */
export const accents = {
  laurel: { accent: '#1d5a3c', band: '#14402b' },
  navy: { accent: '#1f3f77', band: '#172e57' },
  plum: { accent: '#6a2a5b', band: '#4d1e42' },
  rust: { accent: '#8a3a16', band: '#632a11' },
  teal: { accent: '#0d5a63', band: '#0a4148' },
  slate: { accent: '#3a4957', band: '#29343f' },
} as const;

export type Accent = keyof typeof accents;

/** The colours an issuer has chosen, or the first. */
export function findAccent(name: string | null | undefined): { accent: string; band: string } {
  return Object.entries(accents).find(([known]) => known === name)?.[1] ?? accents.laurel;
}
