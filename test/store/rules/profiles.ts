import { expect, test } from 'vitest';
import { isConflict } from '#store/errors.ts';
import { at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

export function describeProfiles(use: UseStore): void {
  const createLearner = async (profilePublic: boolean) => {
    const { store } = use();
    const learnerId = id('learner');
    await store.commit([
      store.learners.insert({ id: learnerId, name: 'Ann', profilePublic, createdAt: at }),
    ]);
    return learnerId;
  };

  test('every handle leads to its learner, and to the handle that was taken last', async () => {
    const { store } = use();
    const [ann, bob] = [await createLearner(true), await createLearner(true)];
    const row = (handle: string, learnerId: typeof ann, ms: number) =>
      store.handles.insert({ handle, skeleton: `s-${handle}`, learnerId, createdAt: later(ms) });
    await store.commit([row('old', ann, 1), row('new', ann, 2), row('bob', bob, 3)]);
    const lead = async (handle: string) => {
      const found = await store.handles.findLearner(`s-${handle}`);
      return found && [found.learner.id, found.handle];
    };
    expect(await lead('old')).toEqual([ann, 'new']);
    expect(await lead('new')).toEqual([ann, 'new']);
    expect(await lead('bob')).toEqual([bob, 'bob']);
    expect(await lead('eve')).toBeUndefined();
    await store.commit([
      store.handles.renew('s-old', ann, { handle: 'o-ld', createdAt: later(9) }),
      // Somebody else's is not renewed.
      store.handles.renew('s-bob', ann, { handle: 'mine', createdAt: later(9) }),
    ]);
    expect(await lead('new')).toEqual([ann, 'o-ld']);
    expect(await lead('bob')).toEqual([bob, 'bob']);
    expect((await store.handles.listOfLearner(ann)).map(({ handle }) => handle)).toEqual([
      'o-ld',
      'new',
    ]);
    expect(await store.handles.countSince(ann, later(1))).toBe(2);
    expect(await store.handles.countSince(ann, later(2))).toBe(1);
  });

  test('two handles that look the same are a conflict, and nothing of the batch is kept', async () => {
    const { store } = use();
    const [ann, bob] = [await createLearner(false), await createLearner(false)];
    const row = (handle: string, learnerId: typeof ann) =>
      store.handles.insert({ handle, skeleton: 'same', learnerId, createdAt: at });
    await store.commit([row('ann1', ann)]);
    await expect(
      store.commit([store.learners.update(bob, 1, { biography: 'x' }), row('annl', bob)]),
    ).rejects.toSatisfy((error) => isConflict(error, 'handles'));
    expect((await store.learners.find(bob))?.biography).toBeNull();
  });

  test('only profiles that are on and have a handle are listed, page by page', async () => {
    const { store } = use();
    const open = [await createLearner(true), await createLearner(true)];
    await createLearner(true);
    const closed = await createLearner(false);
    const rows = [...open, closed].map((learnerId, n) =>
      store.handles.insert({ handle: `h${n}`, skeleton: `h${n}`, learnerId, createdAt: at }),
    );
    await store.commit(rows);
    expect(await store.handles.countOpen()).toBe(2);
    const pages = [await store.handles.listOpen(1, 0), await store.handles.listOpen(1, 1)];
    expect(pages.flat().toSorted()).toEqual(['h0', 'h1']);
    expect(await store.handles.listOpen(5, 2)).toEqual([]);
  });

  test('a learner has one picture, whose bytes come back as they were', async () => {
    const { store } = use();
    const learnerId = await createLearner(false);
    const put = (bytes: number[], ms: number) =>
      store.portraits.put({
        learnerId,
        mediaType: 'image/png',
        bytes: Uint8Array.from(bytes),
        createdAt: later(ms),
      });
    await store.commit([put([0, 255, 1], 1)]);
    await store.commit([put([2, 0, 128], 2)]);
    const kept = await store.portraits.find(learnerId);
    expect([...(kept?.bytes ?? [])]).toEqual([2, 0, 128]);
    expect(await store.portraits.findMoment(learnerId)).toEqual(later(2));
    await store.commit([store.portraits.remove(learnerId)]);
    expect(await store.portraits.find(learnerId)).toBeUndefined();
    expect(await store.portraits.findMoment(learnerId)).toBeUndefined();
  });

  test('an award that nobody took is found by its proved address alone', async () => {
    const { store } = use();
    const ground = await layGround(store);
    const ann = await createLearner(false);
    const mail = (email: string, more: object = {}) =>
      store.addresses.insert({ id: id('address'), email, createdAt: at, ...more });
    const [open, taken, unproved] = [awardRow(ground), awardRow(ground), awardRow(ground)];
    await store.commit([
      mail('ann@example.com', { learnerId: ann, provedAt: at }),
      mail('other@example.com', { learnerId: ann }),
      store.awards.insert(open, 'ann@example.com'),
      store.awards.insert({ ...taken, learnerId: ann }, 'ann@example.com'),
      store.awards.insert(unproved, 'other@example.com'),
    ]);
    const found = await store.awards.listUnclaimed(ann);
    expect(found.map(({ award }) => award.id)).toEqual([open.id]);
  });
}
