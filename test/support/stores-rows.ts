/** Rows to try a store with; what a test does not name is filled in. */
import { createId, type IdKind, type IssuerId, type AchievementId } from '#domain/ids.ts';
import type { Store } from '#store/store.ts';

export const at = new Date('2026-11-23T09:30:00.123Z');
export const later = (ms: number) => new Date(at.getTime() + ms);

export const id = <K extends IdKind>(kind: K) =>
  createId(kind, (length) => crypto.getRandomValues(new Uint8Array(length)));

export const issuerRow = (patch: Partial<Parameters<Store['issuers']['insert']>[0]> = {}) => ({
  id: id('issuer'),
  handle: id('issuer'),
  name: 'Institute of Tests',
  url: 'https://example.org',
  createdAt: at,
  ...patch,
});

export const imageRow = (bytes: Uint8Array, digest: string = crypto.randomUUID()) => ({
  digest,
  mediaType: 'image/png',
  bytes,
  createdAt: at,
});

type AchievementRow = Parameters<Store['achievements']['insert']>[0];

export const achievementRow = (
  issuerId: IssuerId,
  imageDigest: string,
  patch: Partial<AchievementRow> = {},
): AchievementRow => ({
  id: id('achievement'),
  issuerId,
  state: 'published',
  name: 'Certificate in Coaching',
  description: 'For coaches.',
  criteriaNarrative: 'Six relationships.',
  imageDigest,
  imageCaption: 'A badge',
  alignment: [],
  tags: [],
  resultDescriptions: [],
  related: [],
  createdAt: at,
  ...patch,
});

export interface Ground {
  readonly issuerId: IssuerId;
  readonly achievementId: AchievementId;
  readonly imageDigest: string;
}

/** An issuer with one published achievement. */
export async function layGround(store: Store): Promise<Ground> {
  const issuer = issuerRow();
  const image = imageRow(new Uint8Array([1]));
  const achievement = achievementRow(issuer.id, image.digest);
  await store.commit([
    store.issuers.insert(issuer),
    store.images.insert(image),
    store.achievements.insert(achievement),
  ]);
  return { issuerId: issuer.id, achievementId: achievement.id, imageDigest: image.digest };
}

type AwardRow = Parameters<Store['awards']['insert']>[0];

export const awardRow = (ground: Ground, patch: Partial<AwardRow> = {}): AwardRow => ({
  id: id('award'),
  issuerId: ground.issuerId,
  achievementId: ground.achievementId,
  recipientName: 'Ann Example',
  state: 'registered',
  awardedAt: at,
  evidence: [],
  results: [],
  createdAt: at,
  ...patch,
});

export const auditRow = (subject: string, subjectVersion: number | null) => ({
  id: id('audit'),
  at,
  actor: 'system',
  action: 'test',
  subject,
  subjectVersion,
  details: {},
});

export const messageRow = (
  patch: Partial<Parameters<Store['outbox']['enqueue']>[0]> = {},
): Parameters<Store['outbox']['enqueue']>[0] => ({
  id: id('message'),
  kind: 'offer',
  reference: id('award'),
  sequence: 1,
  state: 'pending',
  nextAttemptAt: at,
  createdAt: at,
  ...patch,
});

export const listRow = (patch: Partial<Parameters<Store['statusLists']['insert']>[0]> = {}) => ({
  id: id('statusList'),
  keyId: crypto.randomUUID(),
  ordinal: 1,
  createdAt: at,
  ...patch,
});
