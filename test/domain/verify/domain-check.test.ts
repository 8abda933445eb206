import { describe, expect, test } from 'vitest';
import { signDomainLinkage } from '#domain/did/linkage.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  createScene,
  createSigner,
  flipSignature,
  sceneNow,
  sceneOrigin,
} from '#test/support/scene.ts';

const place = `${sceneOrigin}/.well-known/did-configuration.json`;

describe('does the website confirm the key?', () => {
  test('a website that confirms the key passes', async () => {
    const scene = await createScene();
    expect(await scene.check('domain', await scene.issue())).toMatchObject({ outcome: 'passed' });
  });

  test('a website that does not answer leaves the question open, and the verdict as it was', async () => {
    const scene = await createScene();
    scene.web.delete(place);
    const report = await scene.verify(await scene.issue());
    expect(report.checks.find(({ id }) => id === 'domain')).toMatchObject({ outcome: 'unknown' });
    expect(report.verdict).toBe('passed');
  });

  test.each<[string, unknown]>([
    ['nobody', { linked_dids: [] }],
    ['something that is no linkage', { linked_dids: ['eyJhbGciOi…', null, 7, {}] }],
    ['nothing', null],
    ['a list', []],
  ])('a website that confirms %s fails', async (_, configuration) => {
    const scene = await createScene();
    scene.web.set(place, configuration);
    expect(await scene.verify(await scene.issue())).toMatchObject({ verdict: 'failed' });
  });

  test("a website that confirms somebody else's key fails", async () => {
    const [scene, other] = [await createScene(), await createScene()];
    scene.web.set(place, other.web.get(place));
    expect(await scene.check('domain', await scene.issue())).toMatchObject({ outcome: 'failed' });
  });

  test('a good linkage is found among others', async () => {
    const [scene, other] = [await createScene(), await createScene()];
    const linked = [scene, other].map(
      ({ web }) => (web.get(place) as { linked_dids: unknown[] }).linked_dids[0],
    );
    scene.web.set(place, { linked_dids: linked.toReversed() });
    expect(await scene.check('domain', await scene.issue())).toMatchObject({ outcome: 'passed' });
  });

  test('an issuer that names no website can be confirmed by none', async () => {
    const scene = await createScene();
    const unsigned = {
      ...(await scene.build()),
      id: 'urn:uuid:1',
      issuer: scene.signer.controller,
    };
    expect(await scene.check('domain', unsigned)).toMatchObject({ outcome: 'unknown' });
  });

  test('where the issuer names no website, the one that keeps the credential may confirm it', async () => {
    const [scene, other] = [await createScene(), await createScene()];
    const unsigned = { ...(await scene.build()), issuer: scene.signer.controller };
    expect(await scene.check('domain', unsigned)).toMatchObject({ outcome: 'passed' });
    // It was not named, so that it is somebody else's says nothing.
    scene.web.set(place, other.web.get(place));
    expect(await scene.check('domain', unsigned)).toMatchObject({
      outcome: 'unknown',
      code: 'domain.unnamed',
    });
  });

  test('a did:web in a folder is not denied by a host that says nothing of it', async () => {
    const [scene, other] = [await createScene(), await createScene()];
    const issuer = 'did:web:issuer.example.org:departments:1';
    const unsigned = { ...(await scene.build()), issuer };
    scene.web.set(place, other.web.get(place));
    expect(await scene.check('domain', unsigned)).toMatchObject({ code: 'domain.unnamed' });
  });

  test('a did:web that names no website is its own', async () => {
    const scene = await createScene();
    const unsigned = { ...(await scene.build()), issuer: 'did:web:issuer.example.org' };
    expect(await scene.check('domain', unsigned)).toMatchObject({ code: 'domain.itself' });
  });

  test.each([
    [sceneOrigin, 'passed'],
    [`${sceneOrigin}/`, 'passed'],
    [`${sceneOrigin}/about?from=badge#us`, 'passed'],
    ['https://ISSUER.example.org', 'passed'],
    [`${sceneOrigin}:443`, 'passed'],
    ['https://www.issuer.example.org', 'unknown'],
    ['https://example.org', 'unknown'],
    ['https://a.issuer.example.org', 'unknown'],
    ['https://issuer.example.org.evil.example', 'unknown'],
    ['https://issuer.example.org@evil.example', 'unknown'],
    [`${sceneOrigin}:8443`, 'unknown'],
    ['http://issuer.example.org', 'unknown'],
  ])('for an issuer at %s the answer is %s', async (url, outcome) => {
    const scene = await createScene();
    const unsigned = await scene.build();
    const issuer = { ...(unsigned['issuer'] as object), url };
    expect(await scene.check('domain', { ...unsigned, issuer })).toMatchObject({ outcome });
  });

  test('the right linkage at the wrong website fails', async () => {
    const scene = await createScene();
    const unsigned = await scene.build();
    const url = 'https://www.issuer.example.org';
    scene.web.set(`${url}/.well-known/did-configuration.json`, scene.web.get(place));
    const issuer = { ...(unsigned['issuer'] as object), url };
    expect(await scene.check('domain', { ...unsigned, issuer })).toMatchObject({
      outcome: 'failed',
    });
  });

  test('an answer from another website is not its word; one from elsewhere on it is', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    const bytes = new TextEncoder().encode(JSON.stringify(scene.web.get(place)));
    const foundAt = (url: string) =>
      scene.check('domain', document, {
        fetchDocument: async () => ({ url, mediaType: '', bytes }),
      });
    expect(await foundAt('https://www.issuer.example.org/a')).toMatchObject({ outcome: 'unknown' });
    expect(await foundAt(`${sceneOrigin}/a`)).toMatchObject({ outcome: 'passed' });
  });

  test.each<[string, (entry: JsonObject) => JsonObject, string]>([
    ['was altered', (entry) => ({ ...entry, name: 'Linkage' }), 'failed'],
    ['carries no signature', ({ proof: _, ...entry }) => entry, 'failed'],
    [
      'has one letter of its signature changed',
      (entry) => ({ ...entry, proof: [flipSignature((entry['proof'] as unknown[])[0])] }),
      'failed',
    ],
    [
      'has a signature of a kind that is not known here',
      (entry) => ({ ...entry, proof: [{ type: 'StrangeProof2030' }] }),
      'failed',
    ],
  ])('a linkage that %s confirms nothing', async (_, change, outcome) => {
    const scene = await createScene();
    const { linked_dids: linked } = scene.web.get(place) as { linked_dids: JsonObject[] };
    scene.web.set(place, { linked_dids: linked.map(change) });
    const check = await scene.check('domain', await scene.issue());
    expect(check.outcome).toBe(outcome);
  });

  test('a linkage that somebody else signed in the name of the DID confirms nothing', async () => {
    const scene = await createScene();
    const thief = { ...(await createSigner()), controller: scene.signer.controller };
    const documentLoader = createDocumentLoader(createResolver());
    const entry = await signDomainLinkage(sceneOrigin, thief, { now: sceneNow, documentLoader });
    scene.web.set(place, { linked_dids: [entry] });
    expect(await scene.check('domain', await scene.issue())).toMatchObject({ outcome: 'failed' });
  });

  test.each([
    ['did:web:issuer.example.org', 'passed'],
    // On a host where people can place files, a folder's word is not the host's.
    ['did:web:issuer.example.org:departments:1', 'unknown'],
    ['did:web:issuer.example.org.evil.example', 'unknown'],
    ['did:web:issuer.example.organisation', 'unknown'],
    ['did:web:issuer.example.org%3A8443', 'unknown'],
    ['did:web:evil.example:issuer.example.org', 'unknown'],
  ])('the identity %s, for this website, is %s', async (did, outcome) => {
    const scene = await createScene();
    scene.web.delete(place);
    const unsigned = {
      ...(await scene.build()),
      issuer: { id: did, type: ['Profile'], url: sceneOrigin },
    };
    expect(await scene.check('domain', unsigned)).toMatchObject({ outcome });
  });
});
