import { wreath } from './wreath.ts';

const ground = '#14402b';
const ink = '#f3f6f2';
const side = 512;

/** Of a maskable icon four fifths across are always shown; the wreath keeps inside them. */
const shares = { any: 0.74, maskable: 0.58 } as const;

/** How an icon is cut: not at all, or to whatever outline a phone gives its icons. */
export type IconPurpose = keyof typeof shares;

/**
 * The icon of the verify page as an app: the wreath around a tick. A maskable one fills its square.
 *
 * @source Web Application Manifest, section "icon masks and safe zone" https://www.w3.org/TR/appmanifest/#icon-masks
 */
export function drawAppIcon(purpose: IconPurpose): string {
  const scale = (side * shares[purpose]) / wreath.size;
  const offset = (side - wreath.size * scale) / 2;
  const corner = purpose === 'maskable' ? 0 : 96;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" rx="${corner}" fill="${ground}"/>`,
    `<g transform="translate(${offset} ${offset}) scale(${scale})" fill="${ink}">`,
    ...wreath.turns.map((turn) => `<path d="${wreath.leaf}" transform="${turn}"/>`),
    `<path d="M16.5 24.5l5.2 5.2 10-10.7" fill="none" stroke="${ink}" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</g></svg>',
  ].join('');
}
