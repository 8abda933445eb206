/** Every suite, as the libraries of others sign with it: accepted as it is, and refused with one thing changed. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  buildForeignBadge,
  createForeignKey,
  discloseForeign,
  editProof,
  foreignSuites,
  type ForeignSuite,
  proofsOf,
  signForeign,
  verifyForeign,
} from '#test/support/foreign.ts';
import { flipSignature } from '#test/support/scene.ts';

const cases = (Object.keys(foreignSuites) as ForeignSuite[]).flatMap((suite) =>
  foreignSuites[suite].curves.map((curve) => [suite, curve] as const),
);

describe.each(cases)('%s with a key of %s', (suite, curve) => {
  async function issue() {
    const key = await createForeignKey(curve);
    const signed = await signForeign(buildForeignBadge(key.did), { suite, key });
    const document =
      suite === 'ecdsa-sd-2023'
        ? await discloseForeign(signed, ['/id', '/name', '/validFrom', '/credentialSubject'])
        : signed;
    return { key, document };
  }
  const outcomesOf = async (document: JsonObject) =>
    (await verifyForeign(document)).map(({ outcome }) => outcome);

  test('a badge as it was signed passes, and names its key and its date', async () => {
    const { key, document } = await issue();
    expect(await verifyForeign(document)).toEqual([
      {
        suite,
        outcome: 'passed',
        code: 'sound',
        reason: 'The signature matches the document.',
        verificationMethod: key.id,
        created: new Date('2026-10-02T00:00:00Z'),
      },
    ]);
  });

  test.each(['jws', 'signatureValue'])(
    'a proof with a %s that nobody signed fails',
    async (member) => {
      const { document } = await issue();
      const changed = editProof(document, (proof) => ({ ...proof, [member]: proof['proofValue'] }));
      expect(await outcomesOf(changed)).toEqual(['failed']);
    },
  );

  test('a badge with a word changed, added or taken away fails', async () => {
    const { document } = await issue();
    const { name: _, ...nameless } = document;
    const subject = document['credentialSubject'] as JsonObject;
    for (const changed of [
      { ...document, name: 'Weaving!' },
      { ...document, description: 'Added.' },
      { ...document, credentialSubject: { ...subject, id: 'did:example:other' } },
      nameless,
    ])
      expect(await outcomesOf(changed)).toEqual(['failed']);
  });

  test('a signature with one letter changed fails', async () => {
    const { document } = await issue();
    expect(await outcomesOf(editProof(document, flipSignature))).toEqual(['failed']);
  });

  test('the key of somebody else of the same type fails', async () => {
    const { document } = await issue();
    const { id: verificationMethod } = await createForeignKey(curve);
    expect(
      await outcomesOf(editProof(document, (proof) => ({ ...proof, verificationMethod }))),
    ).toEqual(['failed']);
  });

  test('the proof of another document fails', async () => {
    const { document, key } = await issue();
    const other = await signForeign(
      { ...buildForeignBadge(key.did), name: 'Other' },
      { suite, key },
    );
    expect(await outcomesOf({ ...document, proof: other['proof'] })).toEqual(['failed']);
  });

  test.each<[string, (proof: JsonObject) => JsonObject]>([
    ['purpose', (proof) => ({ ...proof, proofPurpose: 'authentication' })],
    ['date', (proof) => ({ ...proof, created: '2026-10-02T00:00:01Z' })],
    ['end', (proof) => ({ ...proof, expires: '2036-01-01T00:00:00Z' })],
    ['challenge', (proof) => ({ ...proof, challenge: 'c' })],
  ])('a proof whose %s was changed or added fails', async (_, edit) => {
    const { document } = await issue();
    expect(await outcomesOf(editProof(document, edit))).toEqual(['failed']);
  });

  test.each(['assertionMethod', 'authentication'])(
    'a key that its controller does not list for issuing fails, whatever the proof says (%s)',
    async (listed) => {
      const { did, multibase, signer } = await createForeignKey(curve);
      const web = 'did:web:example.org';
      const id = `${web}#1`;
      const key = { did: web, id, multibase, signer: { ...signer, id } };
      const signed = await signForeign(buildForeignBadge(web), { suite, key });
      const document =
        suite === 'ecdsa-sd-2023' ? await discloseForeign(signed, ['/name']) : signed;
      const resolve = async () =>
        ({
          id: web,
          verificationMethod: [
            { id, type: 'Multikey', controller: web, publicKeyMultibase: multibase },
          ],
          [listed]: [id],
        }) as never;
      expect(did).toContain(multibase);
      const [outcome] = await verifyForeign(document, resolve);
      expect(outcome?.outcome).toBe(listed === 'assertionMethod' ? 'passed' : 'failed');
    },
  );

  test('a proof that says it is of another suite fails', async () => {
    const { document } = await issue();
    for (const [other] of cases) {
      if (other === suite) continue;
      const renamed = editProof(document, (proof) =>
        other === 'Ed25519Signature2020'
          ? { ...proof, type: other, cryptosuite: undefined }
          : { ...proof, type: 'DataIntegrityProof', cryptosuite: other },
      );
      expect(await outcomesOf(JSON.parse(JSON.stringify(renamed)))).toEqual(['failed']);
    }
  });
});

describe('selective disclosure', () => {
  test('the base proof is not for showing, and the answer says so', async () => {
    const key = await createForeignKey('P-256');
    const base = await signForeign(buildForeignBadge(key.did), { suite: 'ecdsa-sd-2023', key });
    const [outcome] = await verifyForeign(base);
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'failed' });
    expect(outcome?.reason).toContain('base proof of selective disclosure');
  });

  test('what the holder left out is not missed, and what was left in cannot be put elsewhere', async () => {
    const key = await createForeignKey('P-256');
    const base = await signForeign(buildForeignBadge(key.did), { suite: 'ecdsa-sd-2023', key });
    const shown = await discloseForeign(base, ['/validFrom']);
    expect(shown['name']).toBeUndefined();
    expect((await verifyForeign(shown))[0]?.outcome).toBe('passed');
    const other = await discloseForeign(base, ['/name']);
    expect((await verifyForeign({ ...shown, proof: other['proof'] }))[0]?.outcome).toBe('failed');
    expect((await verifyForeign({ ...shown, name: base['name'] }))[0]?.outcome).toBe('failed');
  });
});

describe('suites over JSON', () => {
  const suites = ['eddsa-jcs-2022', 'ecdsa-jcs-2019'] as const;

  test.each(suites)('%s: a context that was added afterwards fails', async (suite) => {
    const key = await createForeignKey(foreignSuites[suite].curves[0]);
    const signed = await signForeign(buildForeignBadge(key.did), { suite, key });
    const contexts = signed['@context'] as readonly string[];
    for (const added of ['https://example.org/v1', 'https://www.w3.org/2018/credentials/v1'])
      expect(
        (await verifyForeign({ ...signed, '@context': [...contexts, added] }))[0],
      ).toMatchObject({
        outcome: 'failed',
      });
    const reordered = { ...signed, '@context': contexts.toReversed() };
    expect((await verifyForeign(reordered))[0]?.outcome).toBe('failed');
  });

  test.each(suites)('%s: the context of another proof may be added', async (suite) => {
    const key = await createForeignKey(foreignSuites[suite].curves[0]);
    const unsigned = buildForeignBadge(key.did);
    const contexts = (unsigned['@context'] as readonly string[]).slice(0, 2);
    const signed = await signForeign({ ...unsigned, '@context': contexts }, { suite, key });
    const more = [...contexts, 'https://w3id.org/security/suites/ed25519-2020/v1'];
    expect((await verifyForeign({ ...signed, '@context': more }))[0]?.outcome).toBe('passed');
  });
});

test('a proof value longer than any signature is refused before it is decoded', async () => {
  const key = await createForeignKey('Ed25519');
  const signed = await signForeign(buildForeignBadge(key.did), { suite: 'eddsa-rdfc-2022', key });
  const long = editProof(signed, (proof) => ({ ...proof, proofValue: `z${'2'.repeat(200_000)}` }));
  expect((await verifyForeign(long))[0]).toMatchObject({
    outcome: 'failed',
    reason: 'The proofValue is longer than a signature can be.',
  });
});

test('a set of proofs of several suites and keys is checked proof by proof', async () => {
  const key = await createForeignKey('Ed25519');
  let document = buildForeignBadge(key.did);
  for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020', 'eddsa-jcs-2022'] as const)
    document = await signForeign(document, { suite, key });
  expect((await verifyForeign(document)).map(({ outcome }) => outcome)).toEqual([
    'passed',
    'passed',
    'passed',
  ]);
  const one = editProof(document, flipSignature, 1);
  expect((await verifyForeign(one)).map(({ outcome }) => outcome)).toEqual([
    'passed',
    'failed',
    'passed',
  ]);
  expect(proofsOf(document)).toHaveLength(3);
});
