import { expect, test } from 'vitest';
import {
  achievementRow,
  at,
  awardRow,
  id,
  imageRow,
  issuerRow,
  later,
  layGround,
} from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

export function describeValues(use: UseStore): void {
  test('bytes come back as they were, every value of them, also from the middle of a buffer', async () => {
    const { store } = use();
    const all = Uint8Array.from({ length: 256 * 300 }, (_, n) => n & 0xff);
    const images = [imageRow(all), imageRow(all.subarray(3, 77)), imageRow(new Uint8Array(0))];
    await store.commit(images.map((image) => store.images.insert(image)));
    for (const { digest, bytes } of images) {
      expect(Buffer.compare((await store.images.find(digest))!.bytes, bytes)).toBe(0);
    }
  });

  test('an image that is kept already stays as it is', async () => {
    const { store } = use();
    await store.commit([store.images.insert(imageRow(new Uint8Array([1]), 'same'))]);
    await store.commit([store.images.insert(imageRow(new Uint8Array([2]), 'same'))]);
    expect(Array.from((await store.images.find('same'))!.bytes)).toEqual([1]);
  });

  test('moments to the millisecond, lists, numbers and nothing at all come back as they were', async () => {
    const { store } = use();
    const { issuerId, imageDigest } = await layGround(store);
    const row = achievementRow(issuerId, imageDigest, {
      name: 'Zoë’s “Level 5” – 成就 🏅 \\ \' " %_ \n\t',
      alignment: [{ targetName: 'A "quoted" name', targetUrl: 'https://example.org/?a=1&b=ü' }],
      tags: ['', 'ü', '[]'],
      creditsAvailable: 2.5,
      achievementType: null,
      publishedAt: new Date(-1),
      retiredAt: null,
      createdAt: later(876),
    });
    await store.commit([store.achievements.insert(row)]);
    const kept = await store.achievements.find(row.id);
    expect(kept).toMatchObject(row);
    expect(kept?.retiredAt).toBeNull();
    expect(kept?.humanCode).toBeNull();
    expect(kept?.version).toBe(1);
  });

  test('an award keeps its evidence and results, and gives nothing for what it has not', async () => {
    const { store } = use();
    const row = awardRow(await layGround(store), {
      evidence: [{ name: 'Portfolio', url: 'https://example.org/evidence' }],
      results: [{ value: '71.5' }],
      validUntil: new Date('9999-12-31T23:59:59.999Z'),
    });
    await store.commit([store.awards.insert(row, undefined)]);
    const detail = await store.awards.find(row.id);
    expect(detail?.award).toMatchObject({
      ...row,
      visibility: 'private',
      addressId: null,
      acceptedAt: null,
    });
    expect(detail?.address).toBeNull();
    expect(detail?.centre).toBeNull();
    expect(await store.awards.find(id('award'))).toBeUndefined();
  });

  test('flags are false until they are set', async () => {
    const { store } = use();
    const row = { id: id('address'), email: 'ann@example.com', createdAt: at };
    await store.commit([store.addresses.insert(row)]);
    expect(await store.addresses.find(row.id)).toMatchObject({
      isPrimary: false,
      provedAt: null,
      version: 1,
    });
    await store.commit([store.addresses.update(row.id, 1, { isPrimary: true, provedAt: at })]);
    expect(await store.addresses.findByEmail('ann@example.com')).toMatchObject({
      isPrimary: true,
      provedAt: at,
      version: 2,
    });
  });

  test('an issuer is found by its handle alone, letter by letter', async () => {
    const { store } = use();
    const row = issuerRow({ handle: 'main' });
    await store.commit([store.issuers.insert(row)]);
    expect((await store.issuers.findByHandle('main'))?.id).toBe(row.id);
    expect(await store.issuers.findByHandle('MAIN')).toBeUndefined();
    expect(await store.issuers.findByHandle('mai_')).toBeUndefined();
  });

  test('a search takes %, _ and \\ as they are written, in either case of letters', async () => {
    const { store } = use();
    const { issuerId, imageDigest } = await layGround(store);
    const names = ['100% Coaching', '100 Coaching', 'Under_score', 'Underscore', 'Back\\slash'];
    await store.commit(
      names.map((name) =>
        store.achievements.insert(achievementRow(issuerId, imageDigest, { name, description: '' })),
      ),
    );
    const find = async (text: string) =>
      (await store.catalogue.list({ text, sort: 'name', limit: 10, offset: 0 })).map(
        ({ achievement }) => achievement.name,
      );
    expect(await find('100%')).toEqual(['100% Coaching']);
    expect(await find('r_s')).toEqual(['Under_score']);
    expect(await find('k\\s')).toEqual(['Back\\slash']);
    expect(await find('UNDER')).toEqual(['Under_score', 'Underscore']);
    expect(await find('%%')).toEqual([]);
    const counted = { text: '100', sort: 'name', limit: 1, offset: 0 } as const;
    expect(await store.catalogue.count(counted)).toBe(2);
  });

  test('a search may be as long as a sentence', async () => {
    const { store } = use();
    const { issuerId, imageDigest } = await layGround(store);
    const name =
      'Level 7 Diploma in Executive Coaching and Leadership Mentoring (with Distinction)';
    await store.commit([
      store.achievements.insert(achievementRow(issuerId, imageDigest, { name })),
    ]);
    const found = await store.catalogue.list({
      text: name.toLowerCase(),
      sort: 'name',
      limit: 10,
      offset: 0,
    });
    expect(found.map(({ achievement }) => achievement.name)).toEqual([name]);
  });
}
