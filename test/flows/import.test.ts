import { describe, expect, test } from 'vitest';
import { importLimits } from '#domain/imported-badge.ts';
import { hashIdentity } from '#domain/recipient.ts';
import { removeAddress } from '#services/addresses.ts';
import { showImport } from '#services/import-collection.ts';
import { importBadge } from '#services/imports.ts';
import { addAddress } from '#test/support/accounts.ts';
import { createBringer, toBytes } from '#test/support/imports.ts';
import { flipSignature, listUrl, sceneOrigin, sceneSlot } from '#test/support/scene.ts';

describe('a badge from elsewhere', () => {
  test('is verified, and kept byte for byte as it was received', async () => {
    const { ctx, badge, world } = await createBringer();
    const given = toBytes(`\n ${JSON.stringify(badge, null, 3)}\n`);
    const result = await importBadge(ctx, { given });
    if (result.outcome !== 'added') throw new Error(result.outcome);
    const kept = await world.store.importedBadges.find(result.badge.id);
    expect(new Uint8Array(kept!.bytes)).toEqual(given);
    expect(kept).toMatchObject({
      kind: 'badge',
      verdict: 'passed',
      recipient: 'own',
      visibility: 'private',
      name: 'Coaching',
      issuerName: 'Example Institute',
      mediaType: 'application/json',
      sourceUrl: null,
      checkedAt: world.clock.now,
    });
    expect(JSON.parse(kept!.document)).toEqual(badge);
  });

  test('is fetched from an address', async () => {
    const { ctx, badge, elsewhere } = await createBringer();
    const url = `${sceneOrigin}/badges/1.json`;
    elsewhere.web.set(url, badge);
    expect(await importBadge(ctx, { given: url })).toMatchObject({
      outcome: 'added',
      badge: { sourceUrl: url },
    });
  });

  test('brought in twice, in different files, is one', async () => {
    const { ctx, badge, world, learnerId } = await createBringer();
    await importBadge(ctx, { given: toBytes(badge) });
    world.clock.advance(60_000);
    const again = await importBadge(ctx, { given: JSON.stringify(badge, null, 2) });
    expect(again).toMatchObject({ outcome: 'known', badge: { checkedAt: world.clock.now } });
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(1);
  });

  test('brought in again after it was revoked stays, and says so', async () => {
    const { ctx, badge, elsewhere, world } = await createBringer();
    await importBadge(ctx, { given: toBytes(badge) });
    await elsewhere.publishList({ revoked: [sceneSlot] });
    world.clock.advance(1000);
    expect(await importBadge(ctx, { given: toBytes(badge) })).toMatchObject({
      outcome: 'known',
      badge: { verdict: 'failed', visibility: 'private' },
    });
  });

  test('takes the place of an earlier document with the same id of the same issuer, and not the other way', async () => {
    const { ctx, badge, elsewhere, world, learnerId } = await createBringer();
    const later = await elsewhere.issue({ awardedAt: new Date('2026-10-02T00:00:00Z') });
    await importBadge(ctx, { given: toBytes(badge) });
    expect(await importBadge(ctx, { given: toBytes(later) })).toMatchObject({
      outcome: 'replaced',
    });
    expect(await importBadge(ctx, { given: toBytes(badge) })).toMatchObject({ outcome: 'known' });
    const [kept, ...others] = await world.store.importedBadges.listOfLearner(learnerId);
    expect(kept?.awardedAt).toEqual(new Date('2026-10-02T00:00:00Z'));
    expect(others).toEqual([]);
  });

  test('that has expired is genuine, and is kept as expired', async () => {
    const { ctx, elsewhere } = await createBringer();
    const old = await elsewhere.issue({ validUntil: new Date('2026-11-01T00:00:00Z') });
    expect(await importBadge(ctx, { given: toBytes(old) })).toMatchObject({
      outcome: 'added',
      badge: { verdict: 'failed' },
    });
  });

  test('whose status cannot be reached is kept, and says so', async () => {
    const { ctx, badge, elsewhere } = await createBringer();
    elsewhere.web.delete(listUrl);
    expect(await importBadge(ctx, { given: toBytes(badge) })).toMatchObject({
      outcome: 'added',
      badge: { verdict: 'unknown' },
    });
  });
});

