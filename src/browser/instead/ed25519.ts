/** Instead of `@noble/ed25519`: verification by `@noble/curves`, which the bundle holds anyway. By the same author, with the same rules (ZIP215). */
import { ed25519 } from '@noble/curves/ed25519.js';

export const verify = async (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> => ed25519.verify(signature, message, publicKey);

const refuse = async (): Promise<never> => {
  throw new Error('Nothing is signed in a browser.');
};

export const sign = refuse;
export const getPublicKey = refuse;
