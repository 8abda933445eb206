import type { DIDDocument, DIDResolver } from 'did-resolver';
import { getResolver } from 'key-did-resolver';
import { asOutcome } from './did-result.ts';
import { unresolvable } from './errors.ts';
import { type Multikey, readMultikey } from './multikey.ts';
import type { PublicKey } from './public-key.ts';

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
 * The key of a `did:key`, which is the DID itself.
 *
 * @throws `did_unresolvable`, with the code that the specification of the method asks for
 */
export function parseDidKey(did: string): PublicKey {
  const [scheme, method, ...rest] = did.split(':');
  if (scheme !== 'did' || method !== 'key' || rest.length === 0)
    throw unresolvable('invalidDid', 'It is not a did:key.');
  if (rest.length > 1)
    throw unresolvable('invalidId', 'A did:key with a version in it is not known here.');
  const [multibase = ''] = rest;
  if (!multibase.startsWith('z'))
    throw unresolvable('invalidId', 'The key of a did:key is written in base 58 after a "z".');
  return readMultikey(multibase);
}

/**
 * Brings the document of `key-did-resolver`, which still speaks `Ed25519VerificationKey2018`,
 * to Multikey: the key of a `did:key` is its own identifier, so nothing is computed.
 */
function buildDocument(did: string, uses: readonly string[]): DIDDocument {
  const method = multikeyOf(did.slice('did:key:'.length));
  return {
    id: did,
    verificationMethod: [method],
    ...Object.fromEntries(uses.map((use) => [use, [method.id]])),
  };
}

const signingUses = [
  'authentication',
  'assertionMethod',
  'capabilityDelegation',
  'capabilityInvocation',
];

/** The `did:key` row of the resolver table. */
export function createKeyMethod(): Record<'key', DIDResolver> {
  const resolveByLibrary = getResolver()['key']!;
  return {
    key: (did, parsed, resolver, options) =>
      asOutcome(async () => {
        if (parseDidKey(did).type === 'X25519') return buildDocument(did, ['keyAgreement']);
        const { didDocument } = await resolveByLibrary(did, parsed, resolver, options);
        if (didDocument?.id !== did)
          throw unresolvable('invalidDid', 'It does not resolve to itself.');
        return buildDocument(did, signingUses);
      }),
  };
}
