import { badgeSize } from './badge-art/geometry.ts';
import { escapeXml, setLettering, truncateText } from './badge-art/lettering.ts';
import { encodeBase64 } from './bytes.ts';

/** How a credential stands today, as far as its issuer has said. */
export type EmbedStatus = 'valid' | 'expired' | 'revoked';

/** What is drawn over the art: a band, and a mark, so that it does not depend on colour or language alone. */
const bands: Readonly<
  Record<Exclude<EmbedStatus, 'valid'>, { readonly fill: string; readonly mark: string }>
> = {
  revoked: { fill: '#8c1517', mark: 'M-14-14 14 14M14-14-14 14' },
  expired: { fill: '#6b4700', mark: 'M0-18A18 18 0 1 0 0 18 18 18 0 1 0 0-18M0-10V1L8 6' },
};

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
const maxTitleLength = 300;
const [bandTop, bandHeight, markPlace] = [198, 116, 50];

interface BadgePicture {
  readonly art: { readonly mediaType: string; readonly bytes: Uint8Array };
  /** What the picture is, for whoever cannot see it. */
  readonly title: string;
  readonly status: EmbedStatus;
  /** The status in a word or two, for the band. */
  readonly word: string;
}

/** Badge art that Laurel drew stands in the picture itself; any other is a picture within the picture. */
function placeArt({ mediaType, bytes }: BadgePicture['art']): string {
  if (mediaType === 'image/svg+xml')
    return new TextDecoder()
      .decode(bytes)
      .replace(/^[^<]*(<\?xml[^>]*>\s*)?/, '')
      .replace(/^<svg\b/, '<svg aria-hidden="true"');
  return `<image href="data:${mediaType};base64,${encodeBase64(bytes)}" width="${badgeSize}" height="${badgeSize}"/>`;
}

function drawBand(status: Exclude<EmbedStatus, 'valid'>, word: string): string {
  const { fill, mark } = bands[status];
  const text = word.toUpperCase();
  const width = badgeSize - 2 * markPlace - 40;
  const { size, lines } = setLettering(text, { width, minSize: 26, maxSize: 60, maxLines: 1 });
  const middle = bandTop + bandHeight / 2;
  const fit = lines[0]?.squeezed
    ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`
    : ' letter-spacing="1"';
  return [
    `<path d="M0 ${bandTop}H${badgeSize}V${bandTop + bandHeight}H0Z" fill="#ffffff"/>`,
    `<path d="M0 ${bandTop + 7}H${badgeSize}V${bandTop + bandHeight - 7}H0Z" fill="${fill}"/>`,
    `<path d="${mark}" transform="translate(${markPlace} ${middle})" fill="none" stroke="#ffffff" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<text x="${badgeSize / 2 + markPlace / 2}" y="${middle + size * 0.36}" font-family="${fontFamily}" font-size="${size}" font-weight="700" text-anchor="middle" fill="#ffffff"${fit}>${escapeXml(text)}</text>`,
  ].join('');
}

/**
 * The badge of a credential as one self-contained SVG: its art, and a band over it when the credential
 * is no longer in force. It holds no script and no outside reference, and no proof either.
 */
export function drawEmbedBadge({ art, title, status, word }: BadgePicture): string {
  const label = escapeXml(
    truncateText(status === 'valid' ? title : `${title}. ${word}`, maxTitleLength),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    status === 'valid' ? placeArt(art) : `<g opacity="0.4">${placeArt(art)}</g>`,
    status === 'valid' ? '' : drawBand(status, word),
    '</svg>',
  ].join('');
}
