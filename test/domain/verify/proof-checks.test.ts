import { describe, expect, test } from 'vitest';
import type { DidKey } from '#domain/did/key.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createScene, createSigner, flipSignature, sceneOrigin } from '#test/support/scene.ts';

const proofsOf = (document: JsonObject) => document['proof'] as readonly JsonObject[];
const unknownProof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'bbs-2023',
  proofPurpose: 'assertionMethod',
};

describe('unaltered?', () => {
  test('a credential as it was signed passes every check, and so does the verdict', async () => {
    const scene = await createScene();
    const report = await scene.verify(await scene.issue());
    expect(report.checks.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['well-formed', 'passed'],
      ['unaltered', 'passed'],
      ['issuer', 'passed'],
      ['domain', 'passed'],
      ['issuer-known', 'unknown'],
      ['status', 'passed'],
      ['validity', 'passed'],
      ['key', 'passed'],
    ]);
    expect(report).toMatchObject({
      verdict: 'passed',
      summary: { issuerName: 'Example Institute', name: 'Coaching' },
    });
  });

  test('each proof of the set is good by itself', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    for (const proof of proofsOf(document)) {
      expect(await scene.check('unaltered', { ...document, proof })).toMatchObject({
        outcome: 'passed',
      });
    }
  });

  test.each<[string, (document: JsonObject) => JsonObject]>([
    ['its name was changed', (d) => ({ ...d, name: 'Coaching!' })],
    ['a member was added', (d) => ({ ...d, description: 'More.' })],
    ['its end was taken away', ({ validUntil: _, ...d }) => d],
    [
      'its first proof was altered',
      (d) => ({ ...d, proof: [flipSignature(proofsOf(d)[0]), proofsOf(d)[1]] }),
    ],
    [
      'its second proof was altered',
      (d) => ({ ...d, proof: [proofsOf(d)[0], flipSignature(proofsOf(d)[1])] }),
    ],
    ['it carries no proof', ({ proof: _, ...d }) => d],
    ['its list of proofs is empty', (d) => ({ ...d, proof: [] })],
    [
      'the date of a proof was changed',
      (d) => ({ ...d, proof: proofsOf(d).map((p) => ({ ...p, created: '2026-11-22T09:30:00Z' })) }),
    ],
    [
      'the purpose of a proof was changed',
      (d) => ({ ...d, proof: proofsOf(d).map((p) => ({ ...p, proofPurpose: 'authentication' })) }),
    ],
    ['a member that no context explains was added', (d) => ({ ...d, unexplained: 'x' })],
  ])('a credential fails when %s', async (_, change) => {
    const scene = await createScene();
    const document = await scene.issue({ validUntil: new Date('2030-01-01T00:00:00Z') });
    const report = await scene.verify(change(document));
    expect(report.checks.find(({ id }) => id === 'unaltered')).toMatchObject({ outcome: 'failed' });
    expect(report.verdict).toBe('failed');
  });

  test('a context that is not pinned leaves open what the document says, and never passes', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    const context = [...(document['@context'] as string[]), 'https://example.org/context'];
    const report = await scene.verify({ ...document, '@context': context });
    expect(report.checks.find(({ id }) => id === 'unaltered')).toMatchObject({
      outcome: 'unknown',
    });
    expect(report.verdict).toBe('unknown');
  });

  test('a proof of an unknown suite beside good ones does no harm', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    const extra = { ...unknownProof, verificationMethod: scene.signer.id };
    expect(
      await scene.verify({ ...document, proof: [...proofsOf(document), extra] }),
    ).toMatchObject({ verdict: 'passed' });
  });

  test('a proof of an unknown suite alone cannot be checked, and never counts as passed', async () => {
    const scene = await createScene();
    const document = {
      ...(await scene.issue()),
      proof: { ...unknownProof, verificationMethod: scene.signer.id },
    };
    expect(await scene.verify(document)).toMatchObject({ verdict: 'unknown' });
  });

  test.each([null, 'proof', 7, {}, []])(
    'a proof that is %j is no exception but no proof either',
    async (proof) => {
      const scene = await createScene();
      const report = await scene.verify({ ...(await scene.issue()), proof: [proof] });
      expect(report.verdict).toBe('failed');
    },
  );
});

describe('signed by the issuer?', () => {
  test.each([
    [
      'an object',
      (did: DidKey) => ({
        id: did,
        type: ['Profile'],
        name: 'Example Institute',
        url: sceneOrigin,
      }),
    ],
    ['a bare DID', (did: DidKey) => did],
  ])('the issuer may be %s', async (_, makeIssuer) => {
    const scene = await createScene();
    const unsigned = {
      ...(await scene.build()),
      issuer: makeIssuer(scene.signer.controller as DidKey),
    };
    const report = await scene.verify(await scene.sign(unsigned));
    expect(report.checks.find(({ id }) => id === 'issuer')).toMatchObject({ outcome: 'passed' });
    expect(report).toMatchObject({
      verdict: 'passed',
      summary: { issuerId: scene.signer.controller },
    });
  });

  test('a credential signed by somebody else in the name of the issuer fails', async () => {
    const scene = await createScene();
    const thief = { ...(await createSigner()), controller: scene.signer.controller };
    const report = await scene.verify(await scene.sign(await scene.build(), { signer: thief }));
    expect(report.verdict).toBe('failed');
  });

  test("a good credential with its issuer's id replaced fails, and the key is named as a stranger", async () => {
    const scene = await createScene();
    const document = await scene.issue();
    const issuer = { ...(document['issuer'] as object), id: (await createSigner()).controller };
    const check = await scene.check('issuer', { ...document, issuer });
    expect(check).toMatchObject({ outcome: 'failed' });
    expect(check.reason).toContain(scene.signer.controller);
  });

  test('a key that the issuer lists, but not for issuing, fails', async () => {
    const scene = await createScene();
    const did = 'did:web:issuer.example.org';
    const multibase = scene.signer.controller.slice('did:key:'.length);
    const id = `${did}#${multibase}`;
    const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: multibase };
    const signer = { ...scene.signer, id, controller: did };
    const unsigned = { ...(await scene.build()), issuer: did };
    const place = `${sceneOrigin}/.well-known/did.json`;

    scene.web.set(place, { id: did, verificationMethod: [method], assertionMethod: [id] });
    const document = await scene.sign(unsigned, { signer });
    expect(await scene.check('issuer', document)).toMatchObject({ outcome: 'passed' });
    expect(await scene.check('unaltered', document)).toMatchObject({ outcome: 'passed' });
    scene.web.set(place, { id: did, verificationMethod: [method], assertionMethod: [] });
    expect(await scene.check('issuer', document)).toMatchObject({ outcome: 'failed' });
    scene.web.delete(place);
    expect(await scene.check('issuer', document)).toMatchObject({ outcome: 'unknown' });
  });
});
