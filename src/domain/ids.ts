/** Prefixed ids: the prefix says what a stray id in a log belongs to. */
export const idPrefixes = {
  issuer: 'iss',
  centre: 'ctr',
  achievement: 'ach',
  learner: 'lrn',
  address: 'adr',
  award: 'awd',
  statusList: 'lst',
  message: 'msg',
  job: 'job',
  audit: 'aud',
  apiKey: 'key',
  session: 'ses',
  staff: 'stf',
  claimRequest: 'clm',
  request: 'req',
  walletOffer: 'off',
  walletIssuance: 'wis',
  presentationRequest: 'prq',
  oauthClient: 'cli',
  oauthGrant: 'grt',
  hostConnection: 'hst',
  importedBadge: 'imp',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type Id<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;

export type IssuerId = Id<'issuer'>;
export type CentreId = Id<'centre'>;
export type AchievementId = Id<'achievement'>;
export type LearnerId = Id<'learner'>;
export type AddressId = Id<'address'>;
export type AwardId = Id<'award'>;
export type StatusListId = Id<'statusList'>;
export type MessageId = Id<'message'>;
export type JobId = Id<'job'>;
export type ApiKeyId = Id<'apiKey'>;
export type ClaimRequestId = Id<'claimRequest'>;
export type SessionId = Id<'session'>;
export type WalletOfferId = Id<'walletOffer'>;
export type WalletIssuanceId = Id<'walletIssuance'>;
export type PresentationRequestId = Id<'presentationRequest'>;
export type OauthClientId = Id<'oauthClient'>;
export type OauthGrantId = Id<'oauthGrant'>;
export type HostConnectionId = Id<'hostConnection'>;
export type ImportedBadgeId = Id<'importedBadge'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 22;

/**
 * An id of a kind from random bytes: 110 bits, in lower-case Crockford base 32.
 *
 * @param random - gives `length` random bytes
 */
export function createId<K extends IdKind>(kind: K, random: (length: number) => Uint8Array): Id<K> {
  const letters = Array.from(random(idLength), (byte) => alphabet[byte & 31]);
  return `${idPrefixes[kind]}_${letters.join('')}`;
}

/** Whether a text has the form of an id of this kind; says nothing of its existence. */
export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  return new RegExp(`^${idPrefixes[kind]}_[${alphabet}]{${idLength}}$`).test(text);
}
