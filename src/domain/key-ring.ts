import { LaurelError } from './errors.ts';
import {
  algorithmOf,
  findKeyFlaw,
  type KeyLife,
  keyIdOf,
  type RingKey,
  type SigningAlgorithm,
  stateOf,
} from './ring-key.ts';

export { didOf, type RingKey, stateOf } from './ring-key.ts';

export interface KeyRing {
  readonly keys: readonly RingKey[];
}

const members = new Set([
  'publicKeyMultibase',
  'secretKeyMultibase',
  'publicKeyJwk',
  'secretKeyJwk',
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
  if (typeof key['issuer'] !== 'string')
    return refuse(position, 'does not say which issuer uses it');
  for (const name of moments) {
    const text = key[name];
    if (name !== 'notBefore' && text === undefined) continue;
    if (typeof text !== 'string' || Number.isNaN(Date.parse(text)))
      return refuse(position, `has a ${name} that is no date`);
  }
  const flaw = findKeyFlaw(key);
  if (flaw) return refuse(position, flaw);
  return value as RingKey;
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
  const ids = keys.map(keyIdOf);
  ids.forEach((id, position) => {
    const first = ids.indexOf(id);
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

/** The key that signs for an issuer now by this algorithm: of those in use, the newest. */
export function findSigningKey(
  ring: KeyRing,
  issuer: string,
  now: Date,
  algorithm: SigningAlgorithm = 'EdDSA',
): RingKey | undefined {
  return ring.keys
    .filter(
      (key) =>
        key.issuer === issuer && algorithmOf(key) === algorithm && stateOf(key, now) === 'in use',
    )
    .toSorted((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore))[0];
}

type Ending = Pick<RingKey, 'retired' | 'compromised' | 'reason'>;

function change(ring: KeyRing, keyId: string, patch: Ending): KeyRing {
  if (!ring.keys.some((key) => keyIdOf(key) === keyId)) {
    throw new LaurelError('not_found', { detail: `The ring has no key ${keyId}.` });
  }
  return { keys: ring.keys.map((key) => (keyIdOf(key) === keyId ? { ...key, ...patch } : key)) };
}

export const addKey = (ring: KeyRing, key: RingKey): KeyRing => ({ keys: [...ring.keys, key] });

/** Puts a new key in use and retires the ones of the same issuer and algorithm that were. */
export function rotateKey(ring: KeyRing, next: RingKey, now: Date, reason?: string): KeyRing {
  // A key that begins later takes over then: at no moment is there none.
  const handover = new Date(Math.max(now.getTime(), Date.parse(next.notBefore))).toISOString();
  const retired = ring.keys.map((key) =>
    key.issuer === next.issuer &&
    algorithmOf(key) === algorithmOf(next) &&
    stateOf(key, now) === 'in use'
      ? { ...key, retired: handover, ...(reason ? { reason } : {}) }
      : key,
  );
  return addKey({ keys: retired }, next);
}

export const retireKey = (ring: KeyRing, keyId: string, now: Date, reason?: string): KeyRing =>
  change(ring, keyId, { retired: now.toISOString(), ...(reason ? { reason } : {}) });

export const compromiseKey = (ring: KeyRing, keyId: string, since: Date, reason: string): KeyRing =>
  change(ring, keyId, { compromised: since.toISOString(), reason });

/** The ring as the world may see it. */
export const publicRing = (ring: KeyRing): KeyRing => ({ keys: ring.keys.map(openKey) });

function openKey(key: RingKey): RingKey {
  if (key.publicKeyJwk) {
    const { secretKeyJwk: _, ...open } = key;
    return open;
  }
  const { secretKeyMultibase: _, ...open } = key;
  return open;
}

function lifeOf(key: RingKey): KeyLife {
  const {
    publicKeyJwk: _j,
    secretKeyJwk: _k,
    publicKeyMultibase: _m,
    secretKeyMultibase: _s,
    ...life
  } = key;
  return life;
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
  const secretOf = new Map(secret.keys.map((key) => [keyIdOf(key), key]));
  const named = new Set(history.keys.map(keyIdOf));
  secret.keys.forEach((key, position) => {
    if (!named.has(keyIdOf(key))) refuse(position, 'is not in keys/ring.json');
  });
  return {
    keys: history.keys.map((key) => {
      const known = secretOf.get(keyIdOf(key));
      return known ? { ...known, ...lifeOf(key) } : key;
    }),
  };
}

/** Keys that the issuer still vouches for: everything but compromised ones. */
export function listVouchedKeys(ring: KeyRing, now: Date): readonly RingKey[] {
  return ring.keys.filter((key) => stateOf(key, now) !== 'compromised');
}
