import { describe, expect, test } from 'vitest';
import { createScene, createSigner, type Scene } from '#test/support/scene.ts';

const url = 'https://registry.example.net/registry.json';
const registries = [{ name: 'Example Registry', url }];
const didOf = (scene: Scene) => scene.signer.controller;

async function ask(publish: (did: string) => unknown, more: object = {}) {
  const scene = await createScene();
  scene.web.set(url, publish(didOf(scene)));
  const report = await scene.verify(await scene.issue(), { registries, ...more });
  const check = report.checks.find(({ id }) => id === 'issuer-known')!;
  return { check, verdict: report.verdict };
}

describe('is the issuer known?', () => {
  test.each<[string, (did: string) => unknown, string]>([
    [
      'of the Digital Credentials Consortium',
      (did) => ({ meta: {}, registry: { [did]: { name: 'Institute', location: 'Wales' } } }),
      'known.named',
    ],
    ['of objects with a did', (did) => ({ issuers: [{ did, name: 'Institute' }] }), 'known.named'],
    ['of objects with an id', (did) => [{ id: did, name: 'Institute' }], 'known.named'],
    ['of DIDs alone', (did) => [did], 'known.listed'],
    ['without names', (did) => ({ registry: { [did]: {} } }), 'known.listed'],
    ['with a name that is no text', (did) => ({ issuers: [{ did, name: 7 }] }), 'known.listed'],
  ])('an issuer in a list %s is known', async (_, publish, code) => {
    const { check } = await ask(publish);
    expect(check).toMatchObject({ outcome: 'passed', code });
    expect(check.reason).toContain('Example Registry');
  });

  test('the reader is told the name that the registry has, and not the one in the credential', async () => {
    const { check } = await ask((did) => ({ registry: { [did]: { name: 'Another Name' } } }));
    expect(check.reason).toBe('Example Registry knows the issuer as “Another Name”.');
  });

  test.each<[string, (did: string) => unknown]>([
    ['has others', () => ({ registry: { 'did:key:z6MkOther': { name: 'Institute' } } })],
    ['has a longer DID', (did) => ({ registry: { [`${did}a`]: { name: 'Institute' } } })],
    ['has a shorter DID', (did) => [did.slice(0, -1)]],
    ['has the DID in capitals', (did) => [did.toUpperCase()]],
    ['has the DID as a name', (did) => [{ id: 'did:key:z6MkOther', name: did }]],
    ['is empty', () => ({ registry: {} })],
    ['has an empty list', () => []],
    ['has a member of every object', () => ({ registry: { name: { name: 'Institute' } } })],
  ])('a registry that %s does not know it, which is no failure', async (_, publish) => {
    const { check, verdict } = await ask(publish);
    expect(check).toMatchObject({ outcome: 'unknown', code: 'known.absent' });
    expect(check.reason).toContain('says nothing against the signature');
    expect(verdict).toBe('passed');
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'registry'],
    ['an object of another kind', { keys: {} }],
    ['no JSON', new TextEncoder().encode('<html>')],
  ])('a registry that answers with %s has not answered', async (_, published) => {
    const { check, verdict } = await ask(() => published);
    expect(check).toMatchObject({ outcome: 'unknown', code: 'known.unanswered' });
    expect(verdict).toBe('passed');
  });

  test('every member that all objects have is no DID', async () => {
    const scene = await createScene();
    scene.web.set(url, { registry: {} });
    for (const issuer of ['toString', 'constructor', '__proto__']) {
      const document = { ...(await scene.build()), issuer };
      const check = await scene.check('issuer-known', document, { registries });
      expect(check.outcome).not.toBe('passed');
    }
  });

  test('of several registries each answers, and one that knows the issuer is enough', async () => {
    const scene = await createScene();
    const other = 'https://other.example.net/list.json';
    const both = [{ name: 'Other List', url: other }, ...registries];
    const askBoth = async () =>
      scene.check('issuer-known', await scene.issue(), { registries: both });
    expect(await askBoth()).toMatchObject({ outcome: 'unknown', code: 'known.unanswered' });
    scene.web.set(other, []);
    expect(await askBoth()).toMatchObject({ outcome: 'unknown', code: 'known.partly' });
    scene.web.set(url, [didOf(scene)]);
    const check = await askBoth();
    expect(check).toMatchObject({ outcome: 'passed', code: 'known.listed' });
    expect(check.details?.map(({ code }) => code)).toEqual(['known.absent', 'known.listed']);
  });

  test('a verifier without registries says so, and one that knows the issuer asks nobody', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    expect(await scene.check('issuer-known', document)).toMatchObject({ code: 'known.unasked' });
    const own = { did: didOf(scene), name: 'Example Institute' };
    const near = { ...own, did: (await createSigner()).controller };
    expect(
      await scene.check('issuer-known', document, { knownIssuers: [near, own], registries }),
    ).toMatchObject({ outcome: 'passed', code: 'known.own' });
    expect(await scene.check('issuer-known', document, { knownIssuers: [near] })).toMatchObject({
      outcome: 'unknown',
    });
  });

  test('that an issuer is known does not make a false signature sound', async () => {
    const scene = await createScene();
    const document = { ...(await scene.issue()), name: 'Altered' };
    const knownIssuers = [{ did: didOf(scene), name: 'Example Institute' }];
    expect(await scene.verify(document, { knownIssuers })).toMatchObject({ verdict: 'failed' });
  });
});
