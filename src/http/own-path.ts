const base = 'http://own.invalid';

/**
 * A path of this site, with its query, out of what a form or a link brought; `undefined` for anything
 * that a browser could take for an address elsewhere, however it is spelled.
 */
export function readOwnPath(text: string | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return undefined;
  const { origin, pathname, search } = new URL(text, base);
  // `/.//elsewhere` becomes `//elsewhere` once the dots are taken out.
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : undefined;
}
