/** Rings with keys for JSON Web Tokens beside the one for proofs. */
import { generateRingKey } from '#adapters/keychain.ts';
import type { KeyRing } from '#domain/key-ring.ts';
import type { JwtAlgorithm } from '#domain/ring-key.ts';

export const createJwtRing = async (...algorithms: JwtAlgorithm[]): Promise<KeyRing> => ({
  keys: await Promise.all([
    generateRingKey('main', new Date(0)),
    ...algorithms.map((algorithm) => generateRingKey('main', new Date(0), algorithm)),
  ]),
});
