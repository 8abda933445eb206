/** Whatever stands in a proof, a JWT or a key: an answer, never an accident. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultikey } from '#domain/did/multikey.ts';
import { createResolver, resolveToResult } from '#domain/did/resolver.ts';
import { readVerificationMethod } from '#domain/did/verification-method.ts';
import { isLaurelError } from '#domain/errors.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  buildForeignBadge,
  createForeignKey,
  signForeign,
  verifyForeign,
} from '#test/support/foreign.ts';
import { encodePart, getJwtSigner } from '#test/support/foreign-jwt.ts';
import { sceneNow } from '#test/support/scene.ts';

const runs = { numRuns: 300 };
const json = fc.jsonValue({ maxDepth: 3 });
const context = { now: sceneNow, resolve: createResolver() };

/** What is refused is refused by name. */
async function settle<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isLaurelError(error)) return undefined;
    throw error;
  }
}

test('a proof with any one member replaced by anything never passes, and nothing is thrown', async () => {
  const key = await createForeignKey('Ed25519');
  const signed = await signForeign(buildForeignBadge(key.did), { suite: 'eddsa-rdfc-2022', key });
  const proof = signed['proof'] as JsonObject;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(proof)), json, async (name, value) => {
      fc.pre(JSON.stringify(value) !== JSON.stringify(proof[name]));
      const outcomes = await verifyForeign({ ...signed, proof: { ...proof, [name]: value } });
      expect(outcomes.map(({ outcome }) => outcome)).not.toContain('passed');
    }),
    runs,
  );
});

test('anything in place of the proofs is answered', async () => {
  await fc.assert(
    fc.asyncProperty(json, async (proof) => {
      const outcomes = await verifyForeign({ ...buildForeignBadge('did:example:1'), proof });
      expect(outcomes.map(({ outcome }) => outcome)).not.toContain('passed');
    }),
    runs,
  );
});

test('a JWT with any header or claim replaced by anything is answered, and passes only as it was signed', async () => {
  const signer = getJwtSigner('ES256');
  const header: JsonObject = { alg: 'ES256', kid: signer.kid };
  const claims = buildForeignBadge(signer.did);
  const jwt = signer.sign(header, claims);
  const signature = jwt.split('.')[2];
  const replaced = (object: JsonObject) =>
    fc
      .tuple(
        fc.constantFrom(
          ...Object.keys(object),
          'jwk',
          'typ',
          'crit',
          'vc',
          'vp',
          'iss',
          'nbf',
          'exp',
        ),
        json,
      )
      .map(([name, value]) => encodePart({ ...object, [name]: value }));
  await fc.assert(
    fc.asyncProperty(replaced(header), replaced(claims), async (head, payload) => {
      const forged = `${head}.${payload}.${signature}`;
      const outcomes = (await settle(() => verifyJwt(forged, context))) ?? [];
      expect(outcomes.some(({ outcome }) => outcome === 'passed')).toBe(forged === jwt);
    }),
    runs,
  );
});

test('three parts of anything are a JWT that cannot be read, or one that does not pass', async () => {
  const part = fc.oneof(
    json.map((value) => encodePart(value)),
    fc.string(),
    fc.base64String(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const outcomes = (await settle(() => verifyJwt(parts.join('.'), context))) ?? [];
      expect(outcomes.map(({ outcome }) => outcome)).not.toContain('passed');
    }),
    runs,
  );
});

test('anything for a key is a key or is refused by name', async () => {
  const method = fc.record(
    {
      type: fc.oneof(
        fc.constantFrom('Multikey', 'JsonWebKey2020', 'Ed25519VerificationKey2018'),
        json,
      ),
      controller: json,
      publicKeyMultibase: fc.oneof(
        fc.string().map((text) => `z${text}`),
        json,
      ),
      publicKeyJwk: fc.oneof(
        json,
        fc.record({
          kty: fc.constantFrom('EC', 'OKP', 'RSA'),
          crv: fc.constantFrom('P-256', 'Ed25519', 'x'),
          x: fc.base64String(),
          y: fc.base64String(),
        }),
      ),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(method, fc.string(), async (row, text) => {
      await settle(() => readVerificationMethod(row, 'did:example:1#k'));
      await settle(() => readMultikey(text));
      const { didDocument, didResolutionMetadata } = await resolveToResult(`did:${text}`);
      expect(didDocument === null).toBe(didResolutionMetadata.error !== undefined);
    }),
    runs,
  );
});
