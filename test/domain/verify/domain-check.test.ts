import { describe, expect, test } from 'vitest';
import { createScene, sceneOrigin } from '#test/support/scene.ts';

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
