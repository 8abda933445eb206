import { mixColours } from './badge-art/colours.ts';

/** An sRGB colour as `#rrggbb`, in lower case. */
export type HexColour = `#${string}`;

/** Contrast that text needs. @source WCAG 2.2, 1.4.3 https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const textContrast = 4.5;

const mixSteps = 20;

/** A colour from text: six or three hexadecimal digits, with or without `#`; `undefined` for anything else. */
export function parseColour(text: string): HexColour | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

/** Relative luminance, 0 to 1. @source WCAG 2.2 https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function measureLuminance(colour: HexColour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
export function measureContrast(first: HexColour, second: HexColour): number {
  const [darker = 0, lighter = 0] = [first, second].map(measureLuminance).toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever is read better on a colour; one of the two always reaches {@link textContrast}. */
export function chooseInk(ground: HexColour): HexColour {
  return measureContrast('#ffffff', ground) >= measureContrast('#000000', ground)
    ? '#ffffff'
    : '#000000';
}

/** The colour itself, or as little darker or lighter as makes text in it readable on a ground. */
export function adaptText(colour: HexColour, ground: HexColour): HexColour {
  const pole = chooseInk(ground);
  for (let step = 0; step < mixSteps; step += 1) {
    const mixed = mixColours(colour, pole, step / mixSteps) as HexColour;
    if (measureContrast(mixed, ground) >= textContrast) return mixed;
  }
  return pole;
}
