import { lookup } from 'node:dns/promises';
import { LaurelError } from '#domain/errors.ts';
import { isPrivateAddress } from './fetcher.ts';

/** Fetches from Node, after making sure that no address the name stands for is a private one. */
export async function fetchOutside(url: string, init: RequestInit): Promise<Response> {
  const { hostname } = new URL(url);
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  if (addresses.some(({ address }) => isPrivateAddress(address))) {
    throw new LaurelError('url_refused', {
      detail: 'The URL is not fetched: it does not lead to the public internet.',
    });
  }
  return fetch(url, init);
}
