import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWalletKey, didJwkOf, type WalletKey } from '#test/support/wallets/keys.ts';
import { createOffered } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import type { WorldOptions } from '#test/support/world.ts';

async function start(options: WorldOptions = {}) {
  const offered = await createOffered(undefined, options);
  const hand = await createHand(offered.world);
  const token = await hand.takeToken((await offered.makeOffer()).token);
  return { ...offered, hand, token };
}

type Start = Awaited<ReturnType<typeof start>>;
type Changes = Parameters<Start['hand']['prove']>[0];

/** Of some private key; whose does not matter. */
const privatePart = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';

const wrong = [400, 'invalid_proof'];
const badNonce = [400, 'invalid_nonce'];
const seconds = (world: Start['world'], shift: number) => ({
  iat: Math.floor(world.clock.now.getTime() / 1000) + shift,
});

interface Case {
  readonly name: string;
  readonly change: (start: Start, other: WalletKey) => Changes | Promise<Changes>;
  /** How it comes near, and is accepted. */
  readonly near?: (start: Start) => Changes;
}

const cases: readonly Case[] = [
  { name: 'for somebody else', change: () => ({ audience: 'http://laurel.test.evil.example' }) },
  { name: 'for an address below ours', change: () => ({ audience: 'http://laurel.test/' }) },
  { name: 'for nobody', change: () => ({ claims: { aud: undefined } }) },
  { name: 'of another type', change: () => ({ header: { typ: 'JWT' } }) },
  { name: 'of no type', change: () => ({ header: { typ: undefined } }) },
  {
    name: 'with kid and jwk both',
    change: ({ hand }) => ({ header: { jwk: hand.key.jwk } }),
    near: ({ hand }) => ({ header: { kid: undefined, jwk: hand.key.jwk } }),
  },
  { name: 'with neither kid nor jwk', change: () => ({ header: { kid: undefined } }) },
  { name: 'by another key than its kid', change: (_, other) => ({ header: { kid: other.kid } }) },
  {
    name: 'by another key than its jwk',
    change: (_, other) => ({ header: { kid: undefined, jwk: other.jwk } }),
  },
  {
    name: 'with a private key in it',
    change: ({ hand }) => ({
      header: {
        kid: undefined,
        jwk: { ...hand.key.jwk, d: privatePart },
      },
    }),
  },
  {
    name: 'with a private key in the did:jwk that it names',
    change: ({ hand }) => ({ header: { kid: `${didJwkOf(hand.key, { d: privatePart })}#0` } }),
    near: ({ hand }) => ({ header: { kid: `${didJwkOf(hand.key)}#0` } }),
  },
  {
    name: 'with a key that its DID does not have',
    change: ({ hand }, other) => ({
      header: { kid: `${hand.key.did}#${other.kid.split('#')[1]}` },
    }),
  },
  {
    name: 'with something critical in it that nobody here understands',
    change: () => ({ header: { crit: ['exp-after'], 'exp-after': 7 } }),
    near: () => ({ header: { 'exp-after': 7 } }),
  },
  {
    name: 'by a kid that is no DID, with a DID as iss',
    change: ({ hand }) => ({ header: { kid: 'key-1' }, claims: { iss: hand.key.did } }),
  },
  {
    name: 'signed more than five minutes from now',
    change: ({ world }) => ({ claims: seconds(world, 301) }),
    near: ({ world }) => ({ claims: seconds(world, 300) }),
  },
  {
    name: 'signed more than ten minutes ago',
    change: ({ world }) => ({ claims: seconds(world, -601) }),
    near: ({ world }) => ({ claims: seconds(world, -600) }),
  },
  { name: 'that says nothing of its time', change: () => ({ claims: { iat: undefined } }) },
  {
    name: 'that is over',
    change: ({ world }) => ({ claims: { exp: seconds(world, -1).iat } }),
    near: ({ world }) => ({ claims: { exp: seconds(world, 1).iat } }),
  },
  { name: 'without a nonce', change: () => ({ nonce: undefined }) },
  {
    name: 'with an attestation of the key that nobody asked for',
    change: async (_, other) => ({
      header: { key_attestation: await other.sign({ typ: 'key-attestation+jwt' }, {}) },
    }),
  },
];

