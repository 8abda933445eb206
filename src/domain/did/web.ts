import type { DIDDocument, DIDResolver } from 'did-resolver';
import { fetchJson, type FetchDocument } from '../fetching.ts';

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

/** The `did:web` row of the resolver table. */
export function createWebMethod(fetchDocument: FetchDocument): Record<'web', DIDResolver> {
  const failed = (error: string) => ({
    didResolutionMetadata: { error },
    didDocument: null,
    didDocumentMetadata: {},
  });
  return {
    web: async (did) => {
      try {
        const document = (await fetchJson(
          fetchDocument,
          didWebUrl(did),
          'did-document',
        )) as DIDDocument | null;
        if (document?.id !== did) return failed('invalidDid');
        return {
          didResolutionMetadata: { contentType: 'application/did+ld+json' },
          didDocument: document,
          didDocumentMetadata: {},
        };
      } catch {
        return failed('notFound');
      }
    },
  };
}
