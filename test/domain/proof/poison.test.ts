/** Graphs built to make canonicalisation never end, within the bounds that a document has anyway. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import {
  buildForeignBadge,
  createForeignKey,
  discloseForeign,
  type ForeignSuite,
  signForeign,
  verifyForeign,
} from '#test/support/foreign.ts';
import { sceneNow } from '#test/support/scene.ts';

/** Far above what it takes here, and far below what an unbounded run would take. */
const patienceMs = 20_000;

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const related = (id: string): JsonObject => ({ id, type: ['Related'] });

/** Achievements without names that all refer to each other: no order of them differs from another. */
const buildClique = (size: number): readonly JsonObject[] =>
  range(size).map((at) => ({
    id: `_:b${at}`,
    type: ['Achievement'],
    related: range(size)
      .filter((other) => other !== at)
      .map((other) => related(`_:b${other}`)),
  }));

/** Trees that are all alike, without any circle and without ids. */
const buildTwins = (trees: number, leaves: number): readonly JsonObject[] =>
  range(trees).map(() => ({
    type: ['Achievement'],
    resultDescription: range(leaves).map(() => ({ type: ['ResultDescription'] })),
  }));

const withAchievements = (
  document: JsonObject,
  achievement: readonly JsonObject[],
): JsonObject => ({
  ...document,
  credentialSubject: { ...(document['credentialSubject'] as JsonObject), achievement },
});

const suites: readonly ForeignSuite[] = [
  'eddsa-rdfc-2022',
  'Ed25519Signature2020',
  'ecdsa-rdfc-2019',
  'ecdsa-sd-2023',
];

describe.each(suites)('%s', (suite) => {
  async function issue() {
    const key = await createForeignKey(suite.startsWith('ecdsa') ? 'P-256' : 'Ed25519');
    const signed = await signForeign(buildForeignBadge(key.did), { suite, key });
    return suite === 'ecdsa-sd-2023' ? discloseForeign(signed, ['/name', '/id']) : signed;
  }

  test.each<[string, () => readonly JsonObject[]]>([
    ['six nameless nodes in a clique', () => buildClique(6)],
    ['forty nameless nodes in a clique', () => buildClique(40)],
    ['three trees of a hundred leaves each', () => buildTwins(3, 100)],
    ['twenty trees of twenty leaves each', () => buildTwins(20, 20)],
  ])(
    '%s end soon, and are not taken for a good document',
    { timeout: patienceMs },
    async (_, build) => {
      const poisoned = withAchievements(await issue(), build());
      const [outcome] = await verifyForeign(poisoned);
      expect(outcome?.outcome).not.toBe('passed');
    },
  );

  test('a poisoned proof ends soon too', { timeout: patienceMs }, async () => {
    const document = await issue();
    const proof = { ...([document['proof']].flat()[0] as object), achievement: buildClique(40) };
    const [outcome] = await verifyForeign({ ...document, proof });
    expect(outcome?.outcome).not.toBe('passed');
  });
});

test('a document that is too entangled could not be checked, and the reason says so', async () => {
  const key = await createForeignKey('Ed25519');
  const signed = await signForeign(buildForeignBadge(key.did), { suite: 'eddsa-rdfc-2022', key });
  const [outcome] = await verifyForeign(withAchievements(signed, buildClique(12)));
  expect(outcome).toMatchObject({
    outcome: 'unknown',
    reason: 'The document is too entangled to be checked.',
  });
});

test(
  'documents that are each hard, but not too hard, are not checked without end',
  { timeout: patienceMs },
  async () => {
    const key = await createForeignKey('Ed25519');
    const signed = await signForeign(buildForeignBadge(key.did), { suite: 'eddsa-rdfc-2022', key });
    const hard = withAchievements(signed, buildTwins(100, 2));
    const proof = [hard['proof']].flat()[0] as JsonObject;
    const chain = range(10).map((at) => ({
      ...proof,
      id: `urn:example:${at}`,
      ...(at === 0 ? {} : { previousProof: `urn:example:${at - 1}` }),
    }));
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: range(8).map((at) => ({
        ...hard,
        type: ['VerifiableCredential'],
        id: `urn:example:badge-${at}`,
        proof: chain,
      })),
    };
    const { parts = [] } = await verifyDocument(presentation, { now: sceneNow });
    const last = parts.at(-1)?.checks.find(({ id }) => id === 'unaltered');
    expect(last?.reason).toBe('The document is too entangled to be checked.');
  },
);

test('a document in which honest parts look alike is checked', async () => {
  const key = await createForeignKey('Ed25519');
  const subject = buildForeignBadge(key.did)['credentialSubject'] as JsonObject;
  const alike = range(60).map(() => ({ type: ['Result'], value: 'Pass' }));
  const unsigned = {
    ...buildForeignBadge(key.did),
    credentialSubject: { ...subject, result: alike },
  };
  const signed = await signForeign(unsigned, { suite: 'eddsa-rdfc-2022', key });
  expect((await verifyForeign(signed))[0]?.outcome).toBe('passed');
});
