/** The conformance server and the rules of the data model: what it issues, what it refuses, what it verifies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedDigests } from '#contexts/digests.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  type Client,
  examples,
  proofAlone,
  startClient,
  v1,
  v2,
} from '#test/support/conformance.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.close());

/** A credential that says little; a patch of `undefined` takes a member away. */
const build = (patch: JsonObject = {}): JsonObject => ({
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: client.did,
  credentialSubject: { id: 'did:example:learner' },
  ...patch,
});
const older = (patch: JsonObject = {}): JsonObject =>
  build({ '@context': [v1], issuanceDate: '2026-01-01T00:00:00Z', ...patch });
const defining = (terms: object) => ({ '@context': [v2, terms] });
const term = (name: string) => defining({ [name]: `https://vocabulary.example/${name}` });

const digests = publishedDigests.get(v2)!;
const resource = (patch: object) => ({
  relatedResource: { id: v2, mediaType: 'application/ld+json', ...patch },
});
const multihash = `u${Buffer.concat([
  Buffer.from([0x12, 0x20]),
  Buffer.from(digests.sha256, 'base64'),
]).toString('base64url')}`;
const bare = `u${Buffer.from(digests.sha256, 'base64').toString('base64url')}`;
const flip = (digest: string) =>
  digest.replace(/[A-Za-z]/, (letter) => (letter === 'A' ? 'B' : 'A'));

type Case = readonly [what: string, patch: JsonObject];

