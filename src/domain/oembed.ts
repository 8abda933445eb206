import { escapeXml } from './badge-art/lettering.ts';

/** What is answered to a program that asks how to show a URL. @source oEmbed 1.0, section 2.3.4 https://oembed.com/ */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name?: string | undefined;
  readonly author_url?: string | undefined;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly thumbnail_url?: string | undefined;
  readonly thumbnail_width?: number | undefined;
  readonly thumbnail_height?: number | undefined;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Formats an answer can have, and their media types. */
export const oembedFormats = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
} as const;

type OembedFormat = keyof typeof oembedFormats;

/** Writes the answer in a format. */
export function writeOembed(answer: OembedAnswer, format: OembedFormat): string {
  if (format === 'json') return JSON.stringify(answer);
  const members = Object.entries(answer)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`;
}
