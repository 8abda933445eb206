import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import {
  createScene,
  createSigner,
  flipSignature,
  sceneNow,
  sceneOrigin,
  type Scene,
} from '#test/support/scene.ts';

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const badgeId = 'https://issuer.example.org/credentials/1';
const achievementId = 'https://issuer.example.org/achievements/1';

const endorse = (
  scene: Scene,
  signer: Signer,
  { about = badgeId, ...patch }: JsonObject = {},
): Promise<JsonObject> =>
  scene.sign(
    {
      '@context': contexts,
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: signer.controller, type: ['Profile'], name: 'National Council' },
      validFrom: '2026-10-02T00:00:00Z',
      credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
      ...patch,
    },
    { signer },
  );

const addToAchievement = (badge: JsonObject, endorsement: readonly unknown[]): JsonObject => {
  const subject = badge['credentialSubject'] as JsonObject;
  const achievement = { ...(subject['achievement'] as JsonObject), endorsement };
  return { ...badge, credentialSubject: { ...subject, achievement } };
};
const addToIssuer = (badge: JsonObject, endorsement: readonly unknown[]): JsonObject => ({
  ...badge,
  issuer: { ...(badge['issuer'] as JsonObject), endorsement },
});

async function createEndorsed() {
  const [scene, council] = [await createScene(), await createSigner()];
  return { scene, council, badge: await scene.build() };
}

