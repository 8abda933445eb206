import { digestHex } from './bytes.ts';
import { LaurelError } from './errors.ts';

/** The two things a verifier can type to ask whose credential this is. */
type IdentityType = 'emailAddress' | 'name';

/**
 * An Open Badges identity, hashed so that the document names nobody.
 *
 * @source Open Badges 3.0, section B.1.8 IdentityObject https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export interface IdentityObject {
  readonly type: 'IdentityObject';
  readonly hashed: true;
  readonly identityHash: `sha256$${string}`;
  readonly identityType: IdentityType;
  readonly salt: string;
}

const maxEmailLength = 254;
/** Letters of every script; some are written with marks that are characters of their own. */
const emailPattern =
  /^[.!#$%&'*+/=?^_`{|}~\p{L}\p{M}\p{N}-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+\p{L}(?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])$/u;

/**
 * An email address in the one form it is stored and hashed in: trimmed, NFC, lower case.
 *
 * @param pointer - where in the input it stood
 * @throws `address_invalid`, saying what is wrong with it
 */
export function parseEmail(text: string, pointer = '/email'): string {
  const email = text.normalize('NFC').trim().toLowerCase();
  const [local = ''] = email.split('@');
  const reason =
    email === ''
      ? 'it is empty'
      : email.length > maxEmailLength
        ? `it is longer than ${maxEmailLength} characters`
        : !email.includes('@')
          ? 'it has no @'
          : !emailPattern.test(email) ||
              local.startsWith('.') ||
              local.endsWith('.') ||
              local.includes('..')
            ? 'it does not have the form name@example.org'
            : undefined;
  if (reason) {
    const detail = `The email address cannot be used: ${reason}.`;
    throw new LaurelError('address_invalid', { detail, problems: [{ pointer, detail }] });
  }
  return email;
}

/** A person's name as it is shown: NFC, trimmed, single spaces. */
export function normaliseName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** A name as it is hashed: {@link normaliseName}, then case-folded. */
export function foldName(text: string): string {
  return normaliseName(text).toUpperCase().toLowerCase().normalize('NFC');
}

const folds: Readonly<Record<IdentityType, (text: string) => string>> = {
  emailAddress: (text) => text.normalize('NFC').trim().toLowerCase(),
  name: foldName,
};

async function hashIdentifier(identifier: string, salt: string): Promise<`sha256$${string}`> {
  return `sha256$${await digestHex(identifier + salt)}`;
}

/**
 * Hashes an email address or a name.
 *
 * @param identifier - as typed; it is brought to its canonical form first
 * @param salt - fresh for every identity of every award
 */
export async function hashIdentity(
  identityType: IdentityType,
  identifier: string,
  salt: string,
): Promise<IdentityObject> {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: await hashIdentifier(folds[identityType](identifier), salt),
    identityType,
    salt,
  };
}

/** The identities found in other people's JSON, hashed or plain, read loosely. */
export interface ForeignIdentity {
  readonly hashed?: unknown;
  readonly identityHash?: unknown;
  readonly identityType?: unknown;
  readonly salt?: unknown;
  /** An `IdentifierEntry`, which is never hashed, has these two. */
  readonly identifier?: unknown;
  readonly identifierType?: unknown;
}

/**
 * What comparing came to: the kind of identity that is the same; `different`; `weak` when it is hashed in a
 * way that proves nothing; `no-name` and `no-address` when a name was typed and the identity is an address,
 * or the other way round; `incomparable` when it is neither, such as a student number.
 */
export type IdentityMatch = IdentityType | 'different' | 'weak' | Missing | 'incomparable';
type Missing = 'no-name' | 'no-address';

const missing: Readonly<Record<IdentityType, Missing>> = {
  name: 'no-address',
  emailAddress: 'no-name',
};

/** The forms in which issuers write, and hash, what somebody typed: ours first. */
const forms: Readonly<Record<IdentityType, (typed: string) => readonly string[]>> = {
  emailAddress: (typed) => [folds.emailAddress(typed), typed.normalize('NFC').trim(), typed.trim()],
  name: (typed) => {
    const name = normaliseName(typed);
    return [foldName(typed), name, name.toLowerCase(), typed.trim()].flatMap((form) => [
      form,
      form.normalize('NFD'),
    ]);
  },
};

const isType = (value: unknown): value is IdentityType =>
  value === 'emailAddress' || value === 'name';

/** `algorithm$digest`; a plain name or address has no dollar sign after its first word. */
const hashPattern = /^([a-z0-9-]{2,16})\$(.*)$/is;

async function matchesHash(hash: string, salt: string, candidates: readonly string[]) {
  for (const candidate of new Set(candidates))
    if ((await hashIdentifier(candidate, salt)) === hash) return true;
  return false;
}

/** A plain identity is brought to the same form as what was typed. */
const matchesPlain = (plain: string, type: IdentityType, typed: string): boolean =>
  folds[type](plain) !== '' && folds[type](plain) === folds[type](typed);

/**
 * Compares what somebody typed with the person an identity stands for. What has an @ is taken for an
 * address, and anything else for a name.
 *
 * @source Open Badges 3.0, section B.1.8 IdentityObject https://www.imsglobal.org/spec/ob/v3p0/#identityobject
 */
export async function compareIdentity(
  identity: ForeignIdentity,
  typed: string,
): Promise<IdentityMatch> {
  const written = identity.identityHash ?? identity.identifier;
  const asked: IdentityType = typed.includes('@') ? 'emailAddress' : 'name';
  const type = identity.identityType ?? identity.identifierType ?? asked;
  if (typeof written !== 'string' || !isType(type) || typed.trim() === '') return 'incomparable';
  if (type !== asked) return missing[type];
  const [, algorithm, digest] = hashPattern.exec(written.trim()) ?? [];
  if (algorithm === undefined || digest === undefined) {
    if (identity.hashed === true) return 'weak';
    return matchesPlain(written, type, typed) ? type : 'different';
  }
  // MD5 and SHA-1 can be made to fit, and a digest of another length is none of SHA-256.
  if (algorithm.toLowerCase() !== 'sha256' || !/^[0-9a-f]{64}$/i.test(digest)) return 'weak';
  const salt = typeof identity.salt === 'string' ? identity.salt : '';
  const hash = `sha256$${digest.toLowerCase()}`;
  return (await matchesHash(hash, salt, forms[type](typed))) ? type : 'different';
}

/** Whether what somebody typed is the person an identity stands for. */
export async function matchesIdentity(identity: ForeignIdentity, typed: string): Promise<boolean> {
  return isType(await compareIdentity(identity, typed));
}

/** The address in a `mailto:` URL, or `undefined`. @source RFC 6068, section 2 */
export function readMailto(url: string): string | undefined {
  const [, address] = /^mailto:([^?,]+)(?:\?.*)?$/is.exec(url) ?? [];
  try {
    return address === undefined ? undefined : decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
