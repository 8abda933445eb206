import type { DIDResolver } from 'did-resolver';
import { decodeBase64 } from '../bytes.ts';
import { asObject, type Loose } from '../reading.ts';
import { cleanDocument } from './controller-document.ts';
import { asOutcome } from './did-result.ts';
import { unresolvable } from './errors.ts';
import { readJwk } from './public-key.ts';

/** A JWK with an RSA key of 8192 bits has some 1,500 letters. */
const maxJwkLength = 4_096;

function parseJwk(encoded: string): Loose {
  try {
    if (encoded.length > maxJwkLength || !/^[\w-]+$/.test(encoded)) throw new TypeError();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64(encoded));
    const jwk = asObject(JSON.parse(text));
    if (jwk) return jwk;
  } catch {
    // What cannot be decoded and what is no object end alike.
  }
  throw unresolvable('invalidDid', 'What follows did:jwk: is not a JWK in base64url.');
}

/** What the member "use" lets the key do; without it the key does all that it can. */
function listUses(jwk: Loose): readonly string[] {
  const signs = readJwk(jwk).type !== 'X25519' && jwk['use'] !== 'enc';
  return [
    ...(signs
      ? ['assertionMethod', 'authentication', 'capabilityInvocation', 'capabilityDelegation']
      : []),
    ...(jwk['use'] === 'sig' ? [] : ['keyAgreement']),
  ];
}

/** The `did:jwk` row of the resolver table. @source did:jwk https://github.com/quartzjer/did-jwk/blob/main/spec.md */
export function createJwkMethod(): Record<'jwk', DIDResolver> {
  return {
    jwk: (did) =>
      asOutcome(async () => {
        const jwk = parseJwk(did.slice('did:jwk:'.length));
        const id = `${did}#0`;
        return cleanDocument(
          {
            verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }],
            ...Object.fromEntries(listUses(jwk).map((use) => [use, [id]])),
          },
          did,
        );
      }),
  };
}
