import { describe, expect, test } from 'vitest';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import { hashIdentity } from '#domain/recipient.ts';
import type { CheckId, VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument, type VerifyOptions } from '#domain/verify/verify.ts';
import { sceneNow } from '#test/support/scene.ts';

const origin = 'https://badges.example.org';
const context = 'https://w3id.org/openbadges/v2';
const assertionUrl = `${origin}/assertions/1`;
const badgeUrl = `${origin}/badges/1`;
const issuerUrl = `${origin}/issuer`;
const keyUrl = `${origin}/key`;
const listUrl = `${origin}/revoked`;

type Json = Readonly<Record<string, unknown>>;

const assertionOf = async (patch: Json = {}): Promise<Json> => ({
  '@context': context,
  id: assertionUrl,
  type: 'Assertion',
  recipient: {
    type: 'email',
    hashed: true,
    salt: 'salt',
    identity: (await hashIdentity('emailAddress', 'ann@example.com', 'salt')).identityHash,
  },
  badge: badgeUrl,
  verification: { type: 'HostedBadge' },
  issuedOn: '2018-10-01T00:00:00Z',
  'extensions:register': { number: 7 },
  ...patch,
});

const badge = {
  '@context': context,
  id: badgeUrl,
  type: 'BadgeClass',
  name: 'Coaching',
  description: 'Can coach.',
  criteria: { narrative: 'Coach six people.' },
  issuer: issuerUrl,
};
const issuer = {
  '@context': context,
  id: issuerUrl,
  type: 'Issuer',
  name: 'Institute',
  url: origin,
};

type Web = Map<string, unknown>;

async function createWeb(patch: Json = {}): Promise<Web> {
  return new Map<string, unknown>([
    [assertionUrl, await assertionOf(patch)],
    [badgeUrl, badge],
    [issuerUrl, issuer],
  ]);
}

const fetchFrom =
  (web: Web): FetchDocument =>
  async (url) => {
    const found = web.get(url);
    if (found === 410) throw new LaurelError('fetch_failed', { detail: 'x answered 410.' });
    if (found === undefined) throw new LaurelError('fetch_failed', { detail: 'x answered 404.' });
    const { redirected, ...rest } = found as Json;
    const bytes = new TextEncoder().encode(JSON.stringify(rest));
    return { url: typeof redirected === 'string' ? redirected : url, mediaType: '', bytes };
  };

const verify = (document: unknown, web: Web, options: Partial<VerifyOptions> = {}) =>
  verifyDocument(document, { now: sceneNow, fetchDocument: fetchFrom(web), ...options });
const outcomesOf = ({ checks }: VerificationReport) =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
const codeOf = ({ checks }: VerificationReport, wanted: CheckId) =>
  checks.find(({ id }) => id === wanted)?.code;

