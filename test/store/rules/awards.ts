import { expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import { at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';
import type { UseStore } from '../describe-store.ts';

export function describeAwards(use: UseStore): void {
  test('pages of awards have no gap and no repetition, also where many share a millisecond', async () => {
    const { store } = use();
    const ground = await layGround(store);
    const rows = Array.from({ length: 250 }, (_, n) =>
      awardRow(ground, { createdAt: later(Math.floor(n / 90)) }),
    );
    await store.commit(rows.map((row) => store.awards.insert(row, undefined)));
    const read: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await store.awards.list({ issuerId: ground.issuerId, limit: 40, cursor });
      read.push(...page.items.map(({ award }) => award.id));
      cursor = page.nextCursor ?? undefined;
      pages++;
    } while (cursor !== undefined && pages < 20);
    const newestFirst = rows.toSorted(
      (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
    );
    expect(read).toEqual(newestFirst.map((row) => row.id));
    expect(pages).toBe(7);
  });

  test('a page that ends exactly at the last award has no next one', async () => {
    const { store } = use();
    const ground = await layGround(store);
    const rows = Array.from({ length: 4 }, () => awardRow(ground));
    await store.commit(rows.map((row) => store.awards.insert(row, undefined)));
    const page = (limit: number) => store.awards.list({ issuerId: ground.issuerId, limit });
    expect((await page(4)).nextCursor).toBeNull();
    expect((await page(3)).nextCursor).not.toBeNull();
    await expect(
      store.awards.list({ issuerId: ground.issuerId, limit: 3, cursor: 'bm9uc2Vuc2U' }),
    ).rejects.toSatisfy((error) => isLaurelError(error, 'cursor_invalid'));
  });

  test('a listing holds the awards of its own issuer, state and address only', async () => {
    const { store } = use();
    const [mine, theirs] = [await layGround(store), await layGround(store)];
    const [plain, offered] = [awardRow(mine), awardRow(mine, { state: 'offered' })];
    await store.commit([
      store.addresses.insert({ id: id('address'), email: 'ann@example.com', createdAt: at }),
      store.awards.insert(plain, undefined),
      store.awards.insert(offered, 'ann@example.com'),
      store.awards.insert(awardRow(theirs, { state: 'offered' }), 'ann@example.com'),
    ]);
    const list = async (query: object) =>
      (await store.awards.list({ issuerId: mine.issuerId, limit: 10, ...query })).items.map(
        ({ award }) => award.id,
      );
    expect((await list({})).toSorted()).toEqual([plain.id, offered.id].toSorted());
    expect(await list({ state: 'offered' })).toEqual([offered.id]);
    expect(await list({ email: 'ann@example.com' })).toEqual([offered.id]);
    expect(await list({ email: 'ann@example.co' })).toEqual([]);
    expect(await list({ achievementId: theirs.achievementId })).toEqual([]);
  });

  test('two awards to one new address, made at the same moment, share a single row', async () => {
    const { store, query } = use();
    const world = await createWorld({ store });
    const achievementId = await publishAchievement(world);
    const made = await Promise.all([
      makeAward(world, achievementId),
      makeAward(world, achievementId),
    ]);
    await makeAward(world, achievementId, { recipient: { name: 'Bob', email: 'bob@example.com' } });
    const addresses = await Promise.all(
      made.map(async ({ id: awardId }) => (await store.awards.find(awardId))?.address),
    );
    expect(addresses[0]?.email).toBe('ann@example.com');
    expect(addresses[1]?.id).toBe(addresses[0]?.id);
    expect(await query('SELECT email FROM addresses ORDER BY email')).toMatchObject([
      { email: 'ann@example.com' },
      { email: 'bob@example.com' },
    ]);
  });
}
