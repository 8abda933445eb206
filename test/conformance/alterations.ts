/** What somebody could change in a badge; every verifier must notice each. */
import { generateRingKey } from '#adapters/keychain.ts';
import { didKeyOf } from '#domain/did/key.ts';
import type { Badge } from './badges.ts';

/** Replaces one character by its neighbour, so that the text keeps its form. */
function nudge(text: string, position: number, alphabet: string): string {
  const at = position < 0 ? text.length + position : position;
  const next = alphabet[(alphabet.indexOf(text[at] ?? '') + 1) % alphabet.length];
  return text.slice(0, at) + next + text.slice(at + 1);
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const hex = '0123456789abcdef';

function alterAchievementName(badge: Badge): Badge {
  const { credentialSubject: subject } = badge;
  const achievement = { ...subject.achievement, name: `${subject.achievement.name}.` };
  return { ...badge, credentialSubject: { ...subject, achievement } };
}

function alterHash(badge: Badge): Badge {
  const { credentialSubject: subject } = badge;
  const identifier = subject.identifier.map((identity, position) =>
    position > 0 ? identity : { ...identity, identityHash: nudge(identity.identityHash, -1, hex) },
  );
  return { ...badge, credentialSubject: { ...subject, identifier } };
}

/** Every proof of the set: the reference library calls a set sound when one of its proofs is. */
function alterProofs(badge: Badge): Badge {
  const proof = badge.proof.map((item) => ({
    ...item,
    proofValue: nudge(item.proofValue, 40, base58),
  }));
  return { ...badge, proof };
}

async function alterIssuer(badge: Badge): Promise<Badge> {
  const { publicKeyMultibase } = await generateRingKey('stranger', new Date());
  return { ...badge, issuer: { ...badge.issuer, id: didKeyOf(publicKeyMultibase) } };
}

export const alterations: Readonly<Record<string, (badge: Badge) => Badge | Promise<Badge>>> = {
  'the name of its achievement': alterAchievementName,
  'one second of its date': (badge) => ({
    ...badge,
    validFrom: `${badge.validFrom.slice(0, -2)}${nudge(badge.validFrom.slice(-2, -1), 0, '0123456789')}Z`,
  }),
  'one digit of the recipient’s hash': alterHash,
  'one character of its proofs': alterProofs,
  'the DID of its issuer': alterIssuer,
};
