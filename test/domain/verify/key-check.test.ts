import { describe, expect, test } from 'vitest';
import { multikeyOf } from '#domain/did/key.ts';
import { buildDidWebDocument, type PublishedKey } from '#domain/did/web-document.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import {
  createScene,
  createSigner,
  type Scene,
  sceneNow,
  sceneOrigin,
} from '#test/support/scene.ts';

const place = `${sceneOrigin}/.well-known/did.json`;
const did = 'did:web:issuer.example.org';
/** Signatures of a scene are dated to this second. */
const at = (ms: number) => new Date(sceneNow.getTime() + ms);
const keyOf = (signer: Signer) => multikeyOf(signer.controller.slice('did:key:'.length));

/** The website says this of the key. */
const publish = (scene: Scene, dates: Pick<PublishedKey, 'expires' | 'revoked'>) =>
  scene.web.set(
    place,
    buildDidWebDocument(sceneOrigin, [], [{ ...keyOf(scene.signer), ...dates }]),
  );

describe('was the key in force when it signed? A did:key, by the word of its website', () => {
  test('a key that the website lists without an end passes', async () => {
    const scene = await createScene();
    const check = await scene.check('key', await scene.issue());
    expect(check).toMatchObject({ outcome: 'passed', code: 'key.listed' });
  });

  test.each<[string, Partial<PublishedKey>, string, string]>([
    ['retired a second after it signed', { expires: at(1000) }, 'passed', 'key.retired-since'],
    ['retired in the second it signed', { expires: at(0) }, 'failed', 'key.ended'],
    ['retired a second before it signed', { expires: at(-1000) }, 'failed', 'key.ended'],
    ['still in force for a while', { expires: at(86_400_000) }, 'passed', 'key.until'],
    ['withdrawn before it signed', { revoked: at(-1000) }, 'failed', 'key.revoked'],
    ['withdrawn in the second it signed', { revoked: at(0) }, 'failed', 'key.revoked'],
    // A thief can choose the date.
    ['withdrawn after it signed', { revoked: at(1000) }, 'failed', 'key.revoked-since'],
    [
      'retired after it signed, and withdrawn too',
      { expires: at(1000), revoked: at(2000) },
      'failed',
      'key.revoked-since',
    ],
    [
      'retired before it signed, and to be withdrawn later',
      { expires: at(-1000), revoked: at(86_400_000) },
      'failed',
      'key.ended',
    ],
  ])('a key that was %s', async (_, dates, outcome, code) => {
    const scene = await createScene();
    publish(scene, dates);
    const report = await scene.verify(await scene.issue(), { now: at(60_000) });
    expect(report.checks.find(({ id }) => id === 'key')).toMatchObject({ outcome, code });
    expect(report.verdict).toBe(outcome);
  });

  test.each([
    ['an end that is no date', { expires: 'soon' }],
    ['an end without a zone', { expires: '2027-01-01T00:00:00' }],
    ['a withdrawal that is no date', { revoked: true }],
  ])('a key with %s fails', async (_, dates) => {
    const scene = await createScene();
    const document = scene.web.get(place) as { verificationMethod: JsonObject[] };
    const [method] = document.verificationMethod;
    scene.web.set(place, { ...document, verificationMethod: [{ ...method, ...dates }] });
    expect(await scene.check('key', await scene.issue())).toMatchObject({ code: 'key.unclear' });
  });

  test('a key that is listed twice is judged by the worse', async () => {
    const scene = await createScene();
    const document = scene.web.get(place) as { verificationMethod: JsonObject[] };
    const [method] = document.verificationMethod;
    const revoked = { ...method, revoked: '2026-01-01T00:00:00Z' };
    scene.web.set(place, { ...document, verificationMethod: [method, revoked] });
    expect(await scene.check('key', await scene.issue())).toMatchObject({ outcome: 'failed' });
  });

  test('a website that speaks of other keys alone says nothing against this one', async () => {
    const scene = await createScene();
    const other = keyOf(await createSigner());
    scene.web.set(place, buildDidWebDocument(sceneOrigin, [{ ...other, revoked: at(-1000) }], []));
    const check = await scene.check('key', await scene.issue());
    expect(check).toMatchObject({ outcome: 'passed', code: 'key.unspoken' });
  });

  test('a document of another website is no word of this one', async () => {
    const scene = await createScene();
    const key = { ...keyOf(scene.signer), revoked: at(-1000) };
    scene.web.set(place, buildDidWebDocument('https://evil.example', [key], []));
    expect(await scene.check('key', await scene.issue())).toMatchObject({ code: 'key.unspoken' });
  });

  test('a website out of reach leaves the question open, and the verdict as it was', async () => {
    const scene = await createScene();
    scene.web.delete(place);
    const report = await scene.verify(await scene.issue());
    expect(report.checks.find(({ id }) => id === 'key')).toMatchObject({ outcome: 'unknown' });
    expect(report.verdict).toBe('passed');
  });

  test.each([null, [], 7, { id: did, verificationMethod: [null, 7, {}, 'x'] }])(
    'a website that publishes %j says nothing',
    async (published) => {
      const scene = await createScene();
      scene.web.set(place, published);
      expect(await scene.check('key', await scene.issue())).toMatchObject({ code: 'key.unspoken' });
    },
  );

  test('an issuer without a website has no end of its key', async () => {
    const scene = await createScene();
    const document = await scene.sign({
      ...(await scene.build()),
      id: 'urn:uuid:6bdb2a34-1f0c-4bb1-9a3e-3b0f6a3a9d53',
      issuer: { id: scene.signer.controller, type: ['Profile'] },
    });
    expect(await scene.check('key', document)).toMatchObject({ code: 'key.unending' });
  });
});

