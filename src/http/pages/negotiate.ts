import { accepts as choose } from 'hono/accepts';
import type { Request } from '../env.ts';

/** What machines call a credential; each of them asks for the same JSON. */
const jsonTypes = [
  'application/vc',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
] as const;

/** A credential as a JSON Web Token. @source VC-JOSE-COSE, section 6.1 https://www.w3.org/TR/vc-jose-cose/#vc-jwt */
export const jwtType = 'application/vc+jwt';

/** The media type of an answer by name, or HTML for whoever asks for none of them by name. */
export function negotiate(c: Request): 'text/html' | typeof jwtType | (typeof jsonTypes)[number] {
  return choose(c, {
    header: 'Accept',
    supports: ['text/html', ...jsonTypes, jwtType],
    default: 'text/html',
  }) as 'text/html';
}

export const accepts = (c: Request): 'html' | 'json' =>
  choose(c, { header: 'Accept', supports: ['text/html', ...jsonTypes], default: 'text/html' }) ===
  'text/html'
    ? 'html'
    : 'json';
