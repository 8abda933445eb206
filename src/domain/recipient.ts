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
}

/** Whether what somebody typed is the person an identity stands for. */
export async function matchesIdentity(identity: ForeignIdentity, typed: string): Promise<boolean> {
  if (typeof identity.identityHash !== 'string') return false;
  const salt = typeof identity.salt === 'string' ? identity.salt : '';
  const forms = new Set([typed.trim(), folds.emailAddress(typed), foldName(typed)]);
  for (const form of forms) {
    const candidate = identity.hashed === true ? await hashIdentifier(form, salt) : form;
    if (candidate === identity.identityHash) return true;
  }
  return false;
}
