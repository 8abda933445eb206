/** The rules of the data model hold both ways: Laurel signs nothing that breaks one, and calls nothing good that does. */
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedDigests } from '#contexts/digests.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import { createScene, sceneNow, type Scene } from '#test/support/scene.ts';

let scene: Scene;
let badge: JsonObject;
beforeAll(async () => {
  scene = await createScene();
  badge = await scene.build();
});

const documentLoader = createDocumentLoader(createResolver());
const sign = (document: JsonObject) =>
  signCredential(document, { signer: scene.signer, created: sceneNow, documentLoader });

const v2 = 'https://www.w3.org/ns/credentials/v2';
const { sha384 } = publishedDigests.get(v2)!;
const resource = (patch: object): JsonObject => ({ relatedResource: [{ id: v2, ...patch }] });
const url = 'https://issuer.example.org/thing';

test.each<[string, JsonObject]>([
  ['nothing more', {}],
  [
    'a service to refresh it',
    { refreshService: { id: url, type: 'https://issuer.example.org/terms#Renewal' } },
  ],
  ['terms of use', { termsOfUse: [{ type: 'https://issuer.example.org/terms#Policy' }] }],
  ['evidence', { evidence: [{ id: url, type: ['Evidence'], name: 'Portfolio' }] }],
  ['a schema', { credentialSchema: [{ id: url, type: 'JsonSchema' }] }],
  ['a related resource', resource({ digestSRI: `sha384-${sha384}` })],
])('a badge with %s is signed and is good', async (_, patch) => {
  const { checks } = await scene.verify(await sign({ ...badge, ...patch }));
  const told = checks.filter(({ id }) => id === 'well-formed' || id === 'unaltered');
  expect(told.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['passed', expect.any(String)],
    ['passed', expect.any(String)],
  ]);
});

describe.each<[string, JsonObject, string]>([
  ['a service to refresh it without a type', { refreshService: { id: url } }, '/refreshService'],
  ['a service to refresh it that is a text', { refreshService: url }, '/refreshService'],
  ['terms of use without a type', { termsOfUse: [{ id: url }] }, '/termsOfUse'],
  [
    'evidence without a type',
    { evidence: [{ id: url, type: ['Evidence'] }, { id: url }] },
    '/evidence',
  ],
  ['a schema without a type', { credentialSchema: { id: url } }, '/credentialSchema'],
  [
    'a schema whose id is no URL',
    { credentialSchema: { id: 'schema', type: 'JsonSchema' } },
    '/credentialSchema',
  ],
  ['a schema without an id', { credentialSchema: { type: 'JsonSchema' } }, '/credentialSchema'],
  ['a related resource that is a text', { relatedResource: [v2] }, '/relatedResource'],
  ['a related resource without a digest', resource({}), '/relatedResource'],
  [
    'a related resource whose id is no URL',
    resource({ id: 'v2', digestSRI: `sha384-${sha384}` }),
    '/relatedResource',
  ],
  [
    'a related resource named twice',
    { relatedResource: [1, 2].map(() => ({ id: v2, digestSRI: `sha384-${sha384}` })) },
    '/relatedResource',
  ],
  [
    'a related resource with another digest',
    resource({ digestSRI: `sha384-${sha384.replace('l/H', 'l/G')}` }),
    '/relatedResource',
  ],
  [
    'an end before its beginning',
    { validFrom: '2026-10-01T00:00:00Z', validUntil: '2026-09-30T23:59:59Z' },
    '/validUntil',
  ],
])('a badge with %s', (_, patch, member) => {
  test('is not signed', async () => {
    const failing = sign({ ...badge, ...patch });
    await expect(failing).rejects.toMatchObject({ code: 'credential_malformed' });
    await expect(failing).rejects.toThrow(member);
  });

  test('is not good when somebody else signed it', async () => {
    const report = await scene.verify({ ...(await sign(badge)), ...patch });
    expect(report.verdict).toBe('failed');
    expect(report.checks.find(({ id }) => id === 'well-formed')).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining(member),
    });
  });
});

test('what cannot be compared is not vouched for by a signature of ours', async () => {
  const elsewhere = resource({
    id: 'https://issuer.example.org/logo.png',
    digestSRI: `sha384-${sha384}`,
  });
  await expect(sign({ ...badge, ...elsewhere })).rejects.toMatchObject({
    code: 'credential_malformed',
  });
});

test('what the test bed lets pass is of no use to callers of the product', async () => {
  const lenient = { anyController: true, anySpelling: true } as object;
  const stranger = await scene.sign({
    ...badge,
    issuer: { id: 'did:example:other', type: ['Profile'] },
  });
  const spelled = { ...(await sign(badge)), 'https://schema.org/name': 'another' };
  for (const document of [stranger, spelled])
    expect((await scene.verify(document, lenient)).verdict).toBe('failed');
});
