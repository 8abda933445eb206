import { asObject, asString, type Loose } from '../reading.ts';
import { unresolvable } from './errors.ts';
import { decodeBase58, type Multikey, readMultikey, toMultibase } from './multikey.ts';
import { type Curve, type PublicKey, readCurveKey, readJwk } from './public-key.ts';

/** A key that may have signed, and who says that it is his. */
export interface VerificationKey {
  readonly id: string;
  /** Absent when the key was found by itself, with nobody's name on it. */
  readonly controller?: string | undefined;
  readonly key: PublicKey;
  /** The only algorithm that the key is for, where its JWK says so. */
  readonly algorithm?: string | undefined;
}

/** The types of verification methods, and which keys each may hold: adding one adds a row. */
const methodTypes: Readonly<Record<string, readonly PublicKey['type'][]>> = {
  Multikey: ['Ed25519', 'X25519', 'P-256', 'P-384', 'secp256k1'],
  JsonWebKey: ['Ed25519', 'X25519', 'P-256', 'P-384', 'secp256k1', 'RSA'],
  JsonWebKey2020: ['Ed25519', 'X25519', 'P-256', 'P-384', 'secp256k1', 'RSA'],
  Ed25519VerificationKey2020: ['Ed25519'],
  Ed25519VerificationKey2018: ['Ed25519'],
  EcdsaSecp256r1VerificationKey2019: ['P-256'],
  EcdsaSecp256k1VerificationKey2019: ['secp256k1'],
};

/** The members that can hold the key; just one of them does. */
const keyMembers: Readonly<
  Record<string, (value: unknown, types: readonly PublicKey['type'][]) => PublicKey>
> = {
  publicKeyMultibase: (value) => readMultikey(asString(value) ?? ''),
  publicKeyJwk: (value) => readJwk(asObject(value) ?? {}),
  // Base 58 without a prefix: only a type that stands for one kind of key says which.
  publicKeyBase58: (value, types) => {
    const bytes = decodeBase58(asString(value) ?? '');
    if (types.length === 1 && bytes) return readCurveKey(types[0] as Curve, bytes);
    throw unresolvable('invalidPublicKey', 'The key is not written in base 58.');
  },
};

/**
 * The key of a verification method of a DID document or another controller document.
 *
 * @throws `did_unresolvable`, saying what is wrong with it
 * @source Controlled Identifiers 1.0, section 2.2 https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export function readVerificationMethod(method: Loose, id: string): VerificationKey {
  const type = asString(method['type']) ?? '';
  const types = Object.hasOwn(methodTypes, type) ? methodTypes[type] : undefined;
  if (!types)
    throw unresolvable(
      'unsupportedPublicKeyType',
      `Keys of the type "${type}" are not known here.`,
    );
  const members = Object.keys(keyMembers).filter((name) => method[name] !== undefined);
  const [member] = members;
  if (member === undefined || members.length > 1)
    throw unresolvable('invalidPublicKey', `${id} does not hold just one key.`);
  const key = keyMembers[member]!(method[member], types);
  if (!types.includes(key.type))
    throw unresolvable('invalidPublicKey', `${id} is a ${type} and holds a ${key.type} key.`);
  const { use, alg } = asObject(method['publicKeyJwk']) ?? {};
  if (use !== undefined && use !== 'sig')
    throw unresolvable('invalidPublicKey', `${id} does not serve signing.`);
  return { id, controller: asString(method['controller']), key, algorithm: asString(alg) };
}

/** The key in the one form that the proof libraries take. @throws `did_unresolvable` for an RSA key */
export function toMultikeyMethod({ id, controller, key }: VerificationKey): Multikey {
  return {
    id,
    type: 'Multikey',
    controller: controller ?? '',
    publicKeyMultibase: toMultibase(key),
  };
}

/** Whether a key stands where a key, or the address of one, can stand. */
export function isVerificationMethod(value: unknown): boolean {
  const method = asObject(value);
  return method !== undefined && Object.keys(keyMembers).some((name) => method[name] !== undefined);
}
