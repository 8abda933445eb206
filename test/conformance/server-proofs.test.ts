/** The conformance server and Data Integrity proofs: how they are made, and every way in which one is no good. */
import { createHash } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import {
  type Client,
  examples,
  proofAlone,
  signByHand,
  startClient,
  v1,
  v2,
} from '#test/support/conformance.ts';
import { createSigner } from '#test/support/scene.ts';

let client: Client;
let signer: Signer;
let other: Signer;
beforeAll(async () => {
  [client, signer, other] = await Promise.all([startClient(), createSigner(), createSigner()]);
});
afterAll(() => client.close());

const ed2020Context = 'https://w3id.org/security/suites/ed25519-2020/v1';

const build = (patch: JsonObject = {}): JsonObject => ({
  '@context': [v2, examples],
  id: 'urn:uuid:86294362-4254-4f36-854f-3952fe42555d',
  type: ['VerifiableCredential'],
  issuer: signer.controller,
  credentialSubject: { id: 'did:example:learner', course: 'Coaching' },
  ...patch,
});

/** The options of a proof, before it has a value; a patch of `undefined` takes a member away. */
const option = (patch: JsonObject = {}, by = signer): JsonObject =>
  JSON.parse(
    JSON.stringify({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-01-01T00:00:00Z',
      verificationMethod: by.id,
      proofPurpose: 'assertionMethod',
      ...patch,
    }),
  ) as JsonObject;

type Ways = Omit<Parameters<typeof signByHand>[2], 'signer'>;

/** A credential with one proof over it, made by hand. */
async function make(
  patch: JsonObject = {},
  proofPatch: JsonObject = {},
  ways: Ways = {},
): Promise<JsonObject> {
  const document = build(patch);
  return {
    ...document,
    proof: await signByHand(document, option(proofPatch), { signer, ...ways }),
  };
}

const withProof = (document: JsonObject, patch: JsonObject): JsonObject => ({
  ...document,
  proof: { ...(document['proof'] as JsonObject), ...patch },
});

describe('a proof that the server makes', () => {
  test.each([
    ['rdfc', 'DataIntegrityProof', 'eddsa-rdfc-2022', v2],
    ['ed2020', 'Ed25519Signature2020', undefined, ed2020Context],
    ['status', 'DataIntegrityProof', 'eddsa-rdfc-2022', v2],
  ])('by %s says what it is', async (kind, type, cryptosuite, context) => {
    const { status, body } = await client.issue(build({ issuer: client.did }), kind);
    expect(status).toBe(201);
    expect(body['@context']).toContain(context);
    const proof = body['proof'] as JsonObject;
    expect(proof).toEqual({
      type,
      ...(cryptosuite ? { cryptosuite } : {}),
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      verificationMethod: `${client.did}#${client.did.slice('did:key:'.length)}`,
      proofPurpose: 'assertionMethod',
      proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]+$/),
    });
    expect(decode(String(proof['proofValue']).slice(1))).toHaveLength(64);
    const key = decode(client.did.slice('did:key:z'.length));
    expect([key.length, key[0], key[1]]).toEqual([34, 0xed, 0x01]);
  });

  test('stands beside one that was there before', async () => {
    const signed = await make();
    const { status, body } = await client.issue(signed);
    expect(status).toBe(201);
    expect(body['proof']).toHaveLength(2);
    expect(await client.verify(body, proofAlone)).toBe(200);
  });
});

