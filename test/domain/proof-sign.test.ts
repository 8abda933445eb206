/**
 * The proofs of a set share work. That must not show: signatures are the library's to the byte, and
 * so is what is found out about a document that was altered.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, test } from 'vitest';
import type { DocumentLoader } from '#contexts/loader.ts';
import { didKeyOf } from '#domain/did/key.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Proof, Signer } from '#domain/proof/suites.ts';
import { listProofs, verifyProofs } from '#domain/proof/verify.ts';
import { buildBits, buildStatusListCredential, encodeBits } from '#domain/status-list.ts';
import {
  createScene,
  createSigner,
  flipSignature,
  sceneNow,
  type Scene,
} from '#test/support/scene.ts';

const documentLoader = createDocumentLoader(createResolver());
const checkStatus = async () => ({ verified: true });

/** Each proof by a plain call of the library, with a suite of its own. */
async function signByLibrary(document: JsonObject, signer: Signer): Promise<readonly unknown[]> {
  const date = formatDateTime(sceneNow);
  const suites = [
    new Ed25519Signature2020({ signer, date }),
    new DataIntegrityProof({ signer, date, cryptosuite }),
  ];
  const signed = await Promise.all(
    suites.map((suite) =>
      issue({ credential: structuredClone({ ...document }), suite, documentLoader, now: sceneNow }),
    ),
  );
  return signed.map(({ proof }) => proof);
}

/** What the library finds out about each proof by itself. */
async function verifyByLibrary(
  document: JsonObject,
  load: DocumentLoader = documentLoader,
): Promise<readonly boolean[]> {
  const verifyOne = async (proof: Proof) => {
    const suite = [new Ed25519Signature2020({}), new DataIntegrityProof({ cryptosuite })];
    const credential = structuredClone({ ...document, proof });
    return (
      await verifyCredential({
        credential,
        suite,
        documentLoader: load,
        now: sceneNow,
        checkStatus,
      })
    ).verified;
  };
  return Promise.all(listProofs(document).map(verifyOne));
}

async function verifyByUs(
  document: JsonObject,
  load: DocumentLoader = documentLoader,
): Promise<readonly boolean[]> {
  return (await verifyProofs(document, load, sceneNow)).map(({ outcome }) => outcome === 'passed');
}

const statusList = async ({ signer }: Scene) =>
  buildStatusListCredential({
    url: 'https://issuer.example.org/status/7',
    issuerDid: signer.controller,
    encodedList: await encodeBits(buildBits([3, 94])),
    validFrom: sceneNow,
    validUntil: new Date(sceneNow.getTime() + 1000),
  });

