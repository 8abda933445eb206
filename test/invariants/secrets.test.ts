import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { createLog } from '#adapters/log.ts';
import { decodeSecretKey, readSecretMultikey } from '#domain/did/multikey.ts';
import type { RingKey } from '#domain/key-ring.ts';
import { fillPath, listRoutes } from '#test/support/routes.ts';
import {
  acceptAward,
  bootstrapKey,
  createWorld,
  makeAward,
  publishAchievement,
  sampleAchievement,
} from '#test/support/world.ts';

const sessionSecret = 'session-secret-of-the-tests-0123456789';
const now = new Date('2026-11-23T09:30:00Z');

/** Every way in which a private half could be written. */
function spell(key: RingKey): readonly string[] {
  if (key.publicKeyJwk)
    return ['d', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => key.secretKeyJwk![name]!.slice(0, 40));
  const seed = Buffer.from(readSecretMultikey(key.secretKeyMultibase!).bytes);
  const unpadded = seed.toString('base64').slice(0, 40);
  return [
    key.secretKeyMultibase!.slice(4, 60),
    seed.toString('hex'),
    unpadded,
    seed.toString('base64url').slice(0, 40),
    seed.join(','),
  ];
}

const leaks = (text: string, needles: readonly string[]) =>
  needles.some((needle) => text.toLowerCase().includes(needle.toLowerCase()));

interface Walk {
  readonly needles: readonly string[];
  readonly answers: readonly { readonly place: string; readonly text: string }[];
  readonly lines: readonly string[];
}

/** Goes to every route with what is there and with what is not, signed in and not, with good bodies and bad. */
async function walk(): Promise<Walk> {
  const keys = [await generateRingKey('main', new Date(0)), await generateRingKey('main', now)];
  const jwtKeys = [
    await generateRingKey('main', new Date(0), 'ES256'),
    await generateRingKey('main', new Date(0), 'RS256'),
  ];
  const ring = { keys: [{ ...keys[0]!, retired: now.toISOString() }, keys[1]!, ...jwtKeys] };
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => now,
  );
  const world = await createWorld({ ring, log, now });
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId);
  const spare = await makeAward(world, achievementId, {
    recipient: { name: 'Bob', email: 'bob@example.com' },
  });
  const Cookie = await acceptAward(world, award.claimUrl);
  await world.deliver();
  const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
  const list = credential.credentialStatus.statusListCredential.split('/').at(-1) as string;
  const image = (await world.api('GET', `/achievements/${achievementId}`)).body.imageUrl
    .split('/')
    .at(-1) as string;
  const answers: { place: string; text: string }[] = [];
  const values = {
    list,
    token: new URL(spare.claimUrl).pathname.split('/')[2]!,
    digest: image,
    code: 'internal',
    name: 'none.css',
  };
  const callers: readonly Readonly<Record<string, string>>[] = [
    {},
    { Authorization: `Bearer ${bootstrapKey}` },
    { Cookie },
    { Accept: 'application/json', Cookie },
  ];
  const bodies = [
    '{}',
    '{',
    JSON.stringify({ ...sampleAchievement }),
    JSON.stringify({ credential }),
    JSON.stringify({ achievementId, recipient: { name: 'Eve' } }),
    JSON.stringify({ reason: 'x' }),
  ];
  for (const { method, path } of listRoutes()) {
    const isApi = path.startsWith('/api/');
    const ids = [path.includes('achievements') ? achievementId : (award.id as string), 'nothing'];
    for (const id of path.includes(':') ? ids : ['']) {
      for (const headers of callers) {
        for (const body of method === 'GET' || method === 'DELETE'
          ? [undefined]
          : isApi
            ? bodies
            : ['email=ann%40example.com&credential=%7B%7D', undefined]) {
          const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
          const response = await world.request(
            fillPath(path, id === 'nothing' ? {} : { ...values, id }, 'nothing'),
            {
              method,
              headers: {
                ...headers,
                Origin: 'http://laurel.test',
                ...(body === undefined ? {} : { 'Content-Type': type }),
              },
              ...(body === undefined ? {} : { body }),
            },
          );
          const text = `${[...response.headers].join('\n')}\n${await response.text()}`;
          answers.push({ place: `${method} ${path}`, text });
        }
      }
    }
  }
  world.system.log.error('test', new Error(`keys: ${JSON.stringify([...keys, ...jwtKeys])}`));
  return {
    needles: [...[...keys, ...jwtKeys].flatMap(spell), sessionSecret, bootstrapKey],
    answers,
    lines,
  };
}

describe('a walk over all routes', () => {
  test('meets no private key, in no spelling, in no answer and no line of the log', async () => {
    const { needles, answers, lines } = await walk();
    expect(new Set(answers.map(({ place }) => place)).size).toBe(listRoutes().length);
    expect(answers.length).toBeGreaterThan(300);
    expect(lines.length).toBeGreaterThan(answers.length);
    expect(answers.filter(({ text }) => leaks(text, needles)).map(({ place }) => place)).toEqual(
      [],
    );
    expect(lines.filter((line) => leaks(line, needles))).toEqual([]);
  }, 90_000);

  test('writes no address, no name and no mailed link into the log', async () => {
    const { lines } = await walk();
    const text = lines.join('\n');
    for (const personal of [
      'ann@example.com',
      'bob@example.com',
      'Ann Example',
      'laurel.test/claim',
    ]) {
      expect(text).not.toContain(personal);
    }
    expect(text).not.toMatch(/\/(claim|sign-in)\/[^*"]/);
  }, 90_000);

  test('would notice one in any spelling', async () => {
    const key = await generateRingKey('main', now);
    const seed = Buffer.from(decodeSecretKey(key.secretKeyMultibase!));
    const spellings = [
      key.secretKeyMultibase!,
      seed.toString('hex').toUpperCase(),
      seed.toString('base64'),
      seed.toString('base64url'),
      JSON.stringify([...seed]),
    ];
    for (const text of spellings) expect(leaks(`before ${text} after`, spell(key))).toBe(true);
    expect(leaks(key.publicKeyMultibase, spell(key))).toBe(false);
  });
});
