import { type DIDDocument, type DIDResolutionResult, Resolver } from 'did-resolver';
import { contextUrls, type DocumentLoader, loadContext } from '#contexts/loader.ts';
import { type FetchDocument, fetchNothing } from '../fetching.ts';
import { listMethods, listUsable } from './controller-document.ts';
import { buildFailure } from './did-result.ts';
import { type DidErrorCode, unresolvable } from './errors.ts';
import { fetchControllerDocument } from './https.ts';
import { createJwkMethod } from './jwk.ts';
import { createKeyMethod } from './key.ts';
import {
  readVerificationMethod,
  toMultikeyMethod,
  type VerificationKey,
} from './verification-method.ts';
import { createWebMethod } from './web.ts';

/**
 * Resolves a DID, or the https URL of a controller document, to its document.
 *
 * @throws `did_unresolvable`; for an https URL `url_refused` and `fetch_failed` too
 */
export type ResolveDid = (did: string) => Promise<DIDDocument>;

/** Longer DIDs carry nothing that is known here. */
const maxDidLength = 8_192;

/** The DID methods Laurel knows, one row each. */
const createMethods = (fetchDocument: FetchDocument): Resolver =>
  new Resolver({
    ...createKeyMethod(),
    ...createJwkMethod(),
    ...createWebMethod(fetchDocument),
  });

/**
 * Resolves a DID to what the standard calls a resolution result, errors included.
 *
 * @param fetchDocument - how `did:web` documents are fetched; without it none is
 * @source DID Resolution, section 4 https://www.w3.org/TR/did-resolution/#resolving
 */
export async function resolveToResult(
  did: string,
  fetchDocument: FetchDocument = fetchNothing,
): Promise<DIDResolutionResult> {
  if (did.length > maxDidLength) return buildFailure('invalidDid', 'It is too long for a DID.');
  if (did.startsWith('did:key:') && !/^did:key:[^:#?/]+$/.test(did))
    return buildFailure('invalidId', 'The key of a did:key is written in base 58 after a "z".');
  const result = await createMethods(fetchDocument).resolve(did);
  return result.didResolutionMetadata.error === 'unsupportedDidMethod'
    ? buildFailure('methodNotSupported', 'Its method is not known here.')
    : result;
}

/**
 * Makes what resolves DIDs and the https URLs of controller documents.
 *
 * @param fetchDocument - how `did:web` and https documents are fetched; without it the others resolve
 */
export function createResolver(fetchDocument: FetchDocument = fetchNothing): ResolveDid {
  return async (did) => {
    if (did.startsWith('https://')) return fetchControllerDocument(fetchDocument, did);
    const { didDocument, didResolutionMetadata } = await resolveToResult(did, fetchDocument);
    if (didDocument) return didDocument;
    const { error = 'internalError', message } = didResolutionMetadata;
    throw unresolvable(
      error as DidErrorCode,
      `${did.slice(0, 200)} could not be resolved (${error}). ${typeof message === 'string' ? message : ''}`.trim(),
    );
  };
}

/**
 * The key behind the URL of a verification method: a DID URL with a fragment, or an https URL.
 *
 * @throws `did_unresolvable`; for an https URL `url_refused` and `fetch_failed` too
 */
export async function findVerificationKey(
  url: string,
  resolve: ResolveDid,
): Promise<VerificationKey> {
  const [base = ''] = url.split('#');
  const method = listMethods(await resolve(base)).find(({ id }) => id === url);
  if (!method) throw unresolvable('notFound', `${base} has no key ${url}.`);
  return readVerificationMethod(method, url);
}

/**
 * A document loader for the proof libraries: pinned contexts and DIDs, and nothing else.
 *
 * A DID URL with a fragment answers the verification method alone, as a Multikey, which is
 * what the suites expect; one without answers the whole document.
 */
export function createDocumentLoader(resolve: ResolveDid): DocumentLoader {
  return async (url) => {
    if (!url.startsWith('did:')) return loadContext(url);
    const document = await (url.includes('#')
      ? loadKey(url, resolve)
      : loadController(url, resolve));
    return { contextUrl: null, documentUrl: url, document };
  };
}

/** A verification method as the proof libraries take it. @throws as {@link findVerificationKey} */
export async function loadKey(url: string, resolve: ResolveDid): Promise<object> {
  const key = toMultikeyMethod(await findVerificationKey(url, resolve));
  return { '@context': contextUrls.multikey, ...key };
}

/** What a controller says its keys may be used for, as the proof libraries take it. @throws as {@link ResolveDid} */
export async function loadController(url: string, resolve: ResolveDid): Promise<object> {
  const document = await resolve(url);
  return {
    '@context': contextUrls.did,
    id: document.id,
    assertionMethod: listUsable(document, 'assertionMethod'),
    authentication: listUsable(document, 'authentication'),
  };
}