describe('a proof made by hand is verified', () => {
  const good: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['as the specification has it', {}, {}],
    ['without the time it was made', {}, { created: undefined }],
    ['of a year ago', {}, { created: '2025-01-01T00:00:00Z' }],
    ['with a time without a zone, which is meant in UTC', {}, { created: '2026-01-01T00:00:00' }],
    ['that expires in a thousand years', {}, { expires: '3026-01-01T00:00:00Z' }],
    ['that has an id', {}, { id: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544' }],
    ['that has a nonce', {}, { nonce: 'n-1' }],
    [
      'over a credential of somebody else, when only the proof is asked about',
      { issuer: 'https://issuer.example/5678' },
      {},
    ],
    [
      'over a credential of version 1.1',
      {
        '@context': [
          v1,
          'https://w3id.org/security/data-integrity/v2',
          { course: 'https://x.example/course' },
        ],
        issuanceDate: '2026-01-01T00:00:00Z',
      },
      {},
    ],
  ];
  test.each(good)('%s', async (_, patch, proofPatch) => {
    expect(await client.verify(await make(patch, proofPatch), proofAlone)).toBe(200);
  });
});

describe('a proof is not verified', () => {
  const unknownKey = 'did:key:z6MkunknownUnknownUnknownUnknownUnknownUnknownUnknown#key';
  const bad: [string, JsonObject, Ways?][] = [
    ['of no type', { type: undefined }, { safe: false }],
    ['of an unknown type', { type: 'UnknownProof' }, { safe: false }],
    ['of an unknown cryptosuite', { cryptosuite: 'unknown-2022' }],
    ['of no cryptosuite', { cryptosuite: undefined }],
    ['without a key', { verificationMethod: undefined }],
    ['whose key does not exist', { verificationMethod: unknownKey }],
    ['whose key is written wrongly', { verificationMethod: 'did:key:@nobody@' }],
    ['whose key is no DID', { verificationMethod: 'https://issuer.example/no-key' }],
    ['without a purpose', { proofPurpose: undefined }],
    ['for an unknown purpose', { proofPurpose: 'decoration' }, { safe: false }],
    ['for another purpose', { proofPurpose: 'authentication' }],
    ['made at no time', { created: 'soon' }],
    ['that has expired', { expires: '2025-01-01T00:00:00Z' }],
    ['that has expired, by a time without a zone', { expires: '2025-01-01T00:00:00' }],
    ['over the JSON as it stands', {}, { canonize: async (input) => JSON.stringify(input) }],
    ['with another digest', {}, { hash: 'SHA-512' }],
  ];
  test.each<[string, JsonObject, Ways?]>(bad)('%s', async (_, patch, ways) => {
    expect(await client.verify(await make({}, patch, ways ?? {}), proofAlone)).toBe(400);
  });

  test('over words that no context defines, which would be signed away', async () => {
    const patch = {
      '@context': [v2],
      credentialSubject: { id: 'did:example:learner', course: 'x' },
    };
    expect(await client.verify(await make(patch, {}, { safe: false }), proofAlone)).toBe(400);
    const plain = await make({
      '@context': [v2],
      credentialSubject: { id: 'did:example:learner' },
    });
    expect(await client.verify(plain, proofAlone)).toBe(200);
    const added = { ...plain, credentialSubject: { id: 'did:example:learner', course: 'x' } };
    expect(await client.verify(added, proofAlone)).toBe(400);
    const typed = { ...plain, type: ['VerifiableCredential', 'Undefined'] };
    expect(await client.verify(typed, proofAlone)).toBe(400);
  });

  test('whose value is not 64 bytes in base 58 after a "z"', async () => {
    const signed = await make();
    const value = (signed['proof'] as { proofValue: string }).proofValue;
    const bytes = decode(value.slice(1));
    expect(await client.verify(signed, proofAlone)).toBe(200);
    const values = [
      undefined,
      null,
      7,
      '',
      value.slice(1),
      `m${value.slice(1)}`,
      `z${encode(bytes.slice(0, 63))}`,
      `z${encode(new Uint8Array([...bytes, 0]))}`,
      `z${encode(new Uint8Array([...bytes, ...new Uint8Array(32).fill(9)]))}`,
      `z${encode(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))}`,
    ];
    for (const proofValue of values)
      expect([
        proofValue,
        await client.verify(withProof(signed, { proofValue }), proofAlone),
      ]).toEqual([proofValue, 400]);
  });

  test('by another key of the same kind', async () => {
    const signed = await make();
    expect(
      await client.verify(withProof(signed, { verificationMethod: other.id }), proofAlone),
    ).toBe(400);
  });

  test('when it was asked for another purpose, domain or challenge', async () => {
    const signed = await make({}, { domain: 'reader.example', challenge: 'c-1' });
    const ask = (options: object) => client.verify(signed, { ...proofAlone, ...options });
    expect(
      await ask({
        expectedProofPurpose: 'assertionMethod',
        domain: 'reader.example',
        challenge: 'c-1',
      }),
    ).toBe(200);
    for (const options of [
      { expectedProofPurpose: 'authentication' },
      { domain: 'other.example' },
      { challenge: 'c-2' },
    ])
      expect(await ask(options)).toBe(400);
  });

  test('of 2020 when it was altered, taken over by another suite, or its context is gone', async () => {
    const { body } = await client.issue(build({ issuer: client.did }), 'ed2020');
    expect(await client.verify(body, proofAlone, 'ed2020')).toBe(200);
    const contexts = body['@context'] as readonly string[];
    for (const altered of [
      { ...body, name: 'x' },
      withProof(body, { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }),
      withProof(body, { created: '2026-01-01T00:00:00Z' }),
      { ...body, '@context': contexts.filter((url) => url !== ed2020Context) },
    ])
      expect(await client.verify(altered, proofAlone, 'ed2020')).toBe(400);
  });
});

describe('a chain of proofs', () => {
  const firstId = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544';

  /** Two proofs, of which the second is over the document with the first in it. */
  async function chain(
    previousProof: unknown,
    patch: JsonObject = {},
  ): Promise<{
    readonly document: JsonObject;
    readonly first: JsonObject;
    readonly second: JsonObject;
  }> {
    const document = build(patch);
    const first = await signByHand(document, option({ id: firstId }), { signer });
    const bound = { ...document, proof: [first] };
    const second = await signByHand(bound, option({ previousProof }, other), { signer: other });
    return { document, first, second };
  }
  const older = {
    '@context': [
      v1,
      'https://w3id.org/security/data-integrity/v2',
      { course: 'https://x.example/course' },
    ],
    issuanceDate: '2026-01-01T00:00:00Z',
  };

  test.each([
    ['by its id', firstId, {}],
    ['in a list of ids', [firstId], {}],
    ['by its id, in version 1.1', firstId, older],
    ['in a list of ids, in version 1.1', [firstId], older],
  ])('that names its first proof %s is verified, in either order', async (_, previous, patch) => {
    const { document, first, second } = await chain(previous, patch);
    for (const proof of [
      [first, second],
      [second, first],
    ])
      expect(await client.verify({ ...document, proof }, proofAlone)).toBe(200);
  });

  test('is not verified when a link is missing, altered, exchanged or named wrongly', async () => {
    const { document, first, second } = await chain(firstId);
    const unchained = await signByHand(document, option({ id: firstId }, other), { signer: other });
    const unbound = await signByHand(document, option({ previousProof: firstId }, other), {
      signer: other,
    });
    const missing = (await chain('urn:uuid:38329423-2179-4b2e-88cb-a7c7d9dc4544')).second;
    const missingInList = (await chain([firstId, 'urn:uuid:38329423-2179-4b2e-88cb-a7c7d9dc4544']))
      .second;
    const { previousProof: _, ...cut } = second;
    const sets: readonly (readonly JsonObject[])[] = [
      [second],
      [{ ...first, created: '2026-01-01T00:00:01Z' }, second],
      [unchained, second],
      [first, unbound],
      [first, missing],
      [first, missingInList],
      [first, { ...second, previousProof: 456_321 }],
      [first, { ...second, previousProof: [456_321] }],
      [first, { ...second, previousProof: [] }],
      [first, cut],
      [first, first, second],
    ];
    for (const [at, proof] of sets.entries())
      expect([at, await client.verify({ ...document, proof }, proofAlone)]).toEqual([at, 400]);
  });
});

describe('a presentation', () => {
  const present = async (patch: JsonObject = {}, proofPatch: JsonObject = {}, by = signer) => {
    const document = { '@context': [v2], type: ['VerifiablePresentation'], ...patch };
    const options = option(
      { proofPurpose: 'authentication', challenge: 'c-1', domain: 'reader.example', ...proofPatch },
      by,
    );
    return { ...document, proof: await signByHand(document, options, { signer: by, safe: false }) };
  };
  const occasion = { challenge: 'c-1', domain: 'reader.example' };

  test('is verified, empty or full, for the occasion it was made for', async () => {
    const credentials = [await make(), (await client.issue(build({ issuer: client.did }))).body];
    for (const patch of [
      {},
      { id: 'urn:uuid:1c6d7a2e-3b3f-4e0f-9d53-0c1b1a2e7d11' },
      { holder: signer.controller },
      { holder: { id: signer.controller } },
      { verifiableCredential: credentials },
      { holder: signer.controller, verifiableCredential: credentials[0] },
    ]) {
      const presentation = await present(patch);
      expect(await client.present(presentation, occasion)).toBe(200);
      expect(await client.present(presentation, { checks: [] })).toBe(200);
      expect(await client.present(presentation, { ...occasion, challenge: 'c-2' })).toBe(400);
      expect(await client.present(presentation, { ...occasion, domain: 'other.example' })).toBe(
        400,
      );
    }
  });

  test('is refused when it breaks a rule of the data model', async () => {
    const presentation = await present({ verifiableCredential: [await make()] });
    expect(await client.present(presentation, occasion)).toBe(200);
    const { proof: _, ...unsigned } = presentation;
    const { type: _type, ...untyped } = await make();
    const broken: readonly JsonObject[] = [
      unsigned,
      { ...presentation, '@context': undefined },
      { ...presentation, '@context': [examples, v2] },
      { ...presentation, '@context': [v2, 7] },
      { ...presentation, '@context': [v2, 'http s://vocabulary.example'] },
      { ...presentation, type: undefined },
      { ...presentation, type: ['VerifiableCredential'] },
      { type: ['Strange'] },
      withProof(presentation, { proofValue: 'z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh' }),
      await present({ id: 'one' }),
      await present({ holder: { name: 'Ann' } }),
      await present({ holder: 'Ann' }),
      await present({ holder: 'did:example:ann' }),
      await present({ verifiableCredential: ['urn:uuid:1c6d7a2e-3b3f-4e0f-9d53-0c1b1a2e7d11'] }),
      await present({ verifiableCredential: [untyped] }, {}, signer).catch(() => ({})),
      await present({ verifiableCredential: [{ ...(await make()), name: 'altered' }] }),
      await present({ verifiableCredential: [await make({ issuer: 'did:example:other' })] }),
      await present({}, { proofPurpose: 'assertionMethod' }),
    ];
    for (const [at, document] of broken.entries())
      expect([at, await client.present(document, occasion)]).toEqual([at, 400]);
  });

  test('says without a proof only what its holder says of themselves', async () => {
    const claim = build();
    const say = (patch: JsonObject) => present({ verifiableCredential: [claim], ...patch });
    expect(await client.present(await say({ holder: signer.controller }), occasion)).toBe(200);
    expect(await client.present(await say({}), occasion)).toBe(400);
    expect(await client.present(await say({ holder: 'did:example:ann' }), occasion)).toBe(400);
    const theirs = { verifiableCredential: [build({ issuer: 'did:example:acme' })] };
    expect(
      await client.present(await present({ holder: signer.controller, ...theirs }), occasion),
    ).toBe(400);
  });

  test('does not vouch for an envelope whose signature cannot be checked', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const jwt = `${part({ alg: 'ES256', typ: 'vc+jwt' })}.${part(build())}.${createHash('sha512').update('x').digest('base64url')}`;
    const envelope = {
      '@context': v2,
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${jwt}`,
    };
    expect(
      await client.present(await present({ verifiableCredential: [envelope] }), occasion),
    ).toBe(400);
  });
});