describe('a hosted badge of Open Badges 2.0', () => {
  test('that its issuer’s website confirms passes, and is called what it is', async () => {
    const report = await verify(await assertionOf(), await createWeb());
    expect(report).toMatchObject({
      kind: 'badge-2.0',
      verdict: 'passed',
      summary: { name: 'Coaching', issuerName: 'Institute', criteria: 'Coach six people.' },
    });
    expect(outcomesOf(report)).toEqual({
      'well-formed': 'passed',
      unaltered: 'passed',
      issuer: 'passed',
      status: 'passed',
      validity: 'passed',
    });
    expect(report.checks[0]?.reason).toContain('older format');
    expect(report.checks[1]?.reason).toContain('nothing is signed');
  });

  test('of the first versions, without types, is told too', async () => {
    const { id: _, type: __, verification: ___, ...rest } = await assertionOf();
    const first = {
      ...rest,
      uid: '1',
      verify: { type: 'hosted', url: assertionUrl },
      issuedOn: 1_380_000_000,
    };
    const web = (await createWeb()).set(assertionUrl, first);
    expect(await verify(first, web)).toMatchObject({ kind: 'badge-2.0', verdict: 'passed' });
  });

  test('with its class and issuer written into the copy shows what their own addresses say', async () => {
    const copy = await assertionOf({
      badge: { ...badge, name: 'Doctor of Coaching', issuer: { ...issuer, name: 'University' } },
    });
    const report = await verify(copy, await createWeb());
    expect(report.summary).toMatchObject({ name: 'Coaching', issuerName: 'Institute' });
  });

  test.each<[string, Json]>([
    ['its recipient', { recipient: { type: 'email', hashed: false, identity: 'bob@example.com' } }],
    ['its date', { issuedOn: '2019-10-01T00:00:00Z' }],
    ['its class', { badge: `${origin}/badges/2` }],
    ['an end that is not there', { expires: '2030-01-01T00:00:00Z' }],
    ['a member within a member', { 'extensions:register': { number: 8 } }],
  ])('whose copy differs in %s fails', async (_, patch) => {
    const report = await verify(await assertionOf(patch), await createWeb());
    expect(codeOf(report, 'unaltered')).toBe('old.differs');
    expect(report.verdict).toBe('failed');
  });

  test('that is revoked fails, though the copy says nothing of it', async () => {
    const report = await verify(await assertionOf(), await createWeb({ revoked: true }));
    expect(codeOf(report, 'status')).toBe('old.revoked');
    expect(report.verdict).toBe('failed');
  });

  test('that was withdrawn fails; one that is not to be had cannot be checked', async () => {
    const web = await createWeb();
    const gone = await verify(await assertionOf(), new Map(web).set(assertionUrl, 410));
    expect(codeOf(gone, 'status')).toBe('old.gone');
    expect(gone.verdict).toBe('failed');
    for (const url of [assertionUrl, badgeUrl, issuerUrl]) {
      const without = new Map(web);
      without.delete(url);
      const report = await verify(await assertionOf(), without);
      expect(report.verdict).toBe('unknown');
      expect(outcomesOf(report)).toMatchObject({ unaltered: 'unknown', issuer: 'unknown' });
    }
  });

  test('that another website hosts in the issuer’s name fails', async () => {
    const url = 'https://evil.example/assertions/1';
    const forged = await assertionOf({ id: url });
    const report = await verify(forged, (await createWeb()).set(url, forged));
    expect(codeOf(report, 'unaltered')).toBe('old.hosted');
    expect(codeOf(report, 'issuer')).toBe('old.foreign');
    expect(report.verdict).toBe('failed');
  });

  test.each<[Json, boolean]>([
    [{ startsWith: [`${origin}/assertions/`] }, true],
    [{ startsWith: `${origin}/other/` }, false],
    // A beginning without the end of its host would let badges.example.organisation in.
    [{ startsWith: 'https://badges.example.org' }, false],
    [{ allowedOrigins: ['badges.example.org'] }, true],
    [{ allowedOrigins: ['other.example.org'] }, false],
    [{ allowedOrigins: [] }, true],
  ])('under the issuer’s policy %j is allowed: %s', async (verification, allowed) => {
    const web = (await createWeb()).set(issuerUrl, { ...issuer, verification });
    const report = await verify(await assertionOf(), web);
    expect(outcomesOf(report)['issuer']).toBe(allowed ? 'passed' : 'failed');
  });

  test('is not allowed where a beginning leads elsewhere by way of ..', async () => {
    const url = `${origin}/assertions/../people/mallory/1`;
    const forged = await assertionOf({ id: url });
    const web = (await createWeb())
      .set(url, forged)
      .set(issuerUrl, { ...issuer, verification: { startsWith: `${origin}/assertions/` } });
    expect(codeOf(await verify(forged, web), 'issuer')).toBe('old.foreign');
  });

  test('is not believed of a website that sends readers on to another', async () => {
    const found = { ...(await assertionOf()), redirected: 'https://evil.example/1' };
    const report = await verify(await assertionOf(), (await createWeb()).set(assertionUrl, found));
    expect(outcomesOf(report)['unaltered']).toBe('unknown');
  });

  test('is not believed when another badge stands at its address', async () => {
    const report = await verify(await assertionOf(), await createWeb({ id: `${assertionUrl}1` }));
    expect(report.verdict).toBe('unknown');
  });

  test.each([
    [{ expires: '2026-11-23T09:30:00Z' }, 'passed'],
    [{ expires: '2026-11-23T09:29:59Z' }, 'failed'],
    [{ expires: '2026-11-24' }, 'passed'],
    [{ expires: '2026-11-22' }, 'failed'],
    [{ issuedOn: '2026-11-23T09:30:01Z' }, 'failed'],
    [{ issuedOn: 4_000_000_000 }, 'failed'],
  ])('with the dates %j: %s', async (patch, outcome) => {
    const report = await verify(await assertionOf(patch), await createWeb(patch));
    expect(outcomesOf(report)['validity']).toBe(outcome);
  });

  test.each([
    ['ann@example.com', 'passed'],
    ['ANN@example.com', 'passed'],
    ['anne@example.com', 'failed'],
  ])('asked whether it is the badge of %s: %s', async (recipient, outcome) => {
    const report = await verify(await assertionOf(), await createWeb(), { recipient });
    expect(outcomesOf(report)['recipient']).toBe(outcome);
  });

  test('whose holder is named by an MD5 digest names nobody', async () => {
    const recipient = {
      type: 'email',
      hashed: true,
      identity: 'md5$28f9732cb82a2b56760e38b83ac7df36',
    };
    const report = await verify(await assertionOf({ recipient }), await createWeb({ recipient }), {
      recipient: 'ann@example.com',
    });
    expect(codeOf(report, 'recipient')).toBe('recipient.weak');
    expect(report.verdict).toBe('unknown');
  });

  test('that says that it is signed, and is not, fails', async () => {
    const unsigned = await assertionOf({ verification: { type: 'SignedBadge', creator: keyUrl } });
    const report = await verify(unsigned, (await createWeb()).set(assertionUrl, unsigned));
    expect(codeOf(report, 'unaltered')).toBe('proof.none');
  });

  test.each<[string, Json]>([
    ['no recipient', { recipient: undefined }],
    ['no class', { badge: 7 }],
    ['no way to be verified', { verification: { type: 'Trust' } }],
    ['a date that is none', { expires: 'soon' }],
    ['an end that no calendar reaches', { expires: Number.MAX_SAFE_INTEGER }],
    ['a beginning that no calendar reaches', { issuedOn: -Number.MAX_SAFE_INTEGER }],
  ])('that has %s is not well-formed', async (_, patch) => {
    const report = await verify(await assertionOf(patch), await createWeb());
    expect(outcomesOf(report)['well-formed']).toBe('failed');
    expect(report.verdict).toBe('failed');
  });

  test('offline cannot be checked, and does not pass', async () => {
    const report = await verify(await assertionOf(), new Map());
    expect(report).toMatchObject({ kind: 'badge-2.0', verdict: 'unknown' });
  });
});