describe('what is refused', () => {
  const refuses = async (code: string, run: Promise<unknown>) =>
    expect(run).rejects.toMatchObject({ code });

  test('one flipped bit of the signature', async () => {
    const { ctx, badge, world, learnerId } = await createBringer();
    const proof = [badge['proof']].flat().map(flipSignature);
    await refuses('badge_unproved', importBadge(ctx, { given: toBytes({ ...badge, proof }) }));
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('a revoked badge', async () => {
    const { ctx, badge, elsewhere } = await createBringer();
    await elsewhere.publishList({ revoked: [sceneSlot] });
    await refuses('badge_unproved', importBadge(ctx, { given: toBytes(badge) }));
  });

  test('a badge of somebody else’s address', async () => {
    const { ctx, elsewhere } = await createBringer();
    const identifiers = [await hashIdentity('emailAddress', 'ann@example.org', 'salt')];
    const other = await elsewhere.issue({ identifiers });
    await refuses('badge_of_another', importBadge(ctx, { given: toBytes(other) }));
  });

  test('what is no badge, what cannot be read, and addresses that are not public', async () => {
    const { ctx, elsewhere } = await createBringer();
    const list = elsewhere.web.get(listUrl);
    await refuses('badge_unfit', importBadge(ctx, { given: toBytes(list) }));
    await refuses('credential_unreadable', importBadge(ctx, { given: 'my badge' }));
    await refuses('url_refused', importBadge(ctx, { given: 'https://169.254.169.254/badge' }));
    await refuses('url_refused', importBadge(ctx, { given: 'http://issuer.example.org/1' }));
    await refuses('fetch_failed', importBadge(ctx, { given: `${sceneOrigin}/nothing` }));
  });

  test('one byte more than is kept', async () => {
    const { ctx, badge } = await createBringer();
    const text = JSON.stringify(badge);
    const padded = text.padEnd(importLimits.maxBytes, ' ');
    await refuses('badge_too_large', importBadge(ctx, { given: toBytes(`${padded} `) }));
    expect(await importBadge(ctx, { given: toBytes(padded) })).toMatchObject({ outcome: 'added' });
  });

  test('one badge more than an account can have', async () => {
    const { ctx, badge, elsewhere, world, learnerId } = await createBringer();
    const first = await importBadge(ctx, { given: toBytes(badge) });
    if (first.outcome !== 'added') throw new Error(first.outcome);
    const fill = (count: number) =>
      world.store.commit(
        Array.from({ length: count }, (_, at) =>
          world.store.importedBadges.insert({
            ...first.badge,
            id: `imp_${count}_${at}`,
            digest: `${count}-${at}`,
            credentialId: `${count}-${at}`,
          }),
        ),
      );
    await fill(importLimits.maxBadges - 1);
    await world.store.commit([world.store.importedBadges.remove(first.badge.id)]);
    expect(await importBadge(ctx, { given: toBytes(badge) })).toMatchObject({ outcome: 'added' });
    const count = () => world.store.importedBadges.countOfLearner(learnerId);
    expect(await count()).toBe(importLimits.maxBadges);
    const one = () => elsewhere.issue({ id: `${sceneOrigin}/credentials/${crypto.randomUUID()}` });
    await refuses('badges_full', importBadge(ctx, { given: toBytes(await one()) }));
    await world.store.commit([world.store.importedBadges.remove('imp_199_0')]);
    const [a, b] = [await one(), await one()];
    const outcomes = await Promise.allSettled(
      [a, b].map((each) => importBadge(ctx, { given: toBytes(each) })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await count()).toBe(importLimits.maxBadges);
  });

  test('a badge of this site: its learner is led to it, and of others’ nothing is told', async () => {
    const { ctx, award, world, show } = await createBringer();
    await show('public');
    const body = await (
      await world.request(`/credentials/${award.id}`, {
        headers: { Accept: 'application/vc' },
      })
    ).text();
    expect(await importBadge(ctx, { given: toBytes(body) })).toEqual({
      outcome: 'own',
      awardId: award.id,
    });
    expect(await importBadge(ctx, { given: award.credentialUrl })).toEqual({
      outcome: 'own',
      awardId: award.id,
    });
    const stranger = { ...ctx, actor: { kind: 'learner' as const, id: 'lrn_0' as const } };
    const missing = award.credentialUrl.slice(0, -1) + (award.id.endsWith('0') ? '1' : '0');
    await refuses('badge_of_ours', importBadge(stranger, { given: award.credentialUrl }));
    await refuses('badge_of_ours', importBadge(stranger, { given: missing }));
    await refuses('badge_of_ours', importBadge(stranger, { given: toBytes(body) }));
  });

  test('whoever has not signed in', async () => {
    const { world, badge } = await createBringer();
    const anyone = { ...world.system, actor: { kind: 'anonymous' as const } };
    await refuses('sign_in_required', importBadge(anyone, { given: toBytes(badge) }));
  });
});

describe('an address that leaves the account', () => {
  const work = 'ann@work.example.com';

  async function createPublicImport() {
    const bringer = await createBringer();
    const { ctx, badge, cookie, world } = bringer;
    const result = await importBadge(ctx, { given: toBytes(badge) });
    if (result.outcome !== 'added') throw new Error(result.outcome);
    await showImport(ctx, result.badge.id, 'public');
    await addAddress(world, cookie, work);
    const remove = async (email: string) => {
      const address = await world.store.addresses.findByEmail(email);
      await removeAddress(ctx, address!.id);
    };
    const read = async () => world.store.importedBadges.find(result.badge.id);
    return { ...bringer, remove, read };
  }

  test('F17: takes the public word off a badge that was recognised by it; the badge stays', async () => {
    const { remove, read } = await createPublicImport();
    await remove('ann@example.com');
    expect(await read()).toMatchObject({ recipient: 'unnamed', visibility: 'private' });
  });

  test('F17: changes nothing of a badge that was awarded to another', async () => {
    const { remove, read } = await createPublicImport();
    await remove(work);
    expect(await read()).toMatchObject({ recipient: 'own', visibility: 'public' });
  });
});
