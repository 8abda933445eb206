import { describe, expect, test } from 'vitest';
import type { AwardId } from '#domain/ids.ts';
import { offerMinutes } from '#domain/wallet-offer.ts';
import { createAccepted } from '#test/support/accepted.ts';
import { createCentre, createKey } from '#test/support/keys.ts';
import { createOffer, readPage } from '#test/support/learners.ts';
import { createHolderKey, presentKey } from '#test/support/wallets/holder-keys.ts';
import { fetchFrom } from '#test/support/wallets/offered.ts';
import { openExchange, postJson, readProtocols } from '#test/support/wallets/vc-api.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const vcapi = { protocol: 'vcapi' } as const;
const offer = (world: World, id: string, body: object = vcapi, key?: string) =>
  world.api('POST', `/awards/${id}/offers`, body, key === undefined ? {} : { key });

/** Takes an exchange up with a fresh key. */
async function takeUp(world: World, url: string) {
  const ask = fetchFrom(world);
  const asked = await openExchange(ask, url);
  const key = await createHolderKey();
  const verifiablePresentation = await presentKey(key, { asked });
  return { did: key.did, answer: await postJson(ask, url, { verifiablePresentation }) };
}

const readNotices = async (world: World) => {
  await world.deliver();
  return (await world.store.mailbox.list(100)).filter(({ subject }) =>
    subject.includes('was offered to a wallet'),
  );
};

describe('an offer that a system makes', () => {
  test('by VC-API is an exchange, good once and for ten minutes', async () => {
    const { world, award } = await createAccepted();
    const { status, body } = await offer(world, award.id);
    expect([status, Object.keys(body)]).toEqual([201, ['offerUri', 'interactionUrl', 'expiresAt']]);
    expect(body.offerUri).toMatch(/^http:\/\/laurel\.test\/wallet\/exchanges\/\S{40,}$/);
    expect(Date.parse(body.expiresAt) - world.clock.now.getTime()).toBe(offerMinutes * 60_000);
    const { did, answer } = await takeUp(world, body.offerUri);
    expect(answer.body.verifiablePresentation.verifiableCredential).toMatchObject([
      { id: award.credentialUrl, credentialSubject: { id: did } },
    ]);
    const again = await postJson(fetchFrom(world), body.offerUri, {});
    expect([again.status, again.body.code]).toEqual([409, 'offer_spent']);
  });

  test('by OpenID4VCI opens a wallet, and its code is told only to the system', async () => {
    const { world, award } = await createAccepted();
    const { status, body } = await offer(world, award.id, { protocol: 'openid4vci', txCode: true });
    expect(status).toBe(201);
    expect(body.offerUri).toMatch(/^openid-credential-offer:\/\/\?credential_offer_uri=http/);
    expect(body.txCode).toMatch(/^\d{6}$/);
    await world.deliver();
    const mails = await world.store.mailbox.list(100);
    expect(mails.filter(({ text }) => text.includes(body.txCode))).toEqual([]);
    expect(Object.keys(await readProtocols(fetchFrom(world), body.interactionUrl))).toEqual([
      'OID4VCI',
      'oid4vci-1.0',
      'openid4vci',
    ]);
    const without = await offer(world, award.id, { protocol: 'openid4vci' });
    expect(without.body).not.toHaveProperty('txCode');
  });

  test('is told to every address of the account that the credential is in, and seen on its page', async () => {
    const { world, award, path, cookie } = await createAccepted();
    const { body } = await offer(world, award.id);
    const notices = await readNotices(world);
    expect(notices.map(({ recipient }) => recipient)).toEqual(['ann@example.com']);
    expect(notices[0]!.text).toContain('Ann Example');
    // Whoever reads the notice can see that it happened, and cannot take the offer up.
    expect(notices[0]!.text).not.toContain('/wallet/');
    expect(await readPage(world, path, cookie)).not.toContain('VC-API');
    await takeUp(world, body.offerUri);
    expect(await readPage(world, path, cookie)).toContain('Added to a wallet');
    const [issuance] = await world.store.walletIssuances.listOfAwards([award.id as AwardId]);
    expect(issuance).toMatchObject({ state: 'issued', holder: null });
    const trail = await world.store.audit.listOfSubject(award.id as string);
    expect(trail.map(({ action }) => action)).toContain('award.bind');
  });

  test('is made beside others of the same moment, and each is told', async () => {
    const { world, award } = await createAccepted();
    const answers = await Promise.all([1, 2, 3].map(() => offer(world, award.id)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await readNotices(world)).toHaveLength(3);
  });

  test('is told to a learner with an account before they accept, too', async () => {
    const { world, achievementId } = await createAccepted();
    const { id } = await makeAward(world, achievementId);
    await offer(world, id);
    expect(await readNotices(world)).toHaveLength(1);
  });

  test('of an award that waits for somebody without an account is told to nobody but the system', async () => {
    const { world, award } = await createOffer();
    const { status, body } = await offer(world, award.id);
    expect(status).toBe(201);
    expect(await readNotices(world)).toEqual([]);
    expect((await takeUp(world, body.offerUri)).answer.status).toBe(200);
  });

  test('gives nothing away once the learner has declined', async () => {
    const { world, award, claim } = await createOffer();
    const { body } = await offer(world, award.id);
    await world.postForm(`${claim}/decline`);
    const answer = await postJson(fetchFrom(world), body.offerUri, {});
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    const refused = await offer(world, award.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'award_transition']);
  });

  test('gives nothing away once its key is revoked, and a key with the same rights is not the same', async () => {
    const { world, award } = await createAccepted();
    const [first, second] = [
      await createKey(world, ['offers:write']),
      await createKey(world, ['offers:write']),
    ];
    const byFirst = (await offer(world, award.id, vcapi, first.key)).body;
    const bySecond = (await offer(world, award.id, vcapi, second.key)).body;
    await world.api('DELETE', `/api-keys/${first.id}`);
    const gone = await postJson(fetchFrom(world), byFirst.offerUri, {});
    expect([gone.status, gone.body.code]).toEqual([404, 'not_found']);
    expect((await takeUp(world, bySecond.offerUri)).answer.status).toBe(200);
  });

  test('shows the key neither the holder nor what the learner does with it', async () => {
    const { world, award } = await createAccepted();
    const key = await createKey(world, ['offers:write']);
    const { body } = await offer(world, award.id, vcapi, key.key);
    const { did } = await takeUp(world, body.offerUri);
    for (const path of [`/awards/${award.id}`, `/awards/${award.id}/credential`]) {
      expect((await world.api('GET', path, undefined, { key: key.key })).status).toBe(403);
      expect(JSON.stringify((await world.api('GET', path)).body)).not.toContain(did);
    }
  });
});

