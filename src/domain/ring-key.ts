import { encodeBase64Url } from './bytes.ts';
import { didKeyOf } from './did/key.ts';
import { readMultikey, readSecretMultikey } from './did/multikey.ts';
import { type PublicKey, readJwk, toJwk } from './did/public-key.ts';
import { asObject, asString } from './reading.ts';

/** What a key signs: sets of proofs, or JSON Web Tokens. One row for each algorithm; adding one adds a row. */
export const keyAlgorithms = {
  EdDSA: { keyType: 'Ed25519', signs: 'proofs' },
  ES256: { keyType: 'P-256', signs: 'jwt' },
  RS256: { keyType: 'RSA', signs: 'jwt' },
} as const satisfies Readonly<
  Record<string, { readonly keyType: PublicKey['type']; readonly signs: 'proofs' | 'jwt' }>
>;

export type SigningAlgorithm = keyof typeof keyAlgorithms;

/** The algorithms of JSON Web Tokens, the first that has a key in use before the others: RS256 is made on purpose only. */
export const jwtAlgorithms = ['RS256', 'ES256'] as const satisfies readonly SigningAlgorithm[];

export type JwtAlgorithm = (typeof jwtAlgorithms)[number];

/** A JWK of an RSA key; the private one has more members. */
export type RsaJwk = Readonly<Record<string, string>>;

/** The history of a key. Times are ISO 8601 with a zone. */
export interface KeyLife {
  /** The handle of the issuer that uses it. */
  readonly issuer: string;
  readonly notBefore: string;
  readonly retired?: string;
  /**
   * When the private half left the issuer's hands, as far as is known. The date is for people: whoever
   * holds the key can date a proof as they like, so the domain stops vouching for the key altogether.
   */
  readonly compromised?: string;
  readonly reason?: string;
}

/** A key of Ed25519 or P-256. The secret half is present only in the secret ring. */
export interface CurveRingKey extends KeyLife {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase?: string;
  readonly publicKeyJwk?: undefined;
  readonly secretKeyJwk?: undefined;
}

/** A key of RSA, which Multikey has no form for. */
export interface RsaRingKey extends KeyLife {
  readonly publicKeyJwk: RsaJwk;
  readonly secretKeyJwk?: RsaJwk;
  readonly publicKeyMultibase?: undefined;
  readonly secretKeyMultibase?: undefined;
}

/**
 * One key of an issuer, with its history.
 *
 * A retired key signs no new credential; its private half stays while there are credentials whose
 * status list it has to sign.
 */
export type RingKey = CurveRingKey | RsaRingKey;

type KeyState = 'waiting' | 'in use' | 'retired' | 'compromised';

export function stateOf(key: RingKey, now: Date): KeyState {
  if (key.compromised) return 'compromised';
  if (key.retired && Date.parse(key.retired) <= now.getTime()) return 'retired';
  return Date.parse(key.notBefore) <= now.getTime() ? 'in use' : 'waiting';
}

/** @throws `did_unresolvable` for a key that cannot be read */
export const publicKeyOf = (key: RingKey): PublicKey =>
  key.publicKeyJwk ? readJwk(key.publicKeyJwk) : readMultikey(key.publicKeyMultibase);

/** Every key of P-256 begins so in Multikey. */
const p256Start = 'zDn';

export function algorithmOf(key: RingKey): SigningAlgorithm {
  if (key.publicKeyJwk) return 'RS256';
  return key.publicKeyMultibase.startsWith(p256Start) ? 'ES256' : 'EdDSA';
}

/**
 * The one text that stands for a key here: its Multikey, or its JWK in base64url. The DID is made of it.
 *
 * The members of the JWK stand in one order for ever, as another order would be another DID.
 */
export const keyIdOf = (key: RingKey): string =>
  key.publicKeyJwk
    ? encodeBase64Url(new TextEncoder().encode(JSON.stringify(toJwk(readJwk(key.publicKeyJwk)))))
    : key.publicKeyMultibase;

/** The DID of a key, which is the key itself: whoever verifies needs nobody else for it. */
export const didOf = (key: RingKey): string =>
  key.publicKeyJwk ? `did:jwk:${keyIdOf(key)}` : didKeyOf(key.publicKeyMultibase);

/** The URL of the key as its DID has it. */
export const methodOf = (key: RingKey): string =>
  key.publicKeyJwk ? `${didOf(key)}#0` : `${didOf(key)}#${key.publicKeyMultibase}`;

/** The key that a DID of the ring, or the URL of its key, stands for: the reverse of {@link didOf}. */
export const parseKeyId = (name: string): string =>
  name.replace(/^did:(key|jwk):/, '').replace(/#.*$/s, '');

const publicMembers = ['kty', 'n', 'e'] as const;
const secretMembers = [...publicMembers, 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

const hasJust = (jwk: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  Object.keys(jwk).length === names.length &&
  names.every((name) => /^[\w-]+$/.test(asString(jwk[name]) ?? ''));

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    // The cause is left out: the caller names the key by its place.
    return false;
  }
}

/** Keys by which something can be signed here. */
const isSigning = (multibase: unknown): boolean =>
  isReadable(() => readMultikey(asString(multibase) ?? '')) &&
  ['Ed25519', 'P-256'].includes(readMultikey(asString(multibase) ?? '').type);

function findCurveFlaw(key: Readonly<Record<string, unknown>>): string | undefined {
  const { publicKeyMultibase, secretKeyMultibase } = key;
  if (!isSigning(publicKeyMultibase))
    return 'has a publicKeyMultibase that is no Multikey of Ed25519 or P-256';
  if (secretKeyMultibase === undefined) return undefined;
  const { type } = readMultikey(String(publicKeyMultibase));
  const isSecret = isReadable(() => {
    if (readSecretMultikey(asString(secretKeyMultibase) ?? '').type !== type) throw new TypeError();
  });
  return isSecret ? undefined : `has a secretKeyMultibase that is no ${type} Multikey`;
}

function findRsaFlaw(key: Readonly<Record<string, unknown>>): string | undefined {
  const jwk = asObject(key['publicKeyJwk']) ?? {};
  if (!hasJust(jwk, publicMembers) || !isReadable(() => readJwk(jwk)) || jwk['kty'] !== 'RSA')
    return 'has a publicKeyJwk that is no RSA key of at least 2048 bits with the members kty, n and e';
  if (key['secretKeyJwk'] === undefined) return undefined;
  const secret = asObject(key['secretKeyJwk']) ?? {};
  const isSame = publicMembers.every((name) => secret[name] === jwk[name]);
  return isSame && hasJust(secret, secretMembers)
    ? undefined
    : 'has a secretKeyJwk that is not the private half of its publicKeyJwk';
}

/** What is wrong with the two halves of a key; the rest of a sentence, which repeats neither. */
export function findKeyFlaw(key: Readonly<Record<string, unknown>>): string | undefined {
  const isCurve =
    key['publicKeyMultibase'] !== undefined || key['secretKeyMultibase'] !== undefined;
  const isRsa = key['publicKeyJwk'] !== undefined || key['secretKeyJwk'] !== undefined;
  if (isCurve === isRsa) return 'does not hold just one key, publicKeyMultibase or publicKeyJwk';
  return isCurve ? findCurveFlaw(key) : findRsaFlaw(key);
}
