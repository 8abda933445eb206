import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import type { DocumentLoader } from '#contexts/loader.ts';
import { createDocumentLoader, createResolver, type ResolveDid } from '#domain/did/resolver.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { addExampleContexts } from './contexts.ts';

/** What the server has in hand: one key, and ways to find what documents refer to. */
export interface Bench {
  readonly signer: Signer;
  readonly resolve: ResolveDid;
  readonly documentLoader: DocumentLoader;
  readonly fetchDocument: FetchDocument;
  readonly clock: () => Date;
}

/** A bench with a fresh key, which is forgotten when the server stops. */
export async function createBench(fetchDocument: FetchDocument): Promise<Bench> {
  const ring = { keys: [await generateRingKey('main', new Date(0))] };
  const clock = () => new Date();
  const signer = (await createKeychain(ring)).findSigner('main', clock());
  if (!signer) throw new Error('The fresh key does not sign.');
  const resolve = createResolver(fetchDocument);
  return {
    signer,
    resolve,
    documentLoader: addExampleContexts(createDocumentLoader(resolve)),
    fetchDocument,
    clock,
  };
}
