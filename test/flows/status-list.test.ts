import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { pathOf } from '#test/support/learners.ts';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

async function createListed() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId);
  const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
  const path = pathOf(credential.credentialStatus.statusListCredential);
  const read = async () => {
    const response = await world.request(path);
    const body = await response.text();
    return { response, body, list: JSON.parse(body) };
  };
  const revoke = () => world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
  const verify = async () => (await world.api('POST', '/verify', { credential })).body.verdict;
  return { world, achievementId, award, credential, path, read, revoke, verify };
}

describe('a status list', () => {
  test('is a signed credential of the issuer, for machines anywhere', async () => {
    const { credential, path, read } = await createListed();
    const { response, list } = await read();
    expect(response.headers.get('content-type')).toBe('application/vc');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(list.id).toBe(`http://laurel.test${path}`);
    expect(list.issuer).toBe(credential.issuer.id);
    expect(list.proof).toHaveLength(2);
  });

  test('flips the one bit of the award that is revoked, and an independent reader sees it', async () => {
    const { credential, read, revoke } = await createListed();
    const slots = async () => {
      const list = await decodeList({
        encodedList: (await read()).list.credentialSubject.encodedList,
      });
      return Array.from({ length: list.length }, (_, slot) => slot).filter((slot) =>
        list.getStatus(slot),
      );
    };
    expect(await slots()).toEqual([]);
    await revoke();
    expect(await slots()).toEqual([Number(credential.credentialStatus.statusListIndex)]);
  });

  test('has a different slot for every award, in no order', async () => {
    const { world, achievementId, credential } = await createListed();
    const slots = [Number(credential.credentialStatus.statusListIndex)];
    for (let n = 0; n < 20; n++) {
      const { id } = await makeAward(world, achievementId);
      slots.push(
        Number(
          (await world.api('GET', `/awards/${id}/credential`)).body.credentialStatus
            .statusListIndex,
        ),
      );
    }
    expect(new Set(slots).size).toBe(21);
    expect(slots).not.toEqual(slots.toSorted((a, b) => a - b));
  });

  test('is the same bytes until something changes', async () => {
    const { world, achievementId, read, revoke } = await createListed();
    const first = await read();
    world.clock.advance(5 * day);
    await makeAward(world, achievementId);
    expect((await read()).body).toBe(first.body);
    await revoke();
    expect((await read()).body).not.toBe(first.body);
  });

  test('is signed again when a day is left, and not one ms before', async () => {
    const { world, read } = await createListed();
    const first = await read();
    world.clock.advance(6 * day - 1);
    expect((await read()).body).toBe(first.body);
    world.clock.advance(1);
    const second = await read();
    expect(second.body).not.toBe(first.body);
    expect(Date.parse(second.list.validUntil) - world.clock.now.getTime()).toBe(7 * day);
    expect(second.list.credentialSubject.encodedList).toBe(
      first.list.credentialSubject.encodedList,
    );
  });

  test.each([6.5 * day, 30 * day, 3650 * day])(
    'is in date %i ms later, so that the credential still verifies',
    async (later) => {
      const { world, read, verify } = await createListed();
      await read();
      world.clock.advance(later);
      expect(Date.parse((await read()).list.validUntil)).toBeGreaterThan(world.clock.now.getTime());
      expect(await verify()).toBe('passed');
    },
  );

  test('answers 304 to who has it already, and the whole list to who has an older one', async () => {
    const { world, path, read, revoke } = await createListed();
    const { response } = await read();
    const etag = response.headers.get('etag')!;
    const ask = (tags: string) => world.request(path, { headers: { 'If-None-Match': tags } });
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask(tags);
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([
        304,
        '',
        etag,
      ]);
    }
    expect((await ask('"other"')).status).toBe(200);
    await revoke();
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('HEAD answers like GET, without a body', async () => {
    const { world, path } = await createListed();
    const head = await world.request(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe((await world.request(path)).headers.get('etag'));
  });

  test('of a key that has retired is signed by that key, as its credentials were', async () => {
    const start = new Date('2026-11-23T09:00:00Z');
    const retires = new Date('2026-11-23T10:00:00Z');
    const old = { ...(await generateRingKey('main', start)), retired: retires.toISOString() };
    const next = await generateRingKey('main', retires);
    const world = await createWorld({ ring: { keys: [old, next] }, now: start });
    const achievementId = await publishAchievement(world);
    const issue = async () => {
      const award = await makeAward(world, achievementId);
      return { award, credential: (await world.api('GET', `/awards/${award.id}/credential`)).body };
    };
    const first = await issue();
    world.clock.now = retires;
    const second = await issue();
    expect(first.credential.issuer.id).toContain(old.publicKeyMultibase);
    expect(second.credential.issuer.id).toContain(next.publicKeyMultibase);
    const listOf = (credential: { credentialStatus: { statusListCredential: string } }) =>
      credential.credentialStatus.statusListCredential;
    expect(listOf(second.credential)).not.toBe(listOf(first.credential));
    world.clock.advance(10 * day);
    const verify = async (credential: object) =>
      (await world.api('POST', '/verify', { credential })).body.verdict;
    expect([await verify(first.credential), await verify(second.credential)]).toEqual([
      'passed',
      'passed',
    ]);
    await world.api('POST', `/awards/${first.award.id}/revoke`, { reason: 'x' });
    expect([await verify(first.credential), await verify(second.credential)]).toEqual([
      'failed',
      'passed',
    ]);
  });

  test('that does not exist is not found', async () => {
    const world = await createWorld();
    const response = await world.request('/status/lst_0123456789abcdefghjkmn');
    expectProblem(
      { status: response.status, headers: response.headers, body: await response.json() },
      404,
      'not_found',
    );
  });
});
