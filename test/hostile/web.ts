import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { Scene } from '#test/support/scene.ts';

/** The web of a scene, and nothing else. */
export const webOf =
  ({ web }: Pick<Scene, 'web'>): FetchDocument =>
  async (url) => {
    if (!web.has(url)) throw new LaurelError('fetch_failed', { detail: 'there is nothing.' });
    return { url, mediaType: '', bytes: new TextEncoder().encode(JSON.stringify(web.get(url))) };
  };