const accepted: readonly Case[] = [
  ['the least there can be', {}],
  ['a context of the examples', { '@context': [v2, examples], more: 'anything' }],
  ['a context of its own', defining({ more: 'https://vocabulary.example/more' })],
  ['a type that is a URL', { type: ['VerifiableCredential', 'https://vocabulary.example/Kind'] }],
  ['a type that a context defines', { ...term('Kind'), type: ['VerifiableCredential', 'Kind'] }],
  ['its types in another order', { ...term('Kind'), type: ['Kind', 'VerifiableCredential'] }],
  ['an id that is a URN', { id: 'urn:uuid:6a1676b8-b51f-11ed-937b-d76685a20ff5' }],
  ['an issuer that is a URL', { issuer: 'https://issuer.example/1' }],
  [
    'an issuer with a name in Welsh',
    {
      issuer: {
        id: 'https://issuer.example/1',
        name: { '@value': 'Sefydliad', '@language': 'cy' },
      },
    },
  ],
  ['a name', { name: 'Coaching' }],
  [
    'a name in two languages',
    {
      name: [
        { '@value': 'Coaching', '@language': 'en' },
        { '@value': 'Hyfforddi', '@language': 'cy' },
      ],
    },
  ],
  [
    'a description with a direction',
    { description: { '@value': 'אימון', '@language': 'he', '@direction': 'rtl' } },
  ],
  ['two subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }],
  [
    'dates with offset and fraction',
    { validFrom: '2026-01-01T00:00:00.5-03:00', validUntil: '9999-12-31T23:59:59+14:00' },
  ],
  [
    'dates that are the same',
    { validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
  ],
  ['a status without an id', { credentialStatus: { type: 'https://vocabulary.example/Status' } }],
  [
    'two services to refresh it',
    {
      ...term('Renewal'),
      refreshService: [{ id: 'https://issuer.example/r', type: 'Renewal' }, { type: 'Renewal' }],
    },
  ],
  [
    'terms of use',
    {
      ...term('Policy'),
      termsOfUse: [{ type: 'Policy', id: 'https://issuer.example/p' }, { type: 'Policy' }],
    },
  ],
  [
    'evidence',
    {
      ...term('Portfolio'),
      evidence: [{ type: ['Portfolio'] }, { id: 'https://issuer.example/e', type: 'Portfolio' }],
    },
  ],
  ['schemas', { credentialSchema: [{ id: 'https://issuer.example/s.json', type: 'JsonSchema' }] }],
  [
    'a related resource with an integrity text',
    resource({ digestSRI: `sha384-${digests.sha384}` }),
  ],
  [
    'a related resource with two digests in one text',
    resource({ digestSRI: `sha256-${digests.sha256} sha512-${digests.sha512}` }),
  ],
  ['a related resource with a multihash', resource({ digestMultibase: multihash })],
  ['a related resource with a bare digest', resource({ digestMultibase: bare })],
];

const refused: readonly Case[] = [
  ['without a context', { '@context': undefined }],
  ['whose context is a number', { '@context': 7 }],
  ['whose contexts are none', { '@context': [] }],
  ['whose first context is another', { '@context': [examples, v2] }],
  ['with a number among the contexts', { '@context': [v2, 7] }],
  ['with a list among the contexts', { '@context': [v2, [examples]] }],
  ['with a context that is no URL', { '@context': [v2, 'http s://vocabulary.example'] }],
  ['with a context that nobody pinned', { '@context': [v2, 'https://vocabulary.example/v1'] }],
  [
    'that gives a known word another meaning',
    defining({ VerifiableCredential: 'https://vocabulary.example/other' }),
  ],
  [
    'that gives a known member another meaning',
    defining({ name: 'https://vocabulary.example/other' }),
  ],
  ['with a member that no context defines', { surprise: 'dropped' }],
  ['whose id is null', { id: null }],
  ['whose id is no URL', { id: 'six' }],
  ['whose id has a blank in it', { id: 'https://issuer.example/a b' }],
  ['with two ids', { id: ['https://issuer.example/1', 'https://issuer.example/2'] }],
  ['without a type', { type: undefined }],
  ['whose type is null', { type: null }],
  ['whose type is true', { type: true }],
  ['with a number among the types', { type: ['VerifiableCredential', 7] }],
  ['whose types are none', { type: [] }],
  ['without the type of credentials', { ...term('Kind'), type: ['Kind'] }],
  ['with a type that no context defines', { type: ['VerifiableCredential', 'Kind'] }],
  [
    'with a type that becomes no URL',
    { ...defining({ Kind: 'no-url' }), type: ['VerifiableCredential', 'Kind'] },
  ],
  ['without an issuer', { issuer: undefined }],
  ['whose issuer is null', { issuer: null }],
  ['whose issuer is a number', { issuer: 7 }],
  ['whose issuer is a list', { issuer: ['did:example:a'] }],
  ['whose issuer is no URL', { issuer: 'the institute' }],
  ['whose issuer has no id', { issuer: { name: 'The Institute' } }],
  ['whose issuer has null for an id', { issuer: { id: null } }],
  ['whose issuer has an id that is no URL', { issuer: { id: 'institute' } }],
  [
    'whose name has more than a language',
    { name: { '@value': 'Coaching', '@language': 'en', url: 'https://x.example' } },
  ],
  ['whose name is a number', { name: 7 }],
  [
    'whose description has more than a language',
    { description: { '@value': 'x', id: 'https://x.example' } },
  ],
  [
    'whose issuer’s name has more than a language',
    { issuer: { id: 'https://i.example', name: { '@value': 'x', type: 'y' } } },
  ],
  [
    'whose issuer’s description is an object',
    { issuer: { id: 'https://i.example', description: { text: 'x' } } },
  ],
  ['without a subject', { credentialSubject: undefined }],
  ['whose subject is null', { credentialSubject: null }],
  ['whose subject is a text', { credentialSubject: 'did:example:learner' }],
  ['whose subject says nothing', { credentialSubject: {} }],
  ['whose subjects are none', { credentialSubject: [] }],
  [
    'with a subject that says nothing beside one that does',
    { credentialSubject: [{ id: 'did:example:a' }, {}] },
  ],
  ['whose subject has two ids', { credentialSubject: { id: ['did:example:a', 'did:example:b'] } }],
  ['that begins at no time', { validFrom: 'soon' }],
  ['that begins on a day', { validFrom: '2026-01-01' }],
  ['that begins at a time without a zone', { validFrom: '2026-01-01T00:00:00' }],
  ['that ends on a day that does not exist', { validUntil: '2026-02-30T00:00:00Z' }],
  [
    'that ends a second before it begins',
    { validFrom: '2026-01-01T00:00:01Z', validUntil: '2026-01-01T00:00:00Z' },
  ],
  ['whose status has no type', { credentialStatus: { id: 'https://issuer.example/s' } }],
  ['whose status has a number for a type', { credentialStatus: { type: 7 } }],
  [
    'whose status has two ids',
    {
      credentialStatus: {
        type: 'https://x.example/S',
        id: ['https://x.example/1', 'https://x.example/2'],
      },
    },
  ],
  [
    'whose status has an id that is no URL',
    { credentialStatus: { type: 'https://x.example/S', id: 'first' } },
  ],
  [
    'whose place in a status list is no number',
    {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: 'ten',
        statusListCredential: 'https://x.example/l',
      },
    },
  ],
  [
    'whose status list is behind no URL',
    {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '10',
        statusListCredential: 'list',
      },
    },
  ],
  ['whose service to refresh has no type', { refreshService: { id: 'https://issuer.example/r' } }],
  [
    'whose second service to refresh has no type',
    {
      ...term('Renewal'),
      refreshService: [{ type: 'Renewal' }, { id: 'https://issuer.example/r' }],
    },
  ],
  ['whose service to refresh is a text', { refreshService: 'https://issuer.example/r' }],
  ['whose terms of use have no type', { termsOfUse: [{ id: 'https://issuer.example/p' }] }],
  ['whose terms of use are null', { termsOfUse: null }],
  ['whose evidence has no type', { evidence: { id: 'https://issuer.example/e' } }],
  ['whose evidence has an empty type', { evidence: { type: '' } }],
  ['whose schema has no type', { credentialSchema: { id: 'https://issuer.example/s.json' } }],
  ['whose schema has no id', { credentialSchema: { type: 'JsonSchema' } }],
  ['whose schema has a number for an id', { credentialSchema: { id: 7, type: 'JsonSchema' } }],
  [
    'whose schema has an id that is no URL',
    { credentialSchema: { id: 's.json', type: 'JsonSchema' } },
  ],
  ['whose related resource is a text', { relatedResource: [v2] }],
  [
    'whose related resource has no id',
    { relatedResource: { digestSRI: `sha256-${digests.sha256}` } },
  ],
  [
    'whose related resource has an id that is no URL',
    resource({ id: 'v2', digestSRI: `sha256-${digests.sha256}` }),
  ],
  [
    'whose related resources are the same',
    {
      relatedResource: [
        { id: v2, digestMultibase: bare },
        { id: v2, digestMultibase: multihash },
      ],
    },
  ],
  ['whose related resource has no digest', resource({})],
  [
    'whose related resource has a digest of no kind',
    resource({ digestSRI: `md5-${digests.sha256}` }),
  ],
  [
    'whose related resource has a digest that is too short',
    resource({ digestMultibase: bare.slice(0, -2) }),
  ],
  [
    'whose related resource has another integrity text',
    resource({ digestSRI: `sha384-${flip(digests.sha384)}` }),
  ],
  [
    'whose related resource has another multihash',
    resource({ digestMultibase: `uEiB${flip(multihash.slice(4))}` }),
  ],
  [
    'whose related resource has one right digest and a wrong one',
    resource({ digestSRI: `sha384-${digests.sha384}`, digestMultibase: `u${flip(bare.slice(1))}` }),
  ],
  [
    'whose related resource cannot be compared',
    resource({ id: 'https://issuer.example/logo.png', digestSRI: `sha256-${digests.sha256}` }),
  ],
  ['with a proof that has no type', { proof: { proofPurpose: 'assertionMethod' } }],
];

