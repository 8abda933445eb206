/** What LearnCard's native DIDKit issues, an implementation in Rust that shares no code with ours. */
import { generateKeyPairSync } from 'node:crypto';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import { describe, expect, test, vi } from 'vitest';
import { createResolver } from '#domain/did/resolver.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyForeign } from '#test/support/foreign.ts';
import { encodePart } from '#test/support/foreign-jwt.ts';
import { sceneNow } from '#test/support/scene.ts';

const wallet = { context: { resolveDocument: async () => undefined } } as never;
const generators = {
  EdDSA: () => generateKeyPairSync('ed25519'),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES256K: () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
} as const;
type Algorithm = keyof typeof generators;

async function issueWithDidKit(algorithm: Algorithm, options: object): Promise<unknown> {
  const { methods } = await getDidKitPlugin();
  const key = generators[algorithm]().privateKey.export({ format: 'jwk' }) as never;
  const did = methods.keyToDid(wallet, 'key', key);
  const verificationMethod = await methods.keyToVerificationMethod(wallet, 'key', key);
  const credential = {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    id: 'urn:uuid:6e1b0c4a-6f3f-4d8c-9d53-8f1f3d9a7b10',
    type: ['VerifiableCredential'],
    issuer: did,
    issuanceDate: '2026-10-01T00:00:00Z',
    credentialSubject: { id: 'did:example:learner' },
  };
  const proof = { proofPurpose: 'assertionMethod', verificationMethod, ...options };
  // The plugin takes a JWT that comes back for JSON, and would refuse it.
  const parse = vi.spyOn(JSON, 'parse').mockImplementationOnce((text) => {
    parse.mockRestore();
    return text.startsWith('{') ? JSON.parse(text) : text;
  });
  return methods.issueCredential(wallet, credential, proof, key);
}

const verify = async (jwt: string) =>
  (await verifyJwt(jwt, { now: sceneNow, resolve: createResolver() }))[0]!;

describe.each(Object.keys(generators) as Algorithm[])('a JWT of DIDKit with %s', (algorithm) => {
  test('passes, and fails with its payload changed', async () => {
    const jwt = (await issueWithDidKit(algorithm, { proofFormat: 'jwt' })) as string;
    const { claims, document } = decodeJwt(jwt);
    expect(await verify(jwt)).toMatchObject({ suite: algorithm, outcome: 'passed' });
    expect(document).toMatchObject({ issuer: claims['iss'], issuanceDate: '2026-10-01T00:00:00Z' });
    const [header, , signature] = jwt.split('.');
    const changed = encodePart({ ...claims, vc: { ...(claims['vc'] as object), name: 'x' } });
    expect((await verify(`${header}.${changed}.${signature}`)).code).toBe('altered');
  });
});

describe.each([
  ['Ed25519Signature2020', 'EdDSA', { type: 'Ed25519Signature2020' }],
  ['eddsa-rdfc-2022', 'EdDSA', { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }],
] as const)('a proof of DIDKit with %s', (suite, algorithm, options) => {
  test('passes, and fails with its document changed', async () => {
    const document = (await issueWithDidKit(algorithm, options)) as JsonObject;
    expect((await verifyForeign(document))[0]).toMatchObject({ suite, outcome: 'passed' });
    const changed = { ...document, credentialSubject: { id: 'did:example:other' } };
    expect((await verifyForeign(changed))[0]?.outcome).toBe('failed');
  });
});
