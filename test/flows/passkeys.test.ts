import { describe, expect, test } from 'vitest';
import { createAuthenticator, type Lie, type Options } from '#test/support/authenticator.ts';
import {
  addAddress,
  ann,
  askForAddress,
  bob,
  createPair,
  outcomeOf,
} from '#test/support/accounts.ts';
import { cookieOf, readPage } from '#test/support/learners.ts';
import { publicUrl, type World } from '#test/support/world.ts';

const minute = 60 * 1000;

async function post(world: World, path: string, body: unknown, cookie = '') {
  const response = await world.request(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      Origin: publicUrl,
      Cookie: cookie,
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
    body: JSON.stringify(body),
  });
  return {
    response,
    status: response.status,
    body: (await response.json()) as Options & { code?: string; location?: string },
  };
}

const askToAdd = async (world: World, cookie: string) =>
  (await post(world, '/account/passkeys/options', {}, cookie)).body;
const askToSignIn = async (world: World) =>
  (await post(world, '/sign-in/passkey/options', {})).body;
const add = (world: World, cookie: string, response: unknown) =>
  post(world, '/account/passkeys', { response }, cookie);
const enter = (world: World, response: unknown, returnTo?: string) =>
  post(world, '/sign-in/passkey/answer', { response, returnTo });

/** Ann has a passkey. */
async function createPasskey() {
  const pair = await createPair();
  const { world } = pair;
  const key = createAuthenticator(publicUrl);
  const added = await add(
    world,
    pair.ann.cookie,
    key.register(await askToAdd(world, pair.ann.cookie)),
  );
  return { ...pair, key, added };
}

