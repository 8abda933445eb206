import { escapeXml } from './badge-art/lettering.ts';
import { embedSizes, type EmbedOptions, listEmbedOptions } from './embed.ts';
import type { Box } from './embed-box.ts';
import { type EmbedTarget, formatEmbedPath, formatTargetPath } from './embed-target.ts';
import { embedClass, frameSandbox } from './embed-frame.ts';
import type { AwardId } from './ids.ts';

/** Sides of the plain picture in a web page, in CSS pixels. */
export const plainPictureSides: Readonly<Record<(typeof embedSizes)[number], number>> = {
  s: 96,
  m: 160,
  l: 240,
};

interface EmbedSubject {
  /** Of this site, without a slash at the end. */
  readonly origin: string;
  readonly target: EmbedTarget;
  readonly options: EmbedOptions;
  /** What the frame is called for whoever cannot see it, and the words of the link. */
  readonly title: string;
}

type Attribute = readonly [name: string, value: string | number];

const formatAttributes = (attributes: readonly Attribute[]) =>
  attributes.map(([name, value]) => `${name}="${escapeXml(String(value))}"`).join(' ');

/** The `<iframe>` of an embed. */
export function buildFrameCode({ origin, target, options, title }: EmbedSubject, box: Box): string {
  return `<iframe ${formatAttributes([
    ['src', `${origin}${formatEmbedPath(target, options)}`],
    ['title', title],
    ['width', box.width],
    ['height', box.height],
    ['loading', 'lazy'],
    ['sandbox', frameSandbox],
    ['style', 'border:0;max-width:100%'],
  ])}></iframe>`;
}

/** The link that `/embed.js` turns into a frame, and the script. @param count - of credentials shown today */
export function buildScriptCode(
  { origin, target, options, title }: EmbedSubject,
  count: number,
): string {
  const attributes: Attribute[] = [
    ['class', embedClass],
    ['href', `${origin}${formatTargetPath(target)}`],
    ...(target.kind === 'profile' ? [['data-count', count] as const] : []),
    ...listEmbedOptions(options).map(([name, value]) => [`data-${name}`, value] as const),
  ];
  return `<a ${formatAttributes(attributes)}>${escapeXml(title)}</a>\n<script src="${escapeXml(origin)}/embed.js" async></script>`;
}

/** A link around a picture, for each credential; it needs neither frames nor scripts. */
export function buildPlainCode(
  origin: string,
  options: EmbedOptions,
  items: readonly { readonly id: AwardId; readonly title: string }[],
): string {
  const side = plainPictureSides[options.size];
  const query = [
    ...(options.size === 'm' ? [] : [`size=${options.size}`]),
    ...(options.lang === 'en' ? [] : [`lang=${options.lang}`]),
  ].join('&');
  return items
    .map(({ id, title }) => {
      const source = `${origin}/embed/credentials/${id}/badge.png${query ? `?${query}` : ''}`;
      const picture = formatAttributes([
        ['src', source],
        ['alt', title],
        ['width', side],
        ['height', side],
      ]);
      return `<a href="${escapeXml(`${origin}/credentials/${id}`)}"><img ${picture}></a>`;
    })
    .join('\n');
}

/** The address that answers with the frame for programs that ask. @source oEmbed 1.0 https://oembed.com/ */
export function buildOembedUrl(
  { origin, target, options }: Omit<EmbedSubject, 'title'>,
  format?: 'xml',
): string {
  const url = encodeURIComponent(`${origin}${formatEmbedPath(target, options)}`);
  return `${origin}/oembed?url=${url}${format ? `&format=${format}` : ''}`;
}
