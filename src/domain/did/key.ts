import type { DIDDocument } from 'did-resolver';
import { getResolver } from 'key-did-resolver';
import type { Multikey } from './multikey.ts';

export type DidKey = `did:key:z${string}`;

/** The DID of a public key. @source did:key https://w3c-ccg.github.io/did-key-spec/ */
export function didKeyOf(publicKeyMultibase: string): DidKey {
  return `did:key:${publicKeyMultibase as `z${string}`}`;
}

/** The Multikey verification method of a `did:key`; its fragment repeats the key. */
export function multikeyOf(publicKeyMultibase: string): Multikey {
  const controller = didKeyOf(publicKeyMultibase);
  return {
    id: `${controller}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller,
    publicKeyMultibase,
  };
}

/**
 * Brings the document of `key-did-resolver`, which still speaks `Ed25519VerificationKey2018`,
 * to Multikey: the key of a `did:key` is its own identifier, so nothing is computed.
 */
function adaptToMultikey(document: DIDDocument): DIDDocument {
  const multibase = document.id.slice('did:key:'.length);
  const method = multikeyOf(multibase);
  const uses = [method.id];
  return {
    id: document.id,
    verificationMethod: [method],
    authentication: uses,
    assertionMethod: uses,
    capabilityDelegation: uses,
    capabilityInvocation: uses,
  };
}

/** The `did:key` row of the resolver table. */
export function createKeyMethod(): ReturnType<typeof getResolver> {
  const resolve = getResolver()['key']!;
  return {
    key: async (did, parsed, resolver, options) => {
      const result = await resolve(did, parsed, resolver, options);
      return result.didDocument
        ? { ...result, didDocument: adaptToMultikey(result.didDocument) }
        : result;
    },
  };
}
