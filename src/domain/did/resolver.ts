import { type DIDDocument, Resolver, type VerificationMethod } from 'did-resolver';
import { loadContext, type DocumentLoader } from '#contexts/loader.ts';
import { LaurelError } from '#domain/errors.ts';
import { createKeyMethod } from './key.ts';
import { fetchNothing, type FetchDocument } from '../fetching.ts';
import { createWebMethod } from './web.ts';

/** Resolves a DID to its document. @throws `did_unresolvable` */
export type ResolveDid = (did: string) => Promise<DIDDocument>;

/**
 * The DID methods Laurel knows, one row each.
 *
 * @param fetchDocument - how `did:web` documents are fetched; without it only `did:key` resolves
 */
export function createResolver(fetchDocument: FetchDocument = fetchNothing): ResolveDid {
  const resolver = new Resolver({ ...createKeyMethod(), ...createWebMethod(fetchDocument) });
  return async (did) => {
    const { didDocument, didResolutionMetadata } = await resolver.resolve(did);
    if (!didDocument) {
      throw new LaurelError('did_unresolvable', {
        detail: `${did} could not be resolved (${didResolutionMetadata.error ?? 'no document'}).`,
      });
    }
    return didDocument;
  };
}

function findMethod(document: DIDDocument, url: string): VerificationMethod | undefined {
  return document.verificationMethod?.find(
    (method) => method.id === url || `${document.id}${method.id}` === url,
  );
}

/**
 * A document loader for the proof libraries: pinned contexts and DIDs, and nothing else.
 *
 * A DID URL with a fragment answers the verification method alone, with a context, which is
 * what the suites expect; one without answers the whole document.
 */
export function createDocumentLoader(resolve: ResolveDid): DocumentLoader {
  return async (url) => {
    if (!url.startsWith('did:')) return loadContext(url);
    const [did = '', fragment] = url.split('#');
    const document = await resolve(did);
    const method = fragment === undefined ? undefined : findMethod(document, url);
    if (fragment !== undefined && !method) {
      throw new LaurelError('did_unresolvable', { detail: `${did} has no key ${url}.` });
    }
    return {
      contextUrl: null,
      documentUrl: url,
      document: method
        ? { '@context': contextOf(method.type), ...method, id: url, controller: method.controller }
        : { '@context': 'https://www.w3.org/ns/did/v1', ...document },
    };
  };
}

function contextOf(type: string): string {
  return type === 'Ed25519VerificationKey2020'
    ? 'https://w3id.org/security/suites/ed25519-2020/v1'
    : 'https://w3id.org/security/multikey/v1';
}