const documents: readonly [name: string, build: (scene: Scene) => Promise<JsonObject>][] = [
  ['a badge', (scene) => scene.build()],
  [
    'a badge with evidence, results, a validity and an assessor',
    (scene) =>
      scene.build({
        validUntil: new Date('2031-01-01T00:00:00Z'),
        evidence: [
          { name: 'Journal', url: 'https://example.org/e/1' },
          { narrative: 'Seen in practice.' },
        ],
        results: [{ value: 'Merit', status: 'Completed' }],
        source: { id: 'https://issuer.example.org/#centre', name: 'A centre' },
      }),
  ],
  [
    'a badge in many scripts',
    (scene) =>
      scene.build({
        issuer: {
          did: didKeyOf(scene.signer.controller.slice('did:key:'.length)),
          name: 'Ẽxamplé "Inſtitute"\n\u2028 學院 🎓',
          url: 'https://issuer.example.org',
        },
      }),
  ],
  [
    'a badge of somebody whose wallet is known',
    (scene) => scene.build({ holder: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' }),
  ],
  ['a status list', statusList],
];

describe.each(documents)('the proof set of %s', (_name, build) => {
  test('is what the library makes with each suite by itself', async () => {
    const scene = await createScene();
    const { proof, ...document } = await scene.sign(await build(scene));
    expect(proof).toEqual(await signByLibrary(document, scene.signer));
  });

  test('is accepted by the library', async () => {
    const scene = await createScene();
    const signed = await scene.sign(await build(scene));
    expect(await verifyByLibrary(signed)).toEqual([true, true]);
    expect(await verifyByUs(signed)).toEqual([true, true]);
  });
});

/** Alters the proof at one place. */
const withProof =
  (index: number, change: (proof: JsonObject, others: readonly JsonObject[]) => JsonObject) =>
  (document: JsonObject) => {
    const proofs = document['proof'] as readonly JsonObject[];
    return {
      ...document,
      proof: proofs.map((proof, place) => (place === index ? change(proof, proofs) : proof)),
    };
  };

const stranger = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const alterations: readonly [
  name: string,
  alter: (document: JsonObject) => JsonObject,
  expected: readonly boolean[],
][] = [
  ['nothing', (d) => d, [true, true]],
  [
    'the order of its members',
    (d) => Object.fromEntries(Object.entries(d).toReversed()),
    [true, true],
  ],
  [
    'the order of its proofs',
    (d) => ({ ...d, proof: (d['proof'] as unknown[]).toReversed() }),
    [true, true],
  ],
  ['its name', (d) => ({ ...d, name: `${String(d['name'])}.` }), [false, false]],
  ['its id', (d) => ({ ...d, id: 'https://issuer.example.org/credentials/2' }), [false, false]],
  [
    'its recipient',
    (d) => ({ ...d, credentialSubject: { ...(d['credentialSubject'] as object), id: stranger } }),
    [false, false],
  ],
  ['a member that is missing', ({ awardedDate: _, ...d }) => d, [false, false]],
  ['a member that no context defines', (d) => ({ ...d, grade: 'A' }), [false, false]],
  [
    'a context nobody needs',
    (d) => ({
      ...d,
      '@context': [...(d['@context'] as unknown[]), 'https://w3id.org/security/data-integrity/v2'],
    }),
    [true, true],
  ],
  [
    'a context nobody knows',
    (d) => ({ ...d, '@context': [...(d['@context'] as unknown[]), 'https://example.org/context'] }),
    [false, false],
  ],
  ['the first signature', withProof(0, flipSignature), [false, true]],
  ['the second signature', withProof(1, flipSignature), [true, false]],
  [
    'the date of the first proof',
    withProof(0, (proof) => ({ ...proof, created: '2026-11-23T09:30:01Z' })),
    [false, true],
  ],
  [
    'the date of the second proof',
    withProof(1, (proof) => ({ ...proof, created: '2026-11-23T09:30:01Z' })),
    [true, false],
  ],
  [
    'the purpose of the second proof',
    withProof(1, (proof) => ({ ...proof, proofPurpose: 'authentication' })),
    [true, false],
  ],
  [
    'the key of the first proof',
    withProof(0, (proof) => ({ ...proof, verificationMethod: `${stranger}#${stranger.slice(8)}` })),
    [false, true],
  ],
  [
    'the signature of the other proof',
    withProof(0, (proof, others) => ({ ...proof, proofValue: others[1]!['proofValue'] })),
    [false, true],
  ],
  [
    'a proof said to be of the other suite',
    withProof(1, ({ cryptosuite: _, ...proof }) => ({ ...proof, type: 'Ed25519Signature2020' })),
    [true, false],
  ],
  [
    'a member added to a proof',
    withProof(1, (proof) => ({ ...proof, domain: 'example.org' })),
    [true, false],
  ],
];

test.each(alterations)(
  'a badge altered in %s is judged as the library judges it',
  async (_name, alter, expected) => {
    const altered = alter(await (await createScene()).issue());
    expect(await verifyByUs(altered)).toEqual(expected);
    expect(await verifyByLibrary(altered)).toEqual(expected);
  },
);

describe('nothing is carried over', () => {
  test('from one verification to another at the same time', async () => {
    const scene = await createScene();
    const good = await scene.issue();
    const cases = alterations.map(([, alter, expected]) => ({ document: alter(good), expected }));
    const outcomes = await Promise.all(
      cases.flatMap(({ document }) => [verifyByUs(document), verifyByUs(good)]),
    );
    expect(outcomes).toEqual(cases.flatMap(({ expected }) => [expected, [true, true]]));
  });

  test('from one key document to another, at the same time or afterwards', async () => {
    const good = await (await createScene()).issue();
    const other = await createSigner();
    const deceived: DocumentLoader = async (url) => {
      const loaded = await documentLoader(url);
      if (!url.includes('#')) return loaded;
      const publicKeyMultibase = other.controller.slice('did:key:'.length);
      return { ...loaded, document: { ...(loaded.document as object), publicKeyMultibase } };
    };
    expect(
      await Promise.all([verifyByUs(good), verifyByUs(good, deceived), verifyByUs(good)]),
    ).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(await verifyByUs(good, deceived)).toEqual([false, false]);
    expect(await verifyByUs(good)).toEqual([true, true]);
    expect(await verifyByLibrary(good, deceived)).toEqual([false, false]);
  });

  test('from one signing to another at the same time', async () => {
    const [first, second] = [await createScene(), await createScene()];
    const unsigned = await first.build();
    const sign = (signer: Signer) =>
      signCredential(unsigned, { signer, created: sceneNow, documentLoader });
    const [a, b, again] = await Promise.all([
      sign(first.signer),
      sign(second.signer),
      sign(first.signer),
    ]);
    expect(again).toEqual(a);
    const { proof, ...document } = b;
    expect(proof).toEqual(await signByLibrary(document, second.signer));
    expect(proof).not.toEqual(a['proof']);
  });
});

test('a key is loaded once for all proofs of a document, and anew for the next verification', async () => {
  const good = await (await createScene()).issue();
  const asked: string[] = [];
  const counting: DocumentLoader = (url) => {
    if (url.startsWith('did:')) asked.push(url);
    return documentLoader(url);
  };
  await verifyByUs(good, counting);
  expect(asked).toHaveLength(new Set(asked).size);
  const first = asked.length;
  await verifyByUs(good, counting);
  expect(asked).toHaveLength(first * 2);
});

test('a key that could not be loaded is asked for again by the next verification', async () => {
  const good = await (await createScene()).issue();
  let reachable = false;
  const unsteady: DocumentLoader = async (url) => {
    if (!reachable && url.startsWith('did:')) throw new Error('Not now.');
    return documentLoader(url);
  };
  expect(await verifyByUs(good, unsteady)).toEqual([false, false]);
  reachable = true;
  expect(await verifyByUs(good, unsteady)).toEqual([true, true]);
});

test('signing does not touch the document it is given', async () => {
  const scene = await createScene();
  const unsigned = await scene.build();
  const before = structuredClone({ ...unsigned });
  await scene.sign(unsigned);
  expect(unsigned).toEqual(before);
});
