/** A proof is good for what it was made for, and for nothing else. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  buildForeignBadge,
  createForeignKey,
  editProof,
  type ForeignSigning,
  type ForeignSuite,
  signForeign,
  verifyForeign,
} from '#test/support/foreign.ts';

const occasion = { challenge: 'c-1', domain: 'reader.example' };

const buildPresentation = (holder: string): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  type: ['VerifiablePresentation'],
  holder,
});

async function present(
  suite: ForeignSuite = 'eddsa-rdfc-2022',
  purpose: ForeignSigning['purpose'] = occasion,
) {
  const key = await createForeignKey(suite.startsWith('ecdsa') ? 'P-256' : 'Ed25519');
  return signForeign(buildPresentation(key.did), { suite, key, purpose });
}

describe('presentations', () => {
  test.each([
    'eddsa-rdfc-2022',
    'Ed25519Signature2020',
    'eddsa-jcs-2022',
    'ecdsa-rdfc-2019',
  ] as const)(
    'signed with %s to show who holds it, one passes with the challenge and domain that were asked, or with none',
    async (suite) => {
      const presentation = await present(suite);
      const domain = occasion.domain;
      for (const asked of [{}, occasion, { challenge: 'c-1' }, { domain }])
        expect((await verifyForeign(presentation, undefined, asked))[0]?.outcome).toBe('passed');
    },
  );

  test.each([
    [{ challenge: 'c-2' }],
    [{ challenge: 'c-1', domain: 'other.example' }],
    [{ challenge: '' }],
    [{ domain: '' }],
  ])('one does not pass where %j was asked', async (asked) => {
    const [outcome] = await verifyForeign(await present(), undefined, asked);
    expect(outcome?.outcome).toBe('failed');
  });

  test('one without a challenge does not pass where one was asked', async () => {
    const presentation = await present('eddsa-rdfc-2022', { challenge: '' });
    const bare = await verifyForeign(presentation, undefined, { challenge: 'c-1' });
    expect(bare[0]?.outcome).toBe('failed');
  });

  test('one whose challenge was replaced by the one that is asked fails', async () => {
    const replayed = editProof(await present(), (proof) => ({ ...proof, challenge: 'c-2' }));
    const [outcome] = await verifyForeign(replayed, undefined, { challenge: 'c-2' });
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'altered' });
  });

  test('a sound signature for issuing does not pass as one for presenting', async () => {
    const [outcome] = await verifyForeign(await present('eddsa-rdfc-2022', 'assertionMethod'));
    expect(outcome).toMatchObject({
      outcome: 'failed',
      reason: 'The signature was not made for "authentication".',
    });
  });
});

describe('credentials', () => {
  test('a sound signature for presenting does not pass as one for issuing', async () => {
    const key = await createForeignKey('Ed25519');
    const signed = await signForeign(buildForeignBadge(key.did), {
      suite: 'eddsa-rdfc-2022',
      key,
      purpose: occasion,
    });
    expect((await verifyForeign(signed))[0]).toMatchObject({
      outcome: 'failed',
      reason: 'The signature was not made for "assertionMethod".',
    });
  });

  test('a document that is a credential and a presentation at once is neither', async () => {
    const key = await createForeignKey('Ed25519');
    for (const purpose of ['assertionMethod', occasion] as const) {
      const document = {
        ...buildForeignBadge(key.did),
        type: ['VerifiableCredential', 'VerifiablePresentation'],
      };
      const signed = await signForeign(document, { suite: 'eddsa-rdfc-2022', key, purpose });
      expect((await verifyForeign(signed))[0]?.outcome).toBe('failed');
    }
  });

  test('a credential signed by somebody else in the name of the issuer fails, but for a test bed that asks only for the proof', async () => {
    const [issuer, thief] = [await createForeignKey('Ed25519'), await createForeignKey('Ed25519')];
    const signed = await signForeign(buildForeignBadge(issuer.did), {
      suite: 'eddsa-rdfc-2022',
      key: thief,
    });
    expect((await verifyForeign(signed))[0]?.outcome).toBe('failed');
    const lenient = await verifyForeign(signed, undefined, { anyController: true });
    expect(lenient[0]?.outcome).toBe('passed');
  });
});
