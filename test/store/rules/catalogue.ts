import { expect, test } from 'vitest';
import { achievementRow, at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

export function describeCatalogue(use: UseStore): void {
  test('the catalogue is ordered by name in either case of letters, or newest first, and pages have no gap', async () => {
    const { store } = use();
    const { issuerId, imageDigest } = await layGround(store);
    const names = ['b', 'A', 'c', 'a', 'C'];
    await store.commit(
      names.map((name, n) =>
        store.achievements.insert(
          achievementRow(issuerId, imageDigest, {
            name,
            description: 'shelf',
            publishedAt: later(n),
          }),
        ),
      ),
    );
    const list = async (sort: 'name' | 'newest', offset = 0, limit = 10) =>
      (await store.catalogue.list({ text: 'shelf', sort, offset, limit })).map(
        ({ achievement }) => achievement.name,
      );
    expect((await list('name')).map((name) => name.toLowerCase())).toEqual([
      'a',
      'a',
      'b',
      'c',
      'c',
    ]);
    expect(await list('newest')).toEqual(['C', 'a', 'c', 'A', 'b']);
    expect([...(await list('name', 0, 2)), ...(await list('name', 2, 9))]).toEqual(
      await list('name'),
    );
  });

  test('a tag is matched whole, and the tags in use are listed once each', async () => {
    const { store } = use();
    const { issuerId, imageDigest } = await layGround(store);
    const rows = [
      achievementRow(issuerId, imageDigest, { tags: ['craft', 'food "hot"'] }),
      achievementRow(issuerId, imageDigest, { tags: ['craft', 'Art'] }),
      achievementRow(issuerId, imageDigest, { tags: ['unseen'], state: 'draft' }),
    ];
    await store.commit(rows.map((row) => store.achievements.insert(row)));
    const count = (tag: string) =>
      store.catalogue.count({ tag, sort: 'name', limit: 1, offset: 0 });
    expect(await Promise.all(['craft', 'food "hot"', 'cra', 'unseen', '"'].map(count))).toEqual([
      2, 1, 0, 0, 0,
    ]);
    expect(await store.catalogue.listTags(10)).toEqual(['Art', 'craft', 'food "hot"']);
    expect(await store.catalogue.listTags(1)).toEqual(['Art']);
  });

  test('one issuer’s part holds its own only', async () => {
    const { store } = use();
    const [mine, theirs] = [await layGround(store), await layGround(store)];
    const listed = await store.catalogue.list({
      issuerId: mine.issuerId,
      sort: 'name',
      limit: 10,
      offset: 0,
    });
    expect(listed.map(({ achievement }) => achievement.id)).toEqual([mine.achievementId]);
    const issuers = (await store.catalogue.listIssuers()).map((issuer) => issuer.id);
    expect(issuers.toSorted()).toEqual([mine.issuerId, theirs.issuerId].toSorted());
  });

  test('what a learner holds or can claim is theirs alone, each achievement once, retired ones too', async () => {
    const { store } = use();
    const [one, two] = [await layGround(store), await layGround(store)];
    const [ann, bob] = [id('learner'), id('learner')];
    await store.commit([
      ...[ann, bob].map((learner) =>
        store.learners.insert({ id: learner, name: 'x', createdAt: at }),
      ),
      store.awards.insert(awardRow(one, { state: 'accepted', learnerId: ann }), undefined),
      store.awards.insert(awardRow(one, { state: 'accepted', learnerId: ann }), undefined),
      store.awards.insert(awardRow(two, { state: 'offered', learnerId: ann }), undefined),
      store.awards.insert(awardRow(two, { state: 'revoked', learnerId: bob }), undefined),
      store.achievements.update(one.achievementId, 1, { state: 'retired' }),
    ]);
    const list = async (learnerId: typeof ann, which: 'held' | 'offered') => {
      const query = { mine: { learnerId, which }, sort: 'name', limit: 10, offset: 0 } as const;
      const [rows, count] = await Promise.all([
        store.catalogue.list(query),
        store.catalogue.count(query),
      ]);
      expect(rows).toHaveLength(count);
      return rows.map(({ achievement }) => achievement.id);
    };
    expect(await list(ann, 'held')).toEqual([one.achievementId]);
    expect(await list(ann, 'offered')).toEqual([two.achievementId]);
    expect([...(await list(bob, 'held')), ...(await list(bob, 'offered'))]).toEqual([]);
  });
}