const base64url = (bytes: Uint8Array | string): string =>
  Buffer.from(bytes as Uint8Array).toString('base64url');

async function createSigned(patch: Json = {}, header: Json = { alg: 'RS256' }) {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const spki = Buffer.from(await crypto.subtle.exportKey('spki', pair.publicKey)).toString(
    'base64',
  );
  const publicKeyPem = `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`;
  const key = {
    '@context': context,
    id: keyUrl,
    type: 'CryptographicKey',
    owner: issuerUrl,
    publicKeyPem,
  };
  const assertion = await assertionOf({
    id: 'urn:uuid:1',
    verification: { type: 'SignedBadge', creator: keyUrl },
    ...patch,
  });
  const signing = [header, assertion].map((part) => base64url(JSON.stringify(part))).join('.');
  const signature = await crypto.subtle.sign(
    'RSASSA-PKCS1-v1_5',
    pair.privateKey,
    new TextEncoder().encode(signing),
  );
  const web = (await createWeb())
    .set(keyUrl, key)
    .set(issuerUrl, { ...issuer, publicKey: keyUrl, revocationList: listUrl })
    .set(listUrl, {
      id: listUrl,
      type: 'RevocationList',
      issuer: issuerUrl,
      revokedAssertions: [],
    });
  return { jws: `${signing}.${base64url(new Uint8Array(signature))}`, web, key };
}

describe('a signed badge of Open Badges 2.0', () => {
  test('with the key of its issuer passes', async () => {
    const { jws, web } = await createSigned();
    const report = await verify(jws, web);
    expect(report).toMatchObject({
      kind: 'badge-2.0',
      verdict: 'passed',
      summary: { name: 'Coaching' },
    });
  });

  test('of which one character differs fails', async () => {
    const { jws, web } = await createSigned();
    const [header, , signature] = jws.split('.');
    const other = base64url(
      JSON.stringify(
        await assertionOf({
          id: 'urn:uuid:1',
          issuedOn: '2018-10-02T00:00:00Z',
          verification: { type: 'SignedBadge', creator: keyUrl },
        }),
      ),
    );
    for (const altered of [`${header}.${other}.${signature}`, `${jws.slice(0, -3)}AAA`]) {
      expect(await verify(altered, web)).toMatchObject({ verdict: 'failed' });
    }
  });

  test('with a key that the issuer does not list fails', async () => {
    const { jws, web } = await createSigned();
    const report = await verify(jws, web.set(issuerUrl, { ...issuer, publicKey: `${keyUrl}2` }));
    expect(codeOf(report, 'issuer')).toBe('issuer.stranger');
    expect(report.verdict).toBe('failed');
  });

  test('with the key of somebody else fails', async () => {
    const [{ jws }, { web }] = [await createSigned(), await createSigned()];
    expect(codeOf(await verify(jws, web), 'unaltered')).toBe('proof.altered');
  });

  test.each(['none', 'HS256', 'ES256'])('whose header says %s is not checked', async (alg) => {
    const { jws, web } = await createSigned({}, { alg });
    const report = await verify(jws, web);
    expect(outcomesOf(report)['unaltered']).not.toBe('passed');
    expect(report.verdict).not.toBe('passed');
  });

  test.each<[string, unknown, string]>([
    ['named in the list', ['urn:uuid:1'], 'failed'],
    ['named in the list with a reason', [{ id: 'urn:uuid:1', revocationReason: 'x' }], 'failed'],
    ['nearly named in the list', ['urn:uuid:11', { id: 'urn:uuid:' }, null, 7], 'passed'],
    ['said nothing of', undefined, 'unknown'],
  ])('that is %s: %s', async (_, revokedAssertions, outcome) => {
    const { jws, web } = await createSigned();
    web.set(listUrl, { id: listUrl, issuer: issuerUrl, revokedAssertions });
    expect(outcomesOf(await verify(jws, web))['status']).toBe(outcome);
  });

  test('whose list of revoked badges is not to be had, or another’s, cannot be checked', async () => {
    const { jws, web } = await createSigned();
    web.set(listUrl, { id: listUrl, issuer: `${issuerUrl}2`, revokedAssertions: [] });
    expect(outcomesOf(await verify(jws, web))['status']).toBe('unknown');
    web.delete(listUrl);
    expect(await verify(jws, web)).toMatchObject({ verdict: 'unknown' });
  });
});
