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