describe('was the key in force when it signed? The date of the signature', () => {
  test('a signature from five minutes ahead passes, since clocks differ, and one from later fails', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    expect(
      await scene.check('key', document, { now: new Date(sceneNow.getTime() - 5 * 60_000) }),
    ).toMatchObject({ outcome: 'passed' });
    expect(
      await scene.check('key', document, { now: new Date(sceneNow.getTime() - 5 * 60_000 - 1000) }),
    ).toMatchObject({ code: 'key.ahead' });
  });

  test('a signature without a date passes while its key has no end, and fails once it was retired', async () => {
    const scene = await createScene();
    const document = await scene.issue();
    const undated = {
      ...document,
      proof: (document['proof'] as JsonObject[]).map(({ created: _, ...proof }) => proof),
    };
    expect(await scene.check('key', undated)).toMatchObject({ outcome: 'passed' });
    publish(scene, { expires: at(1000) });
    expect(await scene.check('key', undated)).toMatchObject({ outcome: 'passed' });
    expect(await scene.check('key', undated, { now: at(1000) })).toMatchObject({
      outcome: 'failed',
      code: 'key.undated',
    });
  });
});

describe('was the key in force when it signed? A did:web, by its own document', () => {
  /** An issuer whose identity is its website, with one key. */
  async function createWebScene(dates: JsonObject = {}, patch: JsonObject = {}) {
    const scene = await createScene();
    const { publicKeyMultibase } = keyOf(scene.signer);
    const id = `${did}#key-1`;
    const method = { id, type: 'Multikey', controller: did, publicKeyMultibase, ...dates };
    scene.web.set(place, {
      id: did,
      verificationMethod: [method],
      assertionMethod: [id],
      ...patch,
    });
    const { credentialStatus: _, ...stateless } = await scene.build();
    const unsigned = { ...stateless, issuer: { id: did, type: ['Profile'], url: sceneOrigin } };
    const signer = { ...scene.signer, id, controller: did };
    return { scene, document: await scene.sign(unsigned, { signer }) };
  }

  test('a key without an end passes, and so does the verdict', async () => {
    const { scene, document } = await createWebScene();
    const report = await scene.verify(document);
    expect(report.checks.find(({ id }) => id === 'key')).toMatchObject({ code: 'key.in-force' });
    expect(report.verdict).toBe('passed');
  });

  test.each([
    ['retired a second after it signed', { expires: '2026-11-23T09:30:01Z' }, 'passed'],
    ['retired in the second it signed', { expires: '2026-11-23T09:30:00Z' }, 'failed'],
    ['withdrawn before it signed', { revoked: '2026-11-23T09:29:59Z' }, 'failed'],
    ['withdrawn after it signed', { revoked: '2026-11-23T09:30:01Z' }, 'failed'],
    ['to be withdrawn tomorrow', { revoked: '2026-11-24T09:30:00Z' }, 'passed'],
  ])('a key that was %s', async (_, dates, outcome) => {
    const { scene, document } = await createWebScene(dates);
    expect(await scene.verify(document, { now: at(60_000) })).toMatchObject({ verdict: outcome });
  });

  test.each<[string, JsonObject, JsonObject, string]>([
    ['with the date of it', { expires: '2026-11-23T09:30:01Z' }, {}, 'passed'],
    ['with an earlier date', { expires: '2026-11-23T09:30:00Z' }, {}, 'failed'],
    ['as withdrawn', { revoked: '2026-11-23T09:30:01Z' }, {}, 'failed'],
    ['without a date', {}, {}, 'failed'],
    [
      'for another use, whatever the date',
      { expires: '2026-11-23T09:30:01Z' },
      { authentication: [`${did}#key-1`] },
      'failed',
    ],
  ])('a key that issues no more and is still listed %s', async (_, dates, patch, outcome) => {
    const { scene, document } = await createWebScene(dates, { assertionMethod: [], ...patch });
    expect(await scene.verify(document, { now: at(60_000) })).toMatchObject({ verdict: outcome });
  });

  test('a key that is not listed any more fails', async () => {
    const { scene, document } = await createWebScene({}, { verificationMethod: [] });
    expect((await scene.verify(document)).verdict).not.toBe('passed');
  });
});

