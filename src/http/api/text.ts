import { z } from '@hono/zod-openapi';

/** Everything of \p{Cc} but the line feed: verifiers disagree on how such characters are signed. */
const control = /[^\P{Cc}\n]/u;
const noControl = { error: 'must not contain control characters' };
const isSound = (text: string) => !control.test(text) && text.isWellFormed();

/** One line of text: spaces of every kind become single ones. */
export const line = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .refine((text) => text !== '', { error: 'must not be empty' })
    .refine(isSound, noControl)
    .openapi({ type: 'string', minLength: 1, maxLength });

/** Text of several lines, ended by line feeds; a tab becomes four spaces, as markdown reads it. */
export const prose = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .transform((text) =>
      text.normalize('NFC').trim().replace(/\r\n?/g, '\n').replaceAll('\t', '    '),
    )
    .refine((text) => text !== '', { error: 'must not be empty' })
    .refine(isSound, noControl)
    .openapi({ type: 'string', minLength: 1, maxLength });

const maxUrlLength = 2000;
/** What RFC 3986 allows outside an IPv6 host. */
const urlCharacters = /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

function normaliseUrl(text: string): string {
  return URL.canParse(text) ? new URL(text).href : text;
}

/** An http(s) URL in its normal form, with nothing in it that RFC 3986 does not allow: it ends up as an IRI under a signature. */
export const httpUrl = z
  .string()
  .trim()
  .max(maxUrlLength)
  .refine((text) => URL.canParse(text) && /^https?:/i.test(text), {
    error: 'must be an http(s) URL',
    abort: true,
  })
  .transform(normaliseUrl)
  .refine((text) => urlCharacters.test(text), {
    error: 'contains characters that a URL must percent-encode',
  })
  .openapi({ type: 'string', format: 'uri', maxLength: maxUrlLength });
