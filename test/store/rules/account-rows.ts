import type { LearnerId } from '#domain/ids.ts';
import type { Store } from '#store/store.ts';
import { at, id, later } from '#test/support/stores-rows.ts';

export const linkRow = (patch: Partial<Parameters<Store['mailedLinks']['insert']>[0]> = {}) => ({
  id: crypto.randomUUID(),
  purpose: 'sign-in' as const,
  email: 'ann@example.com',
  createdAt: at,
  expiresAt: later(1000),
  ...patch,
});

export const sessionRow = (learnerId: LearnerId) => ({
  id: id('session'),
  digest: crypto.randomUUID(),
  learnerId,
  createdAt: at,
  expiresAt: later(1000),
});

export const passkeyRow = (learnerId: LearnerId) => ({
  id: crypto.randomUUID(),
  learnerId,
  publicKey: new Uint8Array([0, 255, 7]),
  counter: 3,
  transports: ['internal', 'hybrid'],
  backedUp: true,
  name: 'Phone',
  createdAt: at,
});

export async function addLearner(store: Store, name: string): Promise<LearnerId> {
  const learnerId = id('learner');
  await store.commit([store.learners.insert({ id: learnerId, name, createdAt: at })]);
  return learnerId;
}