test('a list that a withdrawn key signed says nothing', async () => {
  const scene = await createScene();
  const { publicKeyMultibase } = keyOf(scene.signer);
  const id = `${did}#key-1`;
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase };
  const signer = { ...scene.signer, id, controller: did };
  const publishKey = (dates: JsonObject) =>
    scene.web.set(place, {
      id: did,
      verificationMethod: [{ ...method, ...dates }],
      assertionMethod: [id],
    });
  publishKey({});
  await scene.publishList({ signer });
  const document = { ...(await scene.build()), issuer: { id: did, type: ['Profile'] } };
  expect(await scene.check('status', document)).toMatchObject({ outcome: 'passed' });
  publishKey({ revoked: '2026-11-23T09:29:59Z' });
  expect(await scene.check('status', document)).toMatchObject({ outcome: 'unknown' });
});

describe('what a holder can do about a key that was withdrawn', () => {
  /** A badge that is kept nowhere, whose creator is its issuer. */
  async function issueBy(scene: Scene) {
    const unsigned = await scene.build({ id: 'urn:uuid:0b1e7a4e-5c1d-4bd0-9d5f-6a3c1e0c7f11' });
    const subject = unsigned['credentialSubject'] as JsonObject;
    const creator = { id: scene.signer.controller, type: ['Profile'] };
    const achievement = { ...(subject['achievement'] as JsonObject), creator };
    const signed = await scene.sign({
      ...unsigned,
      credentialSubject: { ...subject, achievement },
    });
    const { url, ...issuer } = signed['issuer'] as JsonObject;
    const moved = {
      ...signed,
      issuer,
      credentialSubject: {
        ...subject,
        achievement: { ...achievement, creator: { ...creator, url } },
      },
    };
    return { signed, moved };
  }

  test.each([
    ['withdrawn', { revoked: at(-1000) }, 'failed', 'key.revoked'],
    ['not withdrawn', {}, 'passed', 'key.listed'],
  ])(
    'the website is asked wherever the document names it as that of the issuer: %s',
    async (_, dates, outcome, code) => {
      const scene = await createScene();
      publish(scene, dates);
      const { signed, moved } = await issueBy(scene);
      for (const document of [signed, moved]) {
        const report = await scene.verify(document);
        expect(report.checks.find(({ id }) => id === 'unaltered')).toMatchObject({
          outcome: 'passed',
        });
        expect(report.checks.find(({ id }) => id === 'key')).toMatchObject({ outcome, code });
        expect(report.verdict).toBe(outcome);
      }
    },
  );
});
