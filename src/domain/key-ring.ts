import { type DidKey, didKeyOf } from './did/key.ts';
import { decodePublicKey, decodeSecretKey } from './did/multikey.ts';
import { LaurelError } from './errors.ts';

/**
 * One key of an issuer, with its history. Times are ISO 8601 with a zone.
 *
 * A retired key signs no new credential; its private half stays while there are credentials whose
 * status list it has to sign.
 */
export interface RingKey {
  /** The public key itself; the DID is made of it. */
  readonly publicKeyMultibase: string;
  /** Present only in the secret ring. */
  readonly secretKeyMultibase?: string;
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

export interface KeyRing {
  readonly keys: readonly RingKey[];
}

type KeyState = 'waiting' | 'in use' | 'retired' | 'compromised';

const members = new Set([
  'publicKeyMultibase',
  'secretKeyMultibase',
  'issuer',
  'notBefore',
  'retired',
  'compromised',
  'reason',
]);
const moments = ['notBefore', 'retired', 'compromised'] as const;

const refuse = (position: number, detail: string): never => {
  throw new LaurelError('input_invalid', {
    detail: `The key ring cannot be used: key ${position + 1} ${detail}.`,
    problems: [{ pointer: `/keys/${position}`, detail }],
  });
};

function parseKey(value: unknown, position: number): RingKey {
  if (value === null || typeof value !== 'object') return refuse(position, 'is not an object');
  const key = value as Record<string, unknown>;
  const stranger = Object.keys(key).find((name) => !members.has(name));
  // A name that is not a plain word might be a key in the wrong place.
  if (stranger !== undefined)
    return refuse(
      position,
      /^[a-z]{1,24}$/i.test(stranger)
        ? `has an unknown member "${stranger}"`
        : 'has an unknown member',
    );
  if (typeof key['publicKeyMultibase'] !== 'string')
    return refuse(position, 'has no publicKeyMultibase');
  if (typeof key['issuer'] !== 'string')
    return refuse(position, 'does not say which issuer uses it');
  for (const name of moments) {
    const text = key[name];
    if (name !== 'notBefore' && text === undefined) continue;
    if (typeof text !== 'string' || Number.isNaN(Date.parse(text)))
      return refuse(position, `has a ${name} that is no date`);
  }
  if (!isReadable(decodePublicKey, key['publicKeyMultibase']))
    return refuse(position, 'has a publicKeyMultibase that is no Ed25519 Multikey');
  if (
    key['secretKeyMultibase'] !== undefined &&
    !isReadable(decodeSecretKey, key['secretKeyMultibase'])
  ) {
    return refuse(position, 'has a secretKeyMultibase that is no Ed25519 Multikey');
  }
  return value as RingKey;
}

function isReadable(decode: (multibase: string) => Uint8Array, multibase: unknown): boolean {
  if (typeof multibase !== 'string') return false;
  try {
    return decode(multibase).length > 0;
  } catch {
    // The cause is left out: the caller names the key by its place.
    return false;
  }
}

/**
 * Reads a key ring; messages never repeat any of it.
 *
 * @param text - JSON `{"keys":[…]}`
 * @throws `input_invalid`, naming the key by its place
 */
export function parseKeyRing(text: string): KeyRing {
  const ring = parseJson(text) as { keys?: unknown } | null;
  if (!Array.isArray(ring?.keys)) {
    throw new LaurelError('input_invalid', {
      detail: 'The key ring is not JSON of the form {"keys":[…]}.',
    });
  }
  const keys = ring.keys.map(parseKey);
  keys.forEach(({ publicKeyMultibase }, position) => {
    const first = keys.findIndex((key) => key.publicKeyMultibase === publicKeyMultibase);
    if (first !== position) refuse(position, `is the same as key ${first + 1}`);
  });
  return { keys };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The cause is left out: it would quote the ring.
    return null;
  }
}

export function stateOf(key: RingKey, now: Date): KeyState {
  if (key.compromised) return 'compromised';
  if (key.retired && Date.parse(key.retired) <= now.getTime()) return 'retired';
  return Date.parse(key.notBefore) <= now.getTime() ? 'in use' : 'waiting';
}

export const didOf = (key: RingKey): DidKey => didKeyOf(key.publicKeyMultibase);

/** The key that signs for an issuer now: of those in use, the newest. */
export function findSigningKey(ring: KeyRing, issuer: string, now: Date): RingKey | undefined {
  return ring.keys
    .filter((key) => key.issuer === issuer && stateOf(key, now) === 'in use')
    .toSorted((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore))[0];
}

function change(ring: KeyRing, publicKey: string, patch: Partial<RingKey>): KeyRing {
  if (!ring.keys.some((key) => key.publicKeyMultibase === publicKey)) {
    throw new LaurelError('not_found', { detail: `The ring has no key ${publicKey}.` });
  }
  return {
    keys: ring.keys.map((key) =>
      key.publicKeyMultibase === publicKey ? { ...key, ...patch } : key,
    ),
  };
}

export const addKey = (ring: KeyRing, key: RingKey): KeyRing => ({ keys: [...ring.keys, key] });

/** Puts a new key in use and retires the ones of the same issuer that were. */
export function rotateKey(ring: KeyRing, next: RingKey, now: Date, reason?: string): KeyRing {
  // A key that begins later takes over then: at no moment is there none.
  const handover = new Date(Math.max(now.getTime(), Date.parse(next.notBefore))).toISOString();
  const retired = ring.keys.map((key) =>
    key.issuer === next.issuer && stateOf(key, now) === 'in use'
      ? { ...key, retired: handover, ...(reason ? { reason } : {}) }
      : key,
  );
  return addKey({ keys: retired }, next);
}

export const retireKey = (ring: KeyRing, publicKey: string, now: Date, reason?: string): KeyRing =>
  change(ring, publicKey, { retired: now.toISOString(), ...(reason ? { reason } : {}) });

export const compromiseKey = (
  ring: KeyRing,
  publicKey: string,
  since: Date,
  reason: string,
): KeyRing => change(ring, publicKey, { compromised: since.toISOString(), reason });

/** The ring as the world may see it. */
export function publicRing(ring: KeyRing): KeyRing {
  return { keys: ring.keys.map(({ secretKeyMultibase: _, ...key }) => key) };
}

/**
 * Joins the public history kept in the repository with the secret ring.
 *
 * The history has the last word on retirement and compromise. Once it names any key, a secret key
 * it does not name is refused: that is a deployment with the wrong secret.
 *
 * @throws `input_invalid`
 */
export function joinRings(history: KeyRing, secret: KeyRing): KeyRing {
  if (history.keys.length === 0) return secret;
  const secretOf = new Map(secret.keys.map((key) => [key.publicKeyMultibase, key]));
  secret.keys.forEach((key, position) => {
    if (
      !history.keys.some(({ publicKeyMultibase }) => publicKeyMultibase === key.publicKeyMultibase)
    ) {
      refuse(position, 'is not in keys/ring.json');
    }
  });
  return { keys: history.keys.map((key) => ({ ...secretOf.get(key.publicKeyMultibase), ...key })) };
}

/** Keys that the issuer still vouches for: everything but compromised ones. */
export function listVouchedKeys(ring: KeyRing, now: Date): readonly RingKey[] {
  return ring.keys.filter((key) => stateOf(key, now) !== 'compromised');
}