describe('a system cannot offer', () => {
  const refusals: readonly (readonly [string, object, number, string])[] = [
    ['by an unknown protocol', { protocol: 'openid4vp' }, 400, 'input_invalid'],
    ['by no protocol', {}, 400, 'input_invalid'],
    ['with a code by VC-API', { ...vcapi, txCode: true }, 400, 'input_invalid'],
    ['with members that mean nothing', { ...vcapi, holder: 'did:key:z6Mk' }, 400, 'input_invalid'],
  ];

  test.each(refusals)('%s', async (_, body, status, code) => {
    const { world, award } = await createAccepted();
    const answer = await offer(world, award.id, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await readNotices(world)).toEqual([]);
  });

  test('an award that was revoked, and one that its learner deleted', async () => {
    const { world, award, cookie } = await createAccepted();
    await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie);
    expect((await offer(world, award.id)).body.code).toBe('award_transition');
    await world.postForm(`/dashboard/${award.id}/restore`, {}, cookie);
    expect((await offer(world, award.id)).status).toBe(201);
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    expect((await offer(world, award.id)).body.code).toBe('award_transition');
  });

  test('an award that is not signed yet by VC-API, which cannot make a wallet wait', async () => {
    const world = await createWorld();
    const achievementId = await publishAchievement(world);
    const { id } = await makeAward(world, achievementId, { recipient: { name: 'Ann Example' } });
    const refused = await offer(world, id);
    expect([refused.status, refused.body.code]).toEqual([409, 'award_unsigned']);
    expect((await offer(world, id, { protocol: 'openid4vci' })).status).toBe(201);
  });

  test('what is not there, or belongs to another issuer, and learns nothing of it', async () => {
    const { world } = await createAccepted();
    const answer = await offer(world, 'awd_0123456789abcdefghjkmn');
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  test('with the key of a centre, which cannot even have the right', async () => {
    const world = await createWorld();
    const centreId = await createCentre(world);
    const made = await world.api('POST', '/api-keys', {
      name: 'A key',
      scopes: ['awards:read', 'offers:write'],
      centreId,
    });
    expect([made.status, made.body.code]).toEqual([400, 'input_invalid']);
    const { key } = await createKey(world, ['awards:read', 'awards:write'], centreId);
    const { body: award } = await world.api(
      'POST',
      '/awards',
      {
        achievementId: await publishAchievement(world),
        recipient: { name: 'Ann Example', email: 'ann@example.com' },
      },
      { key },
    );
    expect((await world.api('GET', `/awards/${award.id}`, undefined, { key })).status).toBe(200);
    const refused = await offer(world, award.id, vcapi, key);
    expect([refused.status, refused.body.code]).toEqual([403, 'scope_missing']);
  });
});