describe.each(['rdfc', 'ed2020', 'status'])('%s issues', (kind) => {
  test('every credential that is well-formed, with one proof, and verifies what it issued', async () => {
    for (const [what, patch] of accepted) {
      const { status, body } = await client.issue(build(patch), kind);
      expect([what, status, body]).toEqual([
        what,
        201,
        expect.objectContaining({ proof: expect.any(Object) }),
      ]);
      expect(Array.isArray(body['proof']), what).toBe(false);
      expect([what, await client.verify(body, proofAlone, kind)]).toEqual([what, 200]);
    }
  });

  test('no credential that breaks a rule of the data model', async () => {
    const answers: unknown[] = [];
    for (const [what, patch] of refused)
      answers.push([what, (await client.issue(build(patch), kind)).status]);
    expect(answers).toEqual(refused.map(([what]) => [what, 400]));
  });

  test('credentials of version 1.1, dated where the caller left it', async () => {
    for (const credential of [
      older(),
      older({ issuanceDate: undefined }),
      older({
        '@context': [v1, 'https://www.w3.org/2018/credentials/examples/v1'],
        more: 'anything',
      }),
    ]) {
      const { status, body } = await client.issue(credential, kind);
      expect(status).toBe(201);
      expect(body['issuanceDate']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(await client.verify(body, {}, kind)).toBe(200);
    }
    const backwards = {
      issuanceDate: '2026-01-02T00:00:00Z',
      expirationDate: '2026-01-01T00:00:00Z',
    };
    for (const patch of [backwards, { expirationDate: 'never' }, { issuanceDate: '2026-01-01' }])
      expect((await client.issue(older(patch), kind)).status).toBe(400);
  });
});

test('what is refused when it is issued is refused too when somebody else signed it', async () => {
  const { body } = await client.issue(build());
  const unsigned = refused.filter(([, patch]) => !('proof' in patch));
  for (const [what, patch] of unsigned)
    expect([what, await client.verify({ ...body, ...patch }, proofAlone)]).toEqual([what, 400]);
});

describe('a verifier', () => {
  test('refuses what has no proof, what is no credential, and what was altered by a letter', async () => {
    const { body } = await client.issue(build({ name: 'Coaching' }));
    expect(await client.verify(body)).toBe(200);
    const { proof: _, ...unsigned } = body;
    for (const document of [
      unsigned,
      { type: ['Strange'] },
      { ...body, name: 'coaching' },
      { ...body, proof: [] },
      { ...body, proof: null },
      { ...body, proof: 'none' },
    ])
      expect(await client.verify(document)).toBe(400);
  });

  test('looks at issuer, dates and status unless it is asked about the proof alone', async () => {
    const stranger = (await client.issue(build({ issuer: 'did:example:other' }))).body;
    const over = (await client.issue(build({ validUntil: '2020-01-01T00:00:00Z' }))).body;
    const unknown = (
      await client.issue(build({ credentialStatus: { type: 'https://x.example/S' } }))
    ).body;
    for (const document of [stranger, over, unknown]) {
      expect(await client.verify(document, proofAlone)).toBe(200);
      for (const options of [
        {},
        { checks: [] },
        { checks: ['proof', 'credentialStatus'] },
        undefined,
        'proof',
      ])
        expect(await client.verify(document, options)).toBe(400);
    }
  });
});
