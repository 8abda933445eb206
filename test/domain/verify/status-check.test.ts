import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { encodeBits, statusListLength } from '#domain/status-list.ts';
import {
  createScene,
  createSigner,
  flipSignature,
  type ListOptions,
  listUrl,
  sceneNow,
  sceneSlot,
} from '#test/support/scene.ts';

const short = await encodeBits(new Uint8Array(statusListLength / 8 - 1));
const at = (ms: number) => new Date(sceneNow.getTime() + ms);
const entryOf = (unsigned: JsonObject) => unsigned['credentialStatus'] as JsonObject;
const withSubject = (patch: object) => (list: JsonObject) => ({
  ...list,
  credentialSubject: { ...(list['credentialSubject'] as object), ...patch },
});

describe('not revoked?', () => {
  test('a slot that is not set passes, though its neighbours are', async () => {
    const scene = await createScene();
    await scene.publishList({ revoked: [sceneSlot - 1, sceneSlot + 1] });
    const check = await scene.check('status', await scene.issue());
    expect(check).toMatchObject({ outcome: 'passed' });
    expect(check.reason).toContain('list of 2026-11-22 09:30 UTC');
  });

  test('a slot that is set fails, and so does the verdict', async () => {
    const scene = await createScene();
    await scene.publishList({ revoked: [sceneSlot] });
    const report = await scene.verify(await scene.issue());
    expect(report.verdict).toBe('failed');
    expect(report.checks.find(({ id }) => id === 'status')?.reason).toContain('revoked');
  });

  test('a credential without a status passes, and is told apart', async () => {
    const scene = await createScene();
    const { credentialStatus: _, ...unsigned } = await scene.build();
    expect((await scene.check('status', await scene.sign(unsigned))).reason).toContain(
      'cannot revoke',
    );
  });

  test.each<[string, ListOptions]>([
    ['expired a second ago', { validUntil: at(-1000) }],
    [
      'is not valid for another six minutes',
      { edit: (list) => ({ ...list, validFrom: at(6 * 60_000).toISOString() }) },
    ],
    ['serves another purpose', { edit: withSubject({ statusPurpose: 'suspension' }) }],
    ['has another address', { edit: (list) => ({ ...list, id: `${listUrl}0` }) }],
    ['is no status list', { edit: (list) => ({ ...list, type: ['VerifiableCredential'] }) }],
    ['is shorter than it may be', { edit: withSubject({ encodedList: short }) }],
    ['has no list in it', { edit: withSubject({ encodedList: undefined }) }],
  ])('a list that %s leaves the question open, and the verdict with it', async (_, options) => {
    const scene = await createScene();
    await scene.publishList(options);
    const report = await scene.verify(await scene.issue());
    expect(report.checks.find(({ id }) => id === 'status')).toMatchObject({ outcome: 'unknown' });
    expect(report.verdict).toBe('unknown');
  });

  test('a list is good up to its last moment', async () => {
    const scene = await createScene();
    await scene.publishList({ validUntil: sceneNow });
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'passed' });
  });

  test('a list of another issuer says nothing, even when it says revoked', async () => {
    const scene = await createScene();
    await scene.publishList({ revoked: [sceneSlot], signer: await createSigner() });
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'unknown' });
  });

  test.each<[string, (list: JsonObject) => unknown]>([
    ['was altered', (list) => withSubject({ encodedList: 'uH4sI' })(list)],
    [
      'has one proof altered',
      (list) => ({
        ...list,
        proof: [(list['proof'] as unknown[])[0], flipSignature((list['proof'] as unknown[])[1])],
      }),
    ],
    ['carries no proof', ({ proof: _, ...list }) => list],
    [
      'names the issuer and is signed by another',
      (list) => ({ ...list, issuer: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' }),
    ],
    ['is nothing', () => null],
    ['is a text', () => 'list'],
  ])('a list that %s is not believed', async (_, change) => {
    const scene = await createScene();
    scene.web.set(listUrl, change(scene.web.get(listUrl) as JsonObject));
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'unknown' });
  });

  test('a list that cannot be fetched leaves the question open', async () => {
    const scene = await createScene();
    scene.web.delete(listUrl);
    expect(await scene.verify(await scene.issue())).toMatchObject({ verdict: 'unknown' });
    expect(await scene.verify(await scene.issue(), { fetchDocument: undefined })).toMatchObject({
      verdict: 'unknown',
    });
  });

  test.each([
    [String(statusListLength - 1), 'passed'],
    [String(statusListLength), 'failed'],
    ['999999999999999999999', 'failed'],
    ['-1', 'failed'],
    ['1.5', 'failed'],
    ['0x10', 'failed'],
    ['', 'failed'],
  ])('the slot %j is %s', async (statusListIndex, outcome) => {
    const scene = await createScene();
    const unsigned = await scene.build();
    const credentialStatus = { ...entryOf(unsigned), statusListIndex };
    expect(await scene.check('status', { ...unsigned, credentialStatus })).toMatchObject({
      outcome,
    });
  });

  test.each([null, 7, 'text'])(
    'a list with %j beside its proof is not believed, and does no harm',
    async (stray) => {
      const scene = await createScene();
      const list = scene.web.get(listUrl) as JsonObject;
      scene.web.set(listUrl, { ...list, proof: [list['proof'], stray].flat() });
      expect(await scene.check('status', await scene.issue())).toMatchObject({
        outcome: 'unknown',
      });
    },
  );

  test('of several entries the worst decides', async () => {
    const scene = await createScene();
    const unsigned = await scene.build();
    const other = { ...entryOf(unsigned), id: `${listUrl}#2`, statusPurpose: 'message' };
    const both = { ...unsigned, credentialStatus: [entryOf(unsigned), other] };
    expect(await scene.check('status', both)).toMatchObject({ outcome: 'unknown' });
    await scene.publishList({ revoked: [sceneSlot] });
    expect(await scene.check('status', both)).toMatchObject({ outcome: 'failed' });
  });

  test('a status of a kind that is not known here leaves the question open', async () => {
    const scene = await createScene();
    const unsigned = {
      ...(await scene.build()),
      credentialStatus: { type: '1EdTechRevocationList', id: listUrl },
    };
    expect(await scene.check('status', unsigned)).toMatchObject({ outcome: 'unknown' });
  });
});