describe('a key proof is refused', () => {
  test.each(cases)('$name', async ({ change, near }) => {
    const started = await start();
    const { hand, token } = started;
    const answer = await hand.ask(token, await change(started, await createWalletKey()));
    expect(faultOf(answer)).toEqual(wrong);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.body.error_description).not.toBe('');
    // What was wrong costs nothing: the same wallet may ask once more.
    expect((await hand.ask(token, near?.(started) ?? {})).status).toBe(200);
  });

  test.each([
    ['not signed at all', { alg: 'none' }, () => ''],
    ['signed with the public key as a secret', { alg: 'HS256' }, () => 'c2lnbmF0dXJl'],
    [
      'signed with RS256, which the metadata does not name',
      { alg: 'RS256' },
      (data: string) => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        return sign('sha256', Buffer.from(data), privateKey).toString('base64url');
      },
    ],
  ])('when it is %s', async (_, { alg }, signIt) => {
    const { hand, token } = await start();
    const [header, payload] = (await hand.prove()).split('.');
    const read = JSON.parse(Buffer.from(header!, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...read, alg })).toString('base64url');
    const jwt = `${changed}.${payload}.${signIt(`${changed}.${payload}`)}`;
    expect(faultOf(await hand.ask(token, {}, { proofs: { jwt: [jwt] } }))).toEqual(wrong);
  });

  test('by a DID that would have to be fetched, and nothing is fetched', async () => {
    const key = await createWalletKey();
    const controller = 'did:web:wallet.example';
    const method = {
      id: `${controller}#key-0`,
      type: 'JsonWebKey',
      controller,
      publicKeyJwk: key.jwk,
    };
    const asked: unknown[] = [];
    const fetchOutside = async (url: unknown) => {
      asked.push(url);
      return Response.json({
        '@context': ['https://www.w3.org/ns/did/v1'],
        id: controller,
        verificationMethod: [method],
        authentication: [method.id],
      });
    };
    const { hand, token } = await start({ fetchOutside });
    expect(faultOf(await hand.ask(token, { key, header: { kid: method.id } }))).toEqual(wrong);
    expect(asked).toEqual([]);
    expect((await hand.ask(token, { key })).status).toBe(200);
  });

  test('with one bit of its signature flipped', async () => {
    const { hand, token } = await start();
    const [header, payload, signature] = (await hand.prove()).split('.');
    const bytes = Buffer.from(signature!, 'base64url');
    bytes[3]! ^= 1;
    const jwt = `${header}.${payload}.${bytes.toString('base64url')}`;
    expect(faultOf(await hand.ask(token, {}, { proofs: { jwt: [jwt] } }))).toEqual(wrong);
    bytes[3]! ^= 1;
    const same = `${header}.${payload}.${bytes.toString('base64url')}`;
    expect((await hand.ask(token, {}, { proofs: { jwt: [same] } })).status).toBe(200);
  });

  test.each([
    ['missing', { proofs: undefined }],
    ['of a type that the metadata does not name', { proofs: { di_vp: [{}] } }],
    ['an empty list', { proofs: { jwt: [] } }],
    ['no JWT', { proofs: { jwt: ['a.b'] } }],
  ])('when it is %s', async (_, patch) => {
    const { hand, token } = await start();
    const [status, error] = faultOf(await hand.ask(token, {}, patch));
    expect([status, error]).toEqual(wrong);
  });
});

describe('a nonce', () => {
  test('that was made elsewhere is refused, and the wallet is told another', async () => {
    const { hand, token } = await start();
    const answer = await hand.ask(token, { nonce: 'c2VydmVyIG5vbmNl' });
    expect(faultOf(answer)).toEqual(badNonce);
    expect((await hand.ask(token, { nonce: answer.body.c_nonce })).status).toBe(200);
  });

  test('of which one character is changed is refused', async () => {
    const { hand, token } = await start();
    const nonce = await hand.findNonce();
    const changed = `${nonce[0] === 'a' ? 'b' : 'a'}${nonce.slice(1)}`;
    expect(faultOf(await hand.ask(token, { nonce: changed }))).toEqual(badNonce);
    expect((await hand.ask(token, { nonce })).status).toBe(200);
  });

  test('is good for five minutes, and not at their end', async () => {
    const { hand, token, world } = await start();
    const [late, last] = [await hand.findNonce(), await hand.findNonce()];
    world.clock.advance(5 * 60_000);
    expect(faultOf(await hand.ask(token, { nonce: late }))).toEqual(badNonce);
    world.clock.advance(-1);
    expect((await hand.ask(token, { nonce: last })).status).toBe(200);
  });

  test('is good once: for the same offer, and for another', async () => {
    const { hand, token, makeOffer } = await start();
    const nonce = await hand.findNonce();
    expect((await hand.ask(token, { nonce })).status).toBe(200);
    const jwtForm = { credential_configuration_id: 'OpenBadge_jwt_vc_json' };
    expect(faultOf(await hand.ask(token, { nonce }, jwtForm))).toEqual(badNonce);
    const other = await hand.takeToken((await makeOffer()).token);
    expect(faultOf(await hand.ask(other, { nonce }))).toEqual(badNonce);
    expect((await hand.ask(other)).status).toBe(200);
  });

  test('is handed out fresh each time, to nobody’s cache', async () => {
    const { hand } = await start();
    const [first, second] = [await hand.post('/openid/nonce', ''), await hand.findNonce()];
    expect(first.body.c_nonce).not.toBe(second);
    expect(first.headers.get('Cache-Control')).toBe('no-store');
  });
});
