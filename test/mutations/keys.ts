/** Keys that are the same in every run, so that a mutant can be made again. They guard nothing. */
import { createHash } from 'node:crypto';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { encode } from 'base58-universal';
import { multikeyOf } from '#domain/did/key.ts';
import type { Signer } from '#domain/proof/suites.ts';

const secretOf = (name: string): Uint8Array =>
  createHash('sha256').update(`the key of ${name} in the mutation campaign`).digest();

const multibase = (prefix: readonly number[], bytes: Uint8Array) =>
  `z${encode(Uint8Array.from([...prefix, ...bytes]))}`;

export function createEd25519(name: string): Signer {
  const secret = secretOf(name);
  const { id, controller } = multikeyOf(multibase([0xed, 0x01], ed25519.getPublicKey(secret)));
  return {
    id,
    controller,
    algorithm: 'Ed25519',
    sign: async ({ data }) => ed25519.sign(data, secret),
  };
}

export interface EcdsaKey {
  readonly id: string;
  readonly controller: string;
  /** Signs bytes: r and s, 32 bytes each. */
  readonly sign: (data: Uint8Array) => Uint8Array;
  readonly signer: () => Promise<LibrarySigner>;
}

const curves = {
  'P-256': { curve: p256, public: [0x80, 0x24], secret: [0x86, 0x26] },
  secp256k1: { curve: secp256k1, public: [0xe7, 0x01], secret: [0x81, 0x26] },
} as const;

export function createEcdsa(name: string, crv: keyof typeof curves = 'P-256'): EcdsaKey {
  const { curve, ...prefixes } = curves[crv];
  const secret = secretOf(name);
  const publicKeyMultibase = multibase(prefixes.public, curve.getPublicKey(secret, true));
  const { id, controller } = multikeyOf(publicKeyMultibase);
  const secretKeyMultibase = multibase(prefixes.secret, secret);
  return {
    id,
    controller,
    sign: (data) =>
      curve.sign(createHash('sha256').update(data).digest(), secret).toCompactRawBytes(),
    signer: async () => {
      const key = { type: 'Multikey', id, controller, publicKeyMultibase, secretKeyMultibase };
      return (await EcdsaMultikey.from(key)).signer();
    },
  };
}