describe('a passkey', () => {
  test('is added, listed, and signs in to its account', async () => {
    const { world, key, added, ann: own } = await createPasskey();
    expect([added.status, added.body.location]).toEqual([200, '/account?now=passkey-added']);
    expect(await readPage(world, '/account', own.cookie)).toContain('<h3>Firefox, Linux</h3>');
    const entered = await enter(world, key.answer(await askToSignIn(world)));
    expect([entered.status, entered.body.location]).toEqual([200, '/dashboard']);
    expect(await readPage(world, '/', cookieOf(entered.response))).toContain('Ann Example');
  });

  test('leads back to a page of this site, and to no other', async () => {
    const { world, key } = await createPasskey();
    const places = [
      ['/account?now=own', '/account?now=own'],
      ['//evil.example/', '/dashboard'],
      ['/\\evil.example/', '/dashboard'],
      ['https://evil.example/', '/dashboard'],
      ['/claim/awd_1.x', '/dashboard'],
    ] as const;
    for (const [returnTo, location] of places) {
      const entered = await enter(world, key.answer(await askToSignIn(world)), returnTo);
      expect([returnTo, entered.body.location]).toEqual([returnTo, location]);
    }
  });

  test('is offered for nobody in particular, and with the site’s own name', async () => {
    const { world, ann: own } = await createPasskey();
    const creation = await askToAdd(world, own.cookie);
    expect(creation).toMatchObject({
      rp: { id: 'laurel.test', name: 'Institute of Tests' },
      user: { name: ann, displayName: 'Ann Example' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: [{ transports: ['internal'] }],
    });
    const request = await askToSignIn(world);
    expect(request).toMatchObject({ rpId: 'laurel.test', userVerification: 'preferred' });
    expect(request).not.toHaveProperty('allowCredentials');
  });

  test('that was removed signs nobody in', async () => {
    const { world, key, ann: own, bob: other } = await createPasskey();
    const path = `/account/passkeys/${key.id}/remove`;
    expect((await world.postForm(path, {}, other.cookie)).status).toBe(404);
    expect((await enter(world, key.answer(await askToSignIn(world)))).status).toBe(200);
    expect(outcomeOf(await world.postForm(path, {}, own.cookie))).toEqual([
      303,
      '/account?now=passkey-removed',
    ]);
    const refused = await enter(world, key.answer(await askToSignIn(world)));
    expect([refused.status, refused.body.code]).toEqual([401, 'passkey_refused']);
    expect(refused.response.headers.get('set-cookie')).toBeNull();
  });

  test('gets the name that its owner gives it', async () => {
    const { world, key, ann: own, bob: other } = await createPasskey();
    const path = `/account/passkeys/${key.id}/rename`;
    expect((await world.postForm(path, { name: 'Stolen' }, other.cookie)).status).toBe(404);
    expect((await world.postForm(path, { name: ' ' }, own.cookie)).status).toBe(400);
    expect((await world.postForm(path, { name: 'x'.repeat(61) }, own.cookie)).status).toBe(400);
    expect((await world.postForm(path, { name: ' My  phone ' }, own.cookie)).status).toBe(303);
    expect(await readPage(world, '/account', own.cookie)).toContain('<h3>My phone</h3>');
  });

  test('moves with its account when two are merged', async () => {
    const { world, key, ann: own, bob: other } = await createPasskey();
    const link = (await askForAddress(world, other.cookie, ann))!;
    await world.postForm(link, { merge: 'yes' }, other.cookie);
    const entered = await enter(world, key.answer(await askToSignIn(world)));
    expect(await readPage(world, '/', cookieOf(entered.response))).toContain('Bob Example');
    expect(await readPage(world, '/account', own.cookie)).not.toContain(bob);
  });

  test('still signs in when the address it was made with is gone', async () => {
    const { world, key, ann: own } = await createPasskey();
    await addAddress(world, own.cookie, 'new@example.com');
    const id = (await world.store.addresses.findByEmail(ann))!.id;
    await world.postForm(`/account/addresses/${id}/remove`, {}, own.cookie);
    expect((await enter(world, key.answer(await askToSignIn(world)))).status).toBe(200);
  });
});

const lies: Readonly<Record<string, Lie>> = {
  'from another site': { origin: 'https://evil.example' },
  'from another port of this host': { origin: `${publicUrl}:8080` },
  'for another site': { rpId: 'evil.example' },
  'for another challenge': { challenge: Buffer.alloc(32, 7).toString('base64url') },
  'without its user': { flags: 0x44 & 0x40 },
};

describe('an answer that is not good is refused', () => {
  test.each(Object.entries(lies))('making a passkey, %s', async (_, lie) => {
    const { world, ann: own } = await createPair();
    const key = createAuthenticator(publicUrl);
    const options = await askToAdd(world, own.cookie);
    const refused = await add(world, own.cookie, key.register(options, lie));
    expect([refused.status, refused.body.code]).toEqual([401, 'passkey_refused']);
    expect(await readPage(world, '/account', own.cookie)).toContain('No passkeys yet');
  });

  test.each(
    Object.entries({
      ...lies,
      'made for another ceremony': { type: 'webauthn.create' },
      'signed wrongly': { spoil: true },
      'from a copy, whose counter is behind': { counter: 1 },
    } satisfies Record<string, Lie>),
  )('signing in, %s', async (_, lie) => {
    const { world, key } = await createPasskey();
    expect((await enter(world, key.answer(await askToSignIn(world)))).status).toBe(200);
    const refused = await enter(world, key.answer(await askToSignIn(world), lie));
    expect([refused.status, refused.body.code]).toEqual([401, 'passkey_refused']);
    expect(refused.response.headers.get('set-cookie')).toBeNull();
    expect((await enter(world, key.answer(await askToSignIn(world)))).status).toBe(200);
  });

  test('when it is sent a second time', async () => {
    const { world, key, ann: own } = await createPasskey();
    const answer = key.answer(await askToSignIn(world));
    expect((await enter(world, answer)).status).toBe(200);
    expect((await enter(world, answer)).status).toBe(401);
    const other = createAuthenticator(publicUrl);
    const made = other.register(await askToAdd(world, own.cookie));
    expect((await add(world, own.cookie, made)).status).toBe(200);
    expect((await add(world, own.cookie, made)).status).toBe(401);
  });

  test('when it is sent twice at the same moment, but for one of the two', async () => {
    const { world, key } = await createPasskey();
    const answer = key.answer(await askToSignIn(world));
    const answers = await Promise.all([enter(world, answer), enter(world, answer)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('when a good challenge was spoilt by a bad answer before', async () => {
    const { world, key } = await createPasskey();
    const options = await askToSignIn(world);
    expect((await enter(world, key.answer(options, { spoil: true }))).status).toBe(401);
    expect((await enter(world, key.answer(options))).status).toBe(401);
  });

  test('five minutes after the challenge, and not one ms before', async () => {
    const { world, key } = await createPasskey();
    const [first, second] = [await askToSignIn(world), await askToSignIn(world)];
    world.clock.advance(5 * minute - 1);
    expect((await enter(world, key.answer(first))).status).toBe(200);
    world.clock.advance(1);
    expect((await enter(world, key.answer(second))).status).toBe(401);
  });

  test('when the challenge was given to another account, or for signing in', async () => {
    const { world, ann: own, bob: other } = await createPair();
    const key = createAuthenticator(publicUrl);
    const mine = await askToAdd(world, own.cookie);
    expect((await add(world, other.cookie, key.register(mine))).status).toBe(401);
    const anybody = { ...mine, challenge: (await askToSignIn(world)).challenge };
    expect((await add(world, own.cookie, key.register(anybody))).status).toBe(401);
    expect(
      (await add(world, own.cookie, key.register(await askToAdd(world, own.cookie)))).status,
    ).toBe(200);
    const adding = {
      ...(await askToSignIn(world)),
      ...(await askToAdd(world, own.cookie)),
      rpId: 'laurel.test',
    };
    expect((await enter(world, key.answer(adding))).status).toBe(401);
  });

  test('when the passkey belongs to an account already', async () => {
    const { world, key, bob: other } = await createPasskey();
    const again = key.register(await askToAdd(world, other.cookie));
    expect((await add(world, other.cookie, again)).status).toBe(401);
    const entered = await enter(world, key.answer(await askToSignIn(world)));
    expect(await readPage(world, '/', cookieOf(entered.response))).toContain('Ann Example');
  });

  test.each([
    { body: {} },
    { body: [] },
    { body: 'x' },
    { body: { response: null } },
    { body: { response: { id: 'é' } } },
    { body: { response: { id: 'a' } } },
  ])('when it is none at all: $body', async ({ body }) => {
    const { world } = await createPair();
    const refused = await post(world, '/sign-in/passkey/answer', body);
    expect([refused.status, refused.body.code]).toEqual([401, 'passkey_refused']);
  });

  test('when it comes as a form, which another site could send', async () => {
    const { world, ann: own } = await createPair();
    const headers = {
      'Content-Type': 'text/plain',
      Origin: 'https://evil.example',
      Cookie: own.cookie,
    };
    for (const path of [
      '/account/passkeys',
      '/account/passkeys/options',
      '/sign-in/passkey/answer',
    ]) {
      expect((await world.postForm(path, {}, own.cookie)).status).toBe(415);
      expect((await world.request(path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    }
  });
});