describe('endorsements', () => {
  test('a badge without any is not asked about them', async () => {
    const scene = await createScene();
    expect(await scene.check('endorsements', await scene.issue())).toBeUndefined();
  });

  test('an endorsement of the badge holds, and says who endorses and what they say', async () => {
    const { scene, council, badge } = await createEndorsed();
    const endorsement = [await endorse(scene, council)];
    const report = await scene.verify(await scene.sign({ ...badge, endorsement }));
    expect(report.verdict).toBe('passed');
    expect(report.checks.find(({ id }) => id === 'endorsements')).toMatchObject({
      outcome: 'passed',
      reason: `Endorsements that hold good: 1 of 1 (${council.controller}). Each says below what it endorses: this credential, its achievement or its issuer.`,
    });
    expect(report.endorsements).toMatchObject([
      {
        kind: 'endorsement',
        verdict: 'passed',
        summary: { issuerName: 'National Council', comment: 'Good.' },
      },
    ]);
  });

  test('an endorsement of the achievement stands in the achievement or in the badge', async () => {
    const { scene, council, badge } = await createEndorsed();
    const endorsement = [await endorse(scene, council, { about: achievementId })];
    for (const endorsed of [{ ...badge, endorsement }, addToAchievement(badge, endorsement)]) {
      expect(await scene.check('endorsements', await scene.sign(endorsed))).toMatchObject({
        outcome: 'passed',
      });
    }
  });

  test('an endorsement of the issuer stands in its profile', async () => {
    const { scene, council, badge } = await createEndorsed();
    const endorsement = [await endorse(scene, council, { about: scene.signer.controller })];
    const document = await scene.sign(addToIssuer(badge, endorsement));
    expect(await scene.check('endorsements', document)).toMatchObject({ outcome: 'passed' });
  });

  test.each<[string, (scene: Scene, council: Signer) => Promise<unknown>]>([
    ['is altered', async (s, c) => ({ ...(await endorse(s, c)), name: 'Praise' })],
    [
      'has a false signature',
      async (s, c) => {
        const good = await endorse(s, c);
        return { ...good, proof: (good['proof'] as JsonObject[]).map(flipSignature) };
      },
    ],
    [
      'is signed by somebody else',
      async (s, c) => {
        const { proof: _, ...unsigned } = await endorse(s, c);
        return s.sign(unsigned);
      },
    ],
    ['is about another badge', async (s, c) => endorse(s, c, { about: `${badgeId}1` })],
    [
      'ended a second ago',
      async (s, c) =>
        endorse(s, c, { validUntil: new Date(sceneNow.getTime() - 1000).toISOString() }),
    ],
    ['is no endorsement', async () => ({ id: 'urn:uuid:1' })],
    ['is unsigned', async (s, c) => ({ ...(await endorse(s, c)), proof: undefined })],
  ])('one that %s is shown as false, and the badge stands without it', async (_, make) => {
    const { scene, council, badge } = await createEndorsed();
    const endorsement = [await endorse(scene, council), await make(scene, council)];
    const report = await scene.verify(await scene.sign({ ...badge, endorsement }));
    expect(report.checks.find(({ id }) => id === 'endorsements')).toMatchObject({
      outcome: 'failed',
      values: { holding: '1', count: '2' },
    });
    expect(report.endorsements?.map(({ verdict }) => verdict)).toEqual(['passed', 'failed']);
    expect(report.verdict).toBe('passed');
  });

  test('one about the badge does not hold for the achievement it stands in', async () => {
    const { scene, council, badge } = await createEndorsed();
    const document = await scene.sign(addToAchievement(badge, [await endorse(scene, council)]));
    expect(await scene.check('endorsements', document)).toMatchObject({ outcome: 'failed' });
  });

  test('one that cannot be checked does not hold', async () => {
    const { scene, council, badge } = await createEndorsed();
    const good = await endorse(scene, council);
    const credentialStatus = buildStatusEntry('https://council.example.org/status/1', 1);
    const strange = await endorse(scene, council, { credentialStatus });
    const document = await scene.sign({ ...badge, endorsement: [good, strange] });
    expect(await scene.check('endorsements', document)).toMatchObject({
      outcome: 'unknown',
      values: { holding: '1', count: '2' },
    });
  });

  test('an endorser goes by the website that confirms it, and by its key elsewhere', async () => {
    const { scene, council } = await createEndorsed();
    const name = 'National Council';
    const issuer = { id: scene.signer.controller, type: ['Profile'], name, url: sceneOrigin };
    const { credentialStatus: _, ...badge } = await scene.build();
    const endorsement = [await endorse(scene, scene.signer, { issuer })];
    const unsigned = {
      ...badge,
      issuer: { id: council.controller, type: ['Profile'] },
      endorsement,
    };
    const document = await scene.sign(unsigned, { signer: council });
    expect(await scene.check('endorsements', document)).toMatchObject({
      outcome: 'passed',
      values: { endorsers: 'issuer.example.org' },
    });
    scene.web.clear();
    expect(await scene.check('endorsements', document)).toMatchObject({
      values: { endorsers: scene.signer.controller },
    });
  });

  test('an issuer that endorses itself is not endorsed by anybody else', async () => {
    const { scene, badge } = await createEndorsed();
    const endorsement = [await endorse(scene, scene.signer)];
    expect(
      await scene.check('endorsements', await scene.sign({ ...badge, endorsement })),
    ).toMatchObject({ outcome: 'passed', code: 'endorsements.own' });
  });

  test('a badge is no endorsement of itself', async () => {
    const { scene, badge } = await createEndorsed();
    const other = await scene.issue({ id: 'https://issuer.example.org/credentials/2' });
    const document = await scene.sign({ ...badge, endorsement: [other] });
    const row = await scene.check('endorsements', document);
    expect(row.outcome).not.toBe('passed');
    expect(row.values['holding']).toBe('0');
  });

  test('of very many, so many are looked at and no more', async () => {
    const { scene, badge } = await createEndorsed();
    const endorsement = Array.from({ length: 60 }, (_, at) => ({ id: `urn:uuid:${at}` }));
    const report = await scene.verify({ ...(await scene.sign(badge)), endorsement });
    expect(report.endorsements).toHaveLength(20);
    expect(report.checks.find(({ id }) => id === 'endorsements')).toMatchObject({
      outcome: 'failed',
      values: { count: '60' },
    });
  });
});
