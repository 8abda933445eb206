/** Where things stand on a face, in radii from its centre. */
export interface Layout {
  readonly icon: number;
  readonly iconSize: number;
  readonly text: number;
  readonly textHalfWidth: number;
  /** The sprigs: centre and radius, first and last angle of the left one, pairs of leaves. */
  readonly sprig: {
    readonly y: number;
    readonly r: number;
    readonly from: number;
    readonly to: number;
    readonly pairs: number;
  };
}

const layouts = {
  icon: {
    icon: -0.07,
    iconSize: 1.14,
    text: 0,
    textHalfWidth: 0,
    sprig: { y: 0, r: 0.84, from: 100, to: 204, pairs: 9 },
  },
  iconText: {
    icon: -0.28,
    iconSize: 0.92,
    text: 0.49,
    textHalfWidth: 0.68,
    sprig: { y: -0.23, r: 0.69, from: 148, to: 217, pairs: 6 },
  },
  iconRibbon: {
    icon: -0.16,
    iconSize: 1.04,
    text: 0,
    textHalfWidth: 0,
    sprig: { y: -0.1, r: 0.8, from: 134, to: 214, pairs: 7 },
  },
  iconTextRibbon: {
    icon: -0.41,
    iconSize: 0.76,
    text: 0.28,
    textHalfWidth: 0.8,
    sprig: { y: -0.36, r: 0.57, from: 150, to: 216, pairs: 5 },
  },
} as const satisfies Record<string, Layout>;

/** Finds where things stand on a face, with or without text and a ribbon. */
export function findLayout(has: { readonly text: boolean; readonly ribbon: boolean }): Layout {
  if (has.text) return has.ribbon ? layouts.iconTextRibbon : layouts.iconText;
  return has.ribbon ? layouts.iconRibbon : layouts.icon;
}
