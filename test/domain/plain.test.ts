import { describe, expect, test } from 'vitest';
import { findObscurity } from '#domain/plain.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createScene, sceneNow, sceneSlot } from '#test/support/scene.ts';

const credentials = 'https://www.w3.org/2018/credentials#';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

/** Other spellings of the same statement: every signature stays sound. */
const spellings: readonly [string, (document: JsonObject) => JsonObject][] = [
  [
    'full IRIs',
    ({ credentialStatus, validUntil, ...rest }) => ({
      ...rest,
      [`${credentials}credentialStatus`]: credentialStatus,
      [`${credentials}validUntil`]: { '@value': validUntil, '@type': dateTime },
    }),
  ],
  [
    '@nest',
    ({ credentialStatus, validUntil, ...rest }) => ({
      ...rest,
      '@nest': { credentialStatus, validUntil },
    }),
  ],
  [
    'a context of its own',
    ({ credentialStatus, validUntil, ...rest }) => ({
      ...rest,
      '@context': [
        ...(rest['@context'] as unknown[]),
        {
          st: { '@id': `${credentials}credentialStatus`, '@type': '@id' },
          vu: { '@id': `${credentials}validUntil`, '@type': dateTime },
        },
      ],
      st: credentialStatus,
      vu: validUntil,
    }),
  ],
];

describe('a revoked and expired credential in another spelling', () => {
  test.each(spellings)('%s does not pass, in any check that reads it', async (_, respell) => {
    const scene = await createScene();
    await scene.publishList({ revoked: [sceneSlot] });
    const validUntil = new Date(sceneNow.getTime() - 1000);
    const genuine = await scene.issue({ validUntil });
    expect((await scene.verify(genuine)).verdict).toBe('failed');
    const report = await scene.verify(respell(genuine));
    expect(report.verdict).toBe('failed');
    expect(report.checks.map(({ outcome }) => outcome)).not.toContain('passed');
  });

  test('a status list in another spelling is not believed', async () => {
    const scene = await createScene();
    await scene.publishList({
      edit: ({ validUntil, ...list }) => ({ ...list, '@nest': { validUntil } }),
    });
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'unknown' });
  });
});

test('a recipient is not swapped by a context that hides what is signed and shows what is not', async () => {
  const scene = await createScene();
  const genuine = await scene.issue();
  const vocabulary = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
  const subject = genuine['credentialSubject'] as JsonObject;
  const identifier = (subject['identifier'] as JsonObject[]).map((identity) => ({
    type: [`${vocabulary}IdentityObject`],
    [`${vocabulary}hashed`]: {
      '@value': true,
      '@type': 'http://www.w3.org/2001/XMLSchema#boolean',
    },
    [`${vocabulary}identityHash`]: identity['identityHash'],
    [`${vocabulary}identityType`]: identity['identityType'],
    [`${vocabulary}salt`]: identity['salt'],
    identityHash: 'bob@example.com',
  }));
  const swapped = {
    ...genuine,
    '@context': [...(genuine['@context'] as unknown[]), { identityHash: '@index' }],
    credentialSubject: { ...subject, identifier },
  };
  const report = await scene.verify(swapped, { recipient: 'bob@example.com' });
  expect(report.verdict).toBe('failed');
  expect(report.checks.map(({ outcome }) => outcome)).not.toContain('passed');
});

test('what has expired by its own signature fails, one ms late', async () => {
  const scene = await createScene();
  const genuine = await scene.issue();
  const withExpiry = (ms: number) => ({
    ...genuine,
    proof: (genuine['proof'] as JsonObject[]).map((proof) => ({
      ...proof,
      expires: new Date(sceneNow.getTime() + ms).toISOString(),
    })),
  });
  expect((await scene.check('unaltered', withExpiry(0))).reason).toBe('The signature has expired.');
  expect((await scene.check('unaltered', withExpiry(1000))).outcome).toBe('failed');
});

describe('documents made to exhaust a verifier', () => {
  const values = (count: number) => Array.from({ length: count }, (_, n) => String(n));

  test.each<[string, object]>([
    ['five hundred and one values of one member', { tag: values(501) }],
    ['more nodes than a credential can have', { a: values(499).map(() => values(50)) }],
    [
      'more levels than a credential can have',
      JSON.parse(`${'{"a":'.repeat(66)}1${'}'.repeat(66)}`) as object,
    ],
  ])('%s are refused before they are canonicalised', (_, document) => {
    expect(findObscurity(document)).toContain('larger or more deeply nested');
  });

  test('five hundred values of one member are not', () => {
    expect(findObscurity({ tag: values(500) })).toBeUndefined();
  });

  test('an object where a text belongs is a report, not an exception', async () => {
    const scene = await createScene();
    const genuine = await scene.issue();
    const odd = { toString: 1 };
    for (const document of [
      { ...genuine, credentialStatus: { type: odd } },
      {
        ...genuine,
        credentialStatus: { ...(genuine['credentialStatus'] as object), statusListIndex: odd },
      },
      { ...genuine, proof: { type: odd } },
      { ...genuine, '@context': ['https://www.w3.org/ns/credentials/v2', odd] },
    ]) {
      expect((await scene.verify(document)).verdict).toBe('failed');
    }
  });
});
