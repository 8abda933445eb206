import { formatEmbedOptions, type EmbedOptions } from './embed.ts';
import { type AwardId, isId } from './ids.ts';

/** What an embed shows: credentials by id, or all public ones of a profile. */
export type EmbedTarget =
  | { readonly kind: 'credentials'; readonly ids: readonly AwardId[] }
  | { readonly kind: 'profile'; readonly handle: string };

/** Most credentials that one embed names; the rest is left out. */
export const maxEmbedded = 24;

const maxHandleLength = 64;

/** The ids in a list of texts: those that can be ids, each once, in their order. */
export function readEmbedIds(texts: readonly string[]): readonly AwardId[] {
  const named = texts.flatMap((text) => text.split(',')).slice(0, maxEmbedded);
  const ids = named.map((text) => text.trim()).filter((text) => isId('award', text));
  return [...new Set(ids)];
}

function readPathPart(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What the URL of a credential, a profile or an embed of this site leads to; `undefined` for any other URL. */
export function parseEmbedUrl(text: string, origin: string): EmbedTarget | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.origin !== origin || url.username !== '' || url.password !== '') return undefined;
  const path = url.pathname.replace(/^\/embed(?=\/)/, '').replace(/\/$/, '');
  const [, place, name, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  if (place === 'credentials') {
    const ids = readEmbedIds(name === undefined ? url.searchParams.getAll('ids') : [name]);
    return ids.length > 0 ? { kind: 'credentials', ids } : undefined;
  }
  const handle = place === 'people' && name ? readPathPart(name) : undefined;
  return handle && handle.length <= maxHandleLength ? { kind: 'profile', handle } : undefined;
}

/** The path of an embed, with its options. */
export function formatEmbedPath(target: EmbedTarget, options: EmbedOptions): string {
  const query = formatEmbedOptions(options);
  if (target.kind === 'credentials' && target.ids.length !== 1)
    return `/embed/credentials?${[`ids=${target.ids.join(',')}`, query].filter(Boolean).join('&')}`;
  const path =
    target.kind === 'profile'
      ? `/embed/people/${encodeURIComponent(target.handle)}`
      : `/embed/credentials/${target.ids[0]}`;
  return query ? `${path}?${query}` : path;
}

/** The page a reader is led to where nothing is framed. */
export function formatTargetPath(target: EmbedTarget): string {
  if (target.kind === 'profile') return `/people/${encodeURIComponent(target.handle)}`;
  return target.ids.length === 1
    ? `/credentials/${target.ids[0]}`
    : `/embed/credentials?ids=${target.ids.join(',')}`;
}
