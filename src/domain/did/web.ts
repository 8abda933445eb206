import type { DIDResolver } from 'did-resolver';
import { fetchJson, type FetchDocument } from '../fetching.ts';
import { asObject } from '../reading.ts';
import { cleanDocument } from './controller-document.ts';
import { asOutcome } from './did-result.ts';
import { unresolvable } from './errors.ts';

/**
 * The `did:web` of an origin.
 *
 * @param origin - such as `https://badges.example.org:8443`; a port is percent-encoded
 * @source did:web https://w3c-ccg.github.io/did-method-web/
 */
export function didWebOf(origin: string): `did:web:${string}` {
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`;
}

/** The URL of the document of a `did:web`. */
export function didWebUrl(did: string): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return path.length === 0
    ? `https://${host}/.well-known/did.json`
    : `https://${host}/${path.map(encodeURIComponent).join('/')}/did.json`;
}

/** A host, and a port if there is one: nothing else may hide in the first part. */
function findUrl(did: string): string {
  const [host = ''] = did.slice('did:web:'.length).split(':');
  try {
    const url = didWebUrl(did);
    if (/^[^/?#@\\]+$/.test(decodeURIComponent(host)) && URL.canParse(url)) return url;
  } catch {
    // A percent sign with no code after it; it ends as every other address that is none.
  }
  throw unresolvable('invalidDid', 'What follows did:web: is not a host and a path.');
}

/** The `did:web` row of the resolver table. */
export function createWebMethod(fetchDocument: FetchDocument): Record<'web', DIDResolver> {
  return {
    web: (did) =>
      asOutcome(async () => {
        const document = asObject(await fetchJson(fetchDocument, findUrl(did), 'did-document'));
        if (document?.['id'] !== did)
          throw unresolvable('invalidDid', 'The document found there is not its own.');
        return cleanDocument(document, did);
      }),
  };
}
