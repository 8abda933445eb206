import { accepts as choose } from 'hono/accepts';
import type { Request } from '../env.ts';

/** What machines call a credential; each of them asks for the same JSON. */
const jsonTypes = [
  'application/vc',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
] as const;

/** The media type of a JSON answer, or HTML for whoever does not ask for JSON by name. */
export function negotiate(c: Request): 'text/html' | (typeof jsonTypes)[number] {
  return choose(c, {
    header: 'Accept',
    supports: ['text/html', ...jsonTypes],
    default: 'text/html',
  }) as 'text/html';
}

export const accepts = (c: Request): 'html' | 'json' =>
  negotiate(c) === 'text/html' ? 'html' : 'json';
