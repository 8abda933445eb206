import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { CheckId, VerificationReport } from '#domain/verify/report.ts';
import { signJson } from '#test/support/presentations.ts';
import { createScene, createSigner, type Scene, sceneSlot } from '#test/support/scene.ts';

const ann = 'did:example:ann';
const codeOf = ({ checks }: VerificationReport, wanted: CheckId) =>
  checks.find(({ id }) => id === wanted)?.code;

const build = (issuer: string, contents: readonly unknown[], subject = {}): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/data-integrity/v2',
  ],
  id: 'urn:uuid:record',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'Record',
  issuer: { id: issuer, type: ['Profile'], name: 'University' },
  validFrom: '2026-10-02T00:00:00Z',
  credentialSubject: { id: ann, type: ['ClrSubject'], verifiableCredential: contents, ...subject },
});

const verifyRecord = async (scene: Scene, contents: readonly unknown[], subject = {}) =>
  scene.verify(await signJson(build(scene.signer.controller, contents, subject), scene.signer));

describe('a learner record', () => {
  test('of good badges of its own issuer passes, with a report of each', async () => {
    const scene = await createScene();
    const badge = await scene.issue({ holder: ann });
    const report = await verifyRecord(scene, [badge, badge]);
    expect(report).toMatchObject({
      kind: 'clr',
      verdict: 'passed',
      parts: [{ verdict: 'passed' }, { verdict: 'passed' }],
    });
    expect(codeOf(report, 'contents')).toBe('contents.hold');
  });

  test('signed over what it means, and not over how it is written, passes too', async () => {
    const scene = await createScene();
    const badge = await scene.issue({ holder: ann });
    const record = await scene.sign(build(scene.signer.controller, [badge]));
    expect(await scene.verify(record)).toMatchObject({
      verdict: 'passed',
      parts: [{ verdict: 'passed' }],
    });
    const renamed = { ...record, name: 'Doctorate' };
    expect(await scene.verify(renamed)).toMatchObject({ verdict: 'failed' });
  });

  test.each<[string, (badge: JsonObject) => JsonObject]>([
    ['its status is taken away', ({ credentialStatus: _, ...badge }) => badge],
    ['its status is moved to the record', (badge) => badge],
  ])('in which a badge is changed so that %s does not pass', async (what, change) => {
    const scene = await createScene();
    const badge = await scene.issue({ holder: ann });
    await scene.publishList({ revoked: [sceneSlot] });
    const record = await scene.sign(build(scene.signer.controller, [badge]));
    const { credentialStatus, ...rest } = change(badge);
    const subject = {
      ...(record['credentialSubject'] as JsonObject),
      verifiableCredential: [rest],
    };
    const moved = what.includes('moved') ? { credentialStatus } : {};
    const report = await scene.verify({ ...record, ...moved, credentialSubject: subject });
    expect(report.verdict).toBe('failed');
  });

  test('does not vouch for the badges of others, and says so', async () => {
    const [scene, other] = [await createScene(), await createSigner()];
    const { proof: _, credentialStatus: __, ...badge } = await scene.issue({ holder: ann });
    const foreign = await scene.sign(
      { ...badge, issuer: { id: other.controller, type: ['Profile'] } },
      { signer: other },
    );
    const report = await verifyRecord(scene, [foreign]);
    expect(codeOf(report, 'contents')).toBe('contents.hold-others');
    expect(report.parts).toMatchObject([{ summary: { issuerId: other.controller } }]);
  });

  test('of a badge that somebody else earned fails', async () => {
    const scene = await createScene();
    const report = await verifyRecord(scene, [await scene.issue({ holder: 'did:example:bob' })]);
    expect(report.verdict).toBe('failed');
    expect(codeOf(report.parts![0]!, 'subject')).toBe('subject.other');
  });

  test('of a badge that names its learner in another way leaves open whose it is', async () => {
    const scene = await createScene();
    const report = await verifyRecord(scene, [await scene.issue()]);
    expect(codeOf(report.parts![0]!, 'subject')).toBe('subject.unnamed');
    expect(report.verdict).toBe('passed');
  });

  test('of a badge that its issuer never signed is not saved by its own signature', async () => {
    const scene = await createScene();
    const { proof: _, ...unsigned } = await scene.issue({ holder: ann });
    const report = await verifyRecord(scene, [unsigned]);
    expect(report.verdict).toBe('failed');
    expect(codeOf(report, 'unaltered')).toBe('proof.sound');
  });

  test('of a revoked badge fails', async () => {
    const scene = await createScene();
    const badge = await scene.issue({ holder: ann });
    await scene.publishList({ revoked: [sceneSlot] });
    expect(await verifyRecord(scene, [badge])).toMatchObject({ verdict: 'failed' });
  });

  test('with one badge changed is altered, though each may be good', async () => {
    const scene = await createScene();
    const [one, other] = [
      await scene.issue({ holder: ann }),
      await scene.issue({ holder: ann, id: 'https://issuer.example.org/credentials/2' }),
    ];
    const signed = await signJson(build(scene.signer.controller, [one]), scene.signer);
    const subject = signed['credentialSubject'] as JsonObject;
    const report = await scene.verify({
      ...signed,
      credentialSubject: { ...subject, verifiableCredential: [other] },
    });
    expect(codeOf(report, 'contents')).toBe('contents.hold');
    expect(codeOf(report, 'unaltered')).toBe('proof.altered');
    expect(report.verdict).toBe('failed');
  });

  test.each<[string, (record: JsonObject) => JsonObject, string]>([
    [
      'names no context of records',
      (r) => ({ ...r, '@context': (r['@context'] as string[]).toSpliced(1, 1) }),
      '/@context must name a CLR 2.0 context',
    ],
    [
      'has a subject of another class',
      (r) => ({ ...r, credentialSubject: { type: ['Person'] } }),
      '/credentialSubject/type',
    ],
    [
      'ties together what it does not name',
      (r) => ({
        ...r,
        credentialSubject: {
          ...(r['credentialSubject'] as JsonObject),
          association: [{ type: ['Association'], associationType: 'isPartOf', sourceId: 'a' }],
        },
      }),
      '/credentialSubject/association/0/targetId is required',
    ],
  ])('that %s is not well-formed', async (_, change, says) => {
    const scene = await createScene();
    const record = change(build(scene.signer.controller, []));
    const row = await scene.check('well-formed', record);
    expect(row.outcome).toBe('failed');
    expect(row.reason).toContain(says);
  });
});
