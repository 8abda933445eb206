import { describe, expect, test } from 'vitest';
import { contextUrls } from '#contexts/loader.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createScene, createSigner, type Scene } from '#test/support/scene.ts';

const url = 'https://issuer.example.org/credentials/1/refresh';
const service = { id: url, type: '1EdTechCredentialRefresh' };
const patches = { later: { validFrom: '2026-11-01T00:00:00Z' } };

async function build(scene: Scene, patch: JsonObject = {}, refreshService: unknown = service) {
  const unsigned = await scene.build();
  return {
    ...unsigned,
    '@context': [...(unsigned['@context'] as string[]), contextUrls.openBadgesExtensions],
    refreshService,
    ...patch,
  };
}

/** What the check says when the service answers with this. */
async function ask(answer: (scene: Scene) => unknown, refreshService?: unknown) {
  const scene = await createScene();
  const document = await scene.sign(await build(scene, {}, refreshService));
  const published = await answer(scene);
  if (published !== undefined) scene.web.set(url, published);
  const report = await scene.verify(document);
  return { check: report.checks.find(({ id }) => id === 'refresh')!, verdict: report.verdict };
}

const signed =
  (patch: JsonObject, options: { signer?: Awaited<ReturnType<typeof createSigner>> } = {}) =>
  async (scene: Scene) =>
    scene.sign(await build(scene, patch), options);

describe('is this the newest version?', () => {
  test('a credential without such a service is not asked about', async () => {
    const scene = await createScene();
    expect(await scene.check('refresh', await scene.issue())).toBeUndefined();
  });

  test('the same version again passes, though it was signed anew', async () => {
    const { check, verdict } = await ask(signed({}));
    expect(check).toMatchObject({ outcome: 'passed', code: 'refresh.newest' });
    expect(verdict).toBe('passed');
  });

  test('a newer version is named with its date, and the verdict stays', async () => {
    const { check, verdict } = await ask(signed(patches.later));
    expect(check).toMatchObject({ outcome: 'failed', code: 'refresh.newer' });
    expect(check.reason).toContain('2026-11-01');
    expect(verdict).toBe('passed');
  });

  test('an older version leaves this one the newest', async () => {
    const { check } = await ask(signed({ validFrom: '2026-09-01T00:00:00Z' }));
    expect(check).toMatchObject({ outcome: 'passed', code: 'refresh.older' });
  });

  test.each<[string, (scene: Scene) => unknown, string]>([
    ['another version of the same date', signed({ name: 'Coaching II' }), 'refresh.different'],
    [
      'another credential',
      signed({ ...patches.later, id: 'https://issuer.example.org/credentials/2' }),
      'refresh.other',
    ],
    [
      'an altered newer version',
      async (scene) => ({ ...(await signed(patches.later)(scene)), name: 'Altered' }),
      'refresh.unsound',
    ],
    ['an unsigned newer version', (scene) => build(scene, patches.later), 'refresh.unsound'],
    [
      'a newer version that another issuer signed in its own name',
      async (scene) => {
        const signer = await createSigner();
        const issuer = { id: signer.controller, type: ['Profile'] };
        return signed({ ...patches.later, issuer }, { signer })(scene);
      },
      'refresh.stranger',
    ],
    ['nothing', () => null, 'refresh.unreached'],
    ['a page', () => new TextEncoder().encode('<html>'), 'refresh.unreached'],
    ['no answer', () => undefined, 'refresh.unreached'],
  ])('a service that gives %s leaves the question open', async (_, answer, code) => {
    const { check, verdict } = await ask(answer);
    expect(check).toMatchObject({ outcome: 'unknown', code });
    expect(verdict).toBe('passed');
  });

  test('the service that the newer version names is not asked', async () => {
    const scene = await createScene();
    const next = `${url}/next`;
    const document = await scene.sign(await build(scene));
    const newer = await build(scene, patches.later, { ...service, id: next });
    scene.web.set(url, await scene.sign(newer));
    const asked: string[] = [];
    await scene.verify(document, {
      fetchDocument: async (address) => {
        asked.push(address);
        const bytes = new TextEncoder().encode(JSON.stringify(scene.web.get(address) ?? null));
        return { url: address, mediaType: '', bytes };
      },
    });
    expect(asked).toContain(url);
    expect(asked).not.toContain(next);
  });

  test('of several services the first that can be asked is', async () => {
    const scene = await createScene();
    scene.web.set(url, await scene.sign(await build(scene, { name: 'Coaching II' })));
    const document = await build(scene, {}, [{ id: `${url}/other`, type: 'Strange' }, service]);
    expect(await scene.check('refresh', document)).toMatchObject({ code: 'refresh.different' });
  });

  test.each([
    ['VerifiableCredentialRefreshService2021', 'refresh.holder-only'],
    ['StrangeRefresh', 'refresh.strange-type'],
  ])('a service of the type %s leaves the question open', async (type, code) => {
    const scene = await createScene();
    const document = await build(scene, {}, { id: url, type });
    expect(await scene.check('refresh', document)).toMatchObject({ outcome: 'unknown', code });
  });
});
