import type { FetchDocument } from '#domain/fetching.ts';
import { describe, expect, test } from 'vitest';
import { buildStatusEntry } from '#domain/status-list.ts';
import { checkValidity } from '#domain/verify/validity.ts';
import { createScene, listUrl, sceneNow } from '#test/support/scene.ts';

const at = (ms: number) => new Date(sceneNow.getTime() + ms);

const verifyProofs = async () => [];

describe('in date?', () => {
  test.each([
    ['ends this second', { validUntil: sceneNow }, 'passed'],
    ['ended a second ago', { validUntil: at(-1000) }, 'failed'],
    ['ends in a second', { validUntil: at(1000) }, 'passed'],
    ['begins this second', { validFrom: sceneNow }, 'passed'],
    ['begins in a second', { validFrom: at(1000) }, 'failed'],
  ] as const)('a credential that %s: %s', async (_, patch, outcome) => {
    const scene = await createScene();
    const report = await scene.verify(await scene.issue(patch));
    expect(report.checks.find(({ id }) => id === 'validity')).toMatchObject({ outcome });
    expect(report.checks.find(({ id }) => id === 'unaltered')).toMatchObject({ outcome: 'passed' });
    expect(report.verdict).toBe(outcome);
  });

  test('a credential of version 1.1 expires by its expirationDate', async () => {
    const scene = await createScene();
    const old = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential'],
      issuer: scene.signer.controller,
      issuanceDate: '2026-10-01T00:00:00Z',
      expirationDate: '2026-11-23T09:30:00Z',
      credentialSubject: { id: 'did:example:ann' },
    };
    const document = await scene.sign(old, { suiteNames: ['Ed25519Signature2020'] });
    expect(await scene.verify(document)).toMatchObject({ verdict: 'passed' });
    expect(await scene.verify(document, { now: at(1000) })).toMatchObject({ verdict: 'failed' });
  });

  test.each([
    ['2026-11-23T09:30:00Z', '2099-01-01T00:00:00Z', 'passed'],
    ['2026-11-23T09:29:59Z', '2099-01-01T00:00:00Z', 'failed'],
    ['2099-01-01T00:00:00Z', '2026-11-23T09:29:59Z', 'failed'],
  ])(
    'of two ends, in the words of either version, the earlier counts: %s and %s',
    async (expirationDate, validUntil, outcome) => {
      const document = { expirationDate, validUntil };
      const check = await checkValidity({ document, verifyProofs }, { now: sceneNow });
      expect(check).toMatchObject({ outcome });
    },
  );

  test('of two beginnings the later counts', async () => {
    const document = { issuanceDate: '2026-11-23T09:30:01Z', validFrom: '2020-01-01T00:00:00Z' };
    const examined = { document, verifyProofs };
    expect(await checkValidity(examined, { now: sceneNow })).toMatchObject({ outcome: 'failed' });
    expect(await checkValidity(examined, { now: at(1000) })).toMatchObject({ outcome: 'passed' });
  });
});

describe('F16: awarded to this person?', () => {
  test.each([
    ['ann@example.com', 'passed'],
    [' ANN@Example.com ', 'passed'],
    ['Ann Example', 'passed'],
    ['ann  EXAMPLE', 'passed'],
    ['anne@example.com', 'failed'],
    ['ann@example.co', 'failed'],
    ['Ann Exemple', 'failed'],
    ['Ann', 'failed'],
  ])('for %j the answer is %s', async (recipient, outcome) => {
    const scene = await createScene();
    const report = await scene.verify(await scene.issue(), { recipient });
    expect(report.checks.find(({ id }) => id === 'recipient')).toMatchObject({ outcome });
    expect(report.verdict).toBe(outcome);
  });

  test.each([undefined, '', '   '])('the question is not asked for %j', async (recipient) => {
    const scene = await createScene();
    expect(await scene.check('recipient', await scene.issue(), { recipient })).toBeUndefined();
  });

  test('a credential that names nobody leaves the question open, and the verdict with it', async () => {
    const scene = await createScene();
    const document = await scene.issue({ identifiers: [], holder: 'did:example:ann' });
    const report = await scene.verify(document, { recipient: 'ann@example.com' });
    expect(report.verdict).toBe('unknown');
    expect(await scene.verify(document)).toMatchObject({ verdict: 'passed' });
  });
});

describe('what is no credential at all', () => {
  test.each([null, 7, 'text', [], [{}], {}, { '@context': [] }, { proof: null }])(
    '%j gets a report, not an exception',
    async (document) => {
      const scene = await createScene();
      const report = await scene.verify(document, { recipient: 'Ann' });
      expect(report.verdict).toBe('failed');
      expect(report.checks.map(({ outcome }) => outcome)).toEqual([
        'failed',
        ...Array.from({ length: 8 }, () => 'unknown'),
      ]);
    },
  );

  test('nothing is fetched for a document that is not well-formed', async () => {
    const scene = await createScene();
    const fetched: string[] = [];
    const fetchDocument: FetchDocument = async (url) => {
      fetched.push(url);
      return { url, mediaType: '', bytes: new Uint8Array() };
    };
    const unsigned = {
      ...(await scene.build()),
      type: [],
      credentialStatus: buildStatusEntry(listUrl, 1),
    };
    await scene.verify(unsigned, { fetchDocument });
    expect(fetched).toEqual([]);
  });
});
