import { describe, expect, test } from 'vitest';
import { createCentre, createKey } from '#test/support/keys.ts';
import { readAnswer } from '#test/support/routes.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  sampleAchievement,
  type World,
} from '#test/support/world.ts';

const missingId = 'awd_0123456789abcdefghjkmn';

interface Subject {
  readonly id: string;
  readonly claim: string;
  readonly accept: () => Promise<string>;
  readonly show: (visibility: string, cookie: string) => Promise<Response>;
  readonly revoke: () => Promise<unknown>;
}

/** Every way to come to an award that nobody else may see. */
const states: Readonly<Record<string, (world: World, award: Subject) => Promise<unknown>>> = {
  offered: async () => {},
  declined: (world, { claim }) => world.postForm(`${claim}/decline`),
  'accepted and private': (_, { accept }) => accept(),
  'accepted, public, and private again': async (_, { accept, show }) => {
    const cookie = await accept();
    await show('public', cookie);
    await show('private', cookie);
  },
  'deleted after it was public': async (world, { id, accept, show }) => {
    const cookie = await accept();
    await show('public', cookie);
    await world.postForm(`/dashboard/${id}/delete`, {}, cookie);
  },
  'deleted and taken back': async (world, { id, accept }) => {
    const cookie = await accept();
    await world.postForm(`/dashboard/${id}/delete`, {}, cookie);
    await world.postForm(`/dashboard/${id}/restore`, {}, cookie);
  },
  'revoked while it was offered': (_, { revoke }) => revoke(),
  'revoked while it was private': async (_, { accept, revoke }) => {
    await accept();
    await revoke();
  },
  'revoked after it was deleted': async (world, { id, accept, show, revoke }) => {
    const cookie = await accept();
    await show('public', cookie);
    await world.postForm(`/dashboard/${id}/delete`, {}, cookie);
    await revoke();
  },
};

type Ask = (world: World, id: string, cookie: string) => Promise<Response>;
const get =
  (suffix: string, headers: Record<string, string> = {}, method = 'GET'): Ask =>
  (world, id, Cookie) =>
    world.request(`/credentials/${id}${suffix}`, { method, headers: { ...headers, Cookie } });

/** Every surface on which an award could show. */
const surfaces: Readonly<Record<string, Ask>> = {
  'the page': get('', { Accept: 'text/html' }),
  'the page, for HEAD': get('', {}, 'HEAD'),
  'the page, with a message': get('?now=public', { Accept: 'text/html' }),
  'the JSON file': get('.json'),
  'the JSON file, for browsers': get('.json', { Accept: 'text/html' }),
  'JSON by Accept': get('', { Accept: 'application/json' }),
  'a credential by Accept': get('', { Accept: 'application/vc' }),
  'JSON-LD by Accept': get('', { Accept: 'application/ld+json' }),
  'any media type': get('', { Accept: '*/*' }),
  'a known ETag': get('.json', { 'If-None-Match': '*' }),
  'the form of its visibility': (world, id, cookie) =>
    world.postForm(`/credentials/${id}/visibility`, { visibility: 'public' }, cookie),
  'the form that deletes it': (world, id, cookie) =>
    world.postForm(`/dashboard/${id}/delete`, {}, cookie),
  'the form that takes it back': (world, id, cookie) =>
    world.postForm(`/dashboard/${id}/restore`, {}, cookie),
  'the dashboard after a deletion': (world, id, Cookie) =>
    world.request(`/dashboard?deleted=${id}`, { headers: { Cookie } }),
  verification: (world, id) =>
    world.request('/api/v1/verify', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: `http://laurel.test/credentials/${id}` }),
    }),
  'the verification page': (world, id, cookie) =>
    world.postForm('/verify', { credential: `http://laurel.test/credentials/${id}` }, cookie),
};

async function createSubject(world: World): Promise<Subject> {
  const centreId = await createCentre(world);
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId, { source: { centreId } });
  const claim = new URL(award.claimUrl).pathname;
  return {
    id: award.id as string,
    claim,
    accept: () => acceptAward(world, award.claimUrl),
    show: (visibility, cookie) =>
      world.postForm(`/credentials/${award.id}/visibility`, { visibility }, cookie),
    revoke: () => world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' }),
  };
}

/** Somebody else, who holds the same achievement. */
async function createStranger(world: World): Promise<string> {
  const achievementId = (await world.api('GET', '/achievements')).body.items[0].id as string;
  const award = await makeAward(world, achievementId, {
    recipient: { name: 'Bob', email: 'bob@example.com' },
  });
  return acceptAward(world, award.claimUrl);
}

const viewers = 2;
const size = Object.keys(states).length * Object.keys(surfaces).length * viewers;

describe(`what must not be seen answers exactly like what does not exist (${size} cases)`, () => {
  test.each(Object.entries(states))('an award that is %s', async (_, bring) => {
    const world = await createWorld();
    const subject = await createSubject(world);
    const stranger = await createStranger(world);
    await bring(world, subject);
    for (const [name, ask] of Object.entries(surfaces)) {
      for (const cookie of ['', stranger]) {
        const hidden = await readAnswer(await ask(world, subject.id, cookie));
        const missing = await readAnswer(await ask(world, missingId, cookie));
        const unnamed = { ...hidden, body: hidden.body.replaceAll(subject.id, missingId) };
        const where = `${name}, for ${cookie ? 'another learner' : 'nobody'}`;
        expect({ where, ...unnamed }).toEqual({ where, ...missing });
        expect(hidden.body).not.toContain(sampleAchievement.description);
        expect(hidden.body).not.toContain('Ann Example');
      }
    }
  });

  test('an award that is only registered', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world), {
      recipient: { name: 'Ann Example' },
    });
    const stranger = await createStranger(world);
    for (const ask of Object.values(surfaces)) {
      const hidden = await readAnswer(await ask(world, award.id as string, stranger));
      const missing = await readAnswer(await ask(world, missingId, stranger));
      expect({ ...hidden, body: hidden.body.replaceAll(award.id as string, missingId) }).toEqual(
        missing,
      );
    }
  });

  test("an award of one centre, asked for with another centre's key", async () => {
    const world = await createWorld();
    const { id } = await createSubject(world);
    const { key } = await createKey(
      world,
      ['awards:read', 'awards:write'],
      await createCentre(world, 'Other'),
    );
    const headers = { Authorization: `Bearer ${key}` };
    for (const suffix of ['', '/credential']) {
      const ask = async (which: string) =>
        readAnswer(await world.request(`/api/v1/awards/${which}${suffix}`, { headers }));
      expect(await ask(id)).toEqual(await ask(missingId));
    }
  });

  test('an achievement that is still a draft', async () => {
    const world = await createWorld();
    const { id } = (await world.api('POST', '/achievements', sampleAchievement)).body;
    for (const Accept of ['text/html', 'application/json']) {
      const ask = async (which: string) =>
        readAnswer(await world.request(`/achievements/${which}`, { headers: { Accept } }));
      expect(await ask(id as string)).toEqual(await ask('ach_0123456789abcdefghjkmn'));
    }
  });

  test('what may be seen answers differently on every surface that only reads', async () => {
    const world = await createWorld();
    const subject = await createSubject(world);
    await subject.show('public', await subject.accept());
    const reading = Object.entries(surfaces).filter(([name]) => !/form|dashboard/.test(name));
    for (const [name, ask] of reading) {
      const seen = await readAnswer(await ask(world, subject.id, ''));
      const missing = await readAnswer(await ask(world, missingId, ''));
      expect([name, seen.status, missing.status === 200]).toEqual([name, 200, false]);
    }
  });
});
