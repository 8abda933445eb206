import { readOwnPath } from './own-path.ts';

/** The longest path that is kept to come back to, in characters. */
export const maxReturnLength = 4000;

/** Paths that end in a token which signs its bearer in: kept nowhere, and useless after signing in. */
const tokenPaths = /^\/(claim|sign-in|sign-out|unsubscribe)(\/|$)/;

/** A page of this site to come back to after signing in, or `undefined` for anything else. */
export function readReturnTo(text: string | null | undefined): string | undefined {
  if (!text || text.length > maxReturnLength) return undefined;
  const path = readOwnPath(text);
  return path && !tokenPaths.test(path) ? path : undefined;
}

/** The sign-in page that leads back to a page of this site. */
export function signInPath(returnTo: string): string {
  const path = readReturnTo(returnTo);
  return path ? `/sign-in?${new URLSearchParams({ returnTo: path })}` : '/sign-in';
}
