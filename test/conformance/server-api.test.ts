/** The conformance server as a service: status lists, did:key, its answers to bad requests. */
import { spawn } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { encode } from 'base58-universal';
import { assert, asyncProperty, constantFrom, jsonValue, oneof } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { statusListLength } from '#domain/status-list.ts';
import { makeCertificate } from '#test/conformance/server/certificate.ts';
import { type Client, proofAlone, startClient, v1, v2 } from '#test/support/conformance.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client.close());

const build = (patch: JsonObject = {}): JsonObject => ({
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: client.did,
  credentialSubject: { id: 'did:example:learner' },
  ...patch,
});

/** Fetches over https as the suites do, which do not look at the certificate. */
const getSecurely = (url: string): Promise<JsonObject> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as JsonObject));
    }).on('error', reject);
  });

interface Entry {
  readonly id: string;
  readonly statusListIndex: string;
  readonly statusListCredential: string;
}

describe('a status', () => {
  test.each([
    ['2.0', {}],
    ['1.1', { '@context': [v1], issuanceDate: '2026-01-01T00:00:00Z' }],
  ])('of a credential of version %s is an entry in a list behind https', async (_, patch) => {
    const { status, body } = await client.issue(build(patch), 'status');
    expect(status).toBe(201);
    const entry = body['credentialStatus'] as Entry;
    expect(entry).toEqual({
      id: expect.stringMatching(/^https:\/\/localhost:\d+\/status-lists\/1#\d+$/),
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: expect.stringMatching(/^(0|[1-9]\d*)$/),
      statusListCredential: `${client.httpsUrl}/status-lists/1`,
    });
    expect(Number(entry.statusListIndex)).toBeLessThan(statusListLength);
    expect(entry.id).not.toBe(entry.statusListCredential);
    expect(await client.verify(body, { checks: ['proof', 'credentialStatus'] }, 'status')).toBe(
      200,
    );
    const elsewhere = { ...entry, statusListIndex: '131072' };
    expect(await client.verify({ ...body, credentialStatus: elsewhere }, {}, 'status')).toBe(400);
  });

  test('list has its issuer as a bare text, one proof, and enough slots, none of them set', async () => {
    const url = `${client.httpsUrl}/status-lists/1`;
    const list = await getSecurely(url);
    expect(list).toMatchObject({
      '@context': [v2],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: client.did,
      credentialSubject: {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: expect.stringMatching(/^u[A-Za-z0-9_-]+$/),
      },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
    });
    expect(await client.verify(list)).toBe(200);
    const { encodedList } = list['credentialSubject'] as { encodedList: string };
    const bits = await decodeList({ encodedList });
    expect(bits.length).toBeGreaterThanOrEqual(131_072);
    expect(bits.getStatus(0)).toBe(false);
  });

  test('entry that says its place in a wrong way is not issued', async () => {
    const statusEntry = { type: 'BitstringStatusListEntry', statusListIndex: true };
    expect((await client.issue(build({ statusEntry }), 'status')).status).toBe(400);
    for (const patch of [
      { statusListIndex: true },
      { statusListIndex: '-1' },
      { statusListIndex: '007' },
      { statusPurpose: 7 },
      { statusListCredential: 'list' },
    ]) {
      const credentialStatus = {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: 'https://x.example/l',
        ...patch,
      };
      expect((await client.issue(build({ credentialStatus }), 'status')).status).toBe(400);
    }
  });
});

describe('a did:key', () => {
  const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
  const key = did.slice('did:key:'.length);
  const resolve = (url: string, query = '', headers: Record<string, string> = {}) =>
    client.ask(`/1.0/identifiers/${encodeURIComponent(url)}${query}`, {
      headers: {
        Accept: 'application/ld+json;profile="https://w3id.org/did-resolution"',
        ...headers,
      },
    });
  const metadataOf = (url: string) =>
    /[/?#]/.test(url) ? 'didDereferencingMetadata' : 'didResolutionMetadata';

  test('resolves to its document, and its key to itself', async () => {
    const { status, body } = await resolve(did);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      '@context': 'https://w3id.org/did-resolution/v1',
      didDocument: {
        id: did,
        verificationMethod: [
          { id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key },
        ],
        assertionMethod: [`${did}#${key}`],
        authentication: [`${did}#${key}`],
      },
      didDocumentMetadata: {},
      didResolutionMetadata: { contentType: 'application/did+ld+json' },
    });
    const method = await resolve(`${did}#${key}`);
    expect(method.status).toBe(200);
    expect(method.body).toMatchObject({
      didDocument: { id: `${did}#${key}`, controller: did },
      didDocumentMetadata: {},
      didDereferencingMetadata: { contentType: 'application/did+ld+json' },
    });
  });

  test.each([
    ['JsonWebKey2020', { publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: expect.any(String) } }],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: key }],
  ])('gives its key as %s when asked', async (format, expected) => {
    const { body } = await resolve(did, `?publicKeyFormat=${format}`);
    expect(body).toMatchObject({
      didDocument: { verificationMethod: [{ type: format, controller: did, ...expected }] },
    });
  });

  const short = `did:key:z${encode(new Uint8Array([0xed, 0x01, 1, 2, 3]))}`;
  const offCurve = `did:key:z${encode(new Uint8Array([0x80, 0x24, 2, ...new Uint8Array(32).fill(0xff)]))}`;
  const strange = `did:key:z${encode(new Uint8Array([0x99, 0x09, 1, 2, 3]))}`;
  test.each([
    [`notDid:key:${key}`, 400, 'invalidDid', ''],
    [`key:${key}`, 400, 'invalidDid', ''],
    [`did:${key}`, 400, 'invalidDid', ''],
    [`did:strange:${key}`, 400, 'invalidDid', ''],
    [`did:key:-4:${key}`, 400, 'invalidDid', ''],
    [`did:key:1.1:${key}`, 400, 'invalidDid', ''],
    [`did:key:${key.slice(1)}`, 400, 'invalidDid', ''],
    [`did:key:m${key.slice(1)}`, 400, 'invalidDid', ''],
    ['did:key:@', 400, 'invalidDid', ''],
    ['did:key:', 400, 'invalidDid', ''],
    ['did:key:z', 400, 'invalidPublicKey', ''],
    ['did:key:z0OIl', 400, 'invalidPublicKey', ''],
    [short, 400, 'invalidPublicKeyLength', ''],
    [offCurve, 400, 'invalidPublicKey', ''],
    [strange, 400, 'unsupportedPublicKeyType', ''],
    [did, 400, 'unsupportedPublicKeyType', '?publicKeyFormat=unknown'],
    [did, 400, 'invalidPublicKeyType', '?publicKeyFormat=Ed25519VerificationKey2018'],
    [
      `${did}#${key}`,
      400,
      'invalidPublicKeyType',
      '?publicKeyFormat=Ed25519VerificationKey2018&enableExperimentalPublicKeyTypes=false',
    ],
    [`${did}/^bar^/?query=\`#${key}`, 400, 'invalidDidUrl', ''],
    [`${did}#${key}x`, 404, 'notFound', ''],
    [`${did}/path`, 404, 'notFound', ''],
    [`${did}?query=1`, 404, 'notFound', ''],
  ])('is refused as %s with %i %s', async (url, expected, error, query) => {
    const { status, body } = await resolve(url, query);
    expect([status, body[metadataOf(url)]]).toEqual([expected, { error }]);
    expect(body).toMatchObject({
      '@context': 'https://w3id.org/did-resolution/v1',
      didDocument: {},
      didDocumentMetadata: {},
    });
  });

  test('is not given in a form that is no JSON', async () => {
    const { status, body } = await resolve(did, '', { Accept: 'text/turtle' });
    expect([status, body['didResolutionMetadata']]).toEqual([
      406,
      { error: 'representationNotSupported' },
    ]);
  });

  test('that is badly escaped is refused', async () => {
    const { status, body } = await client.ask('/1.0/identifiers/did%3Akey%3A%E0%A4%A');
    expect([status, body['didResolutionMetadata']]).toEqual([400, { error: 'invalidDid' }]);
  });
});

describe('the service', () => {
  test('names its issuer', async () => {
    expect((await client.ask('/did')).body).toEqual({ did: client.did });
    expect(await getSecurely(`${client.httpsUrl}/did`)).toEqual({ did: client.did });
  });

  test('answers a good document with what it checked, and a bad one with what is wrong', async () => {
    const { body } = await client.issue(build());
    const good = await client.post('/rdfc/credentials/verify', {
      verifiableCredential: body,
      options: proofAlone,
    });
    expect(good).toEqual({
      status: 200,
      body: { verified: true, checks: [{ check: ['proof'] }], warnings: [], errors: [] },
    });
    const bad = await client.post('/rdfc/credentials/verify', {
      verifiableCredential: { ...body, id: 'urn:uuid:1' },
      options: proofAlone,
    });
    expect(bad).toMatchObject({
      status: 400,
      body: { verified: false, errors: [{ name: 'proof', message: 'Invalid signature.' }] },
    });
  });

  test.each([
    ['an address that is none', '/none', {}, 404],
    ['an address of no kind', '/jcs/credentials/issue', {}, 404],
    ['a verb of no kind', '/rdfc/credentials/burn', {}, 404],
    ['a body that is a list', '/rdfc/credentials/issue', [], 400],
    ['a body that is null', '/rdfc/credentials/issue', null, 400],
    ['a body without the credential', '/rdfc/credentials/issue', { verifiableCredential: {} }, 400],
    ['a body whose credential is a text', '/rdfc/credentials/issue', { credential: 'x' }, 400],
    ['a body without what is to be verified', '/rdfc/credentials/verify', { credential: {} }, 400],
    [
      'a body without what was presented',
      '/rdfc/presentations/verify',
      { verifiableCredential: {} },
      400,
    ],
  ])('refuses %s', async (_, path, body, expected) => {
    expect((await client.post(path, body)).status).toBe(expected);
  });

  test('refuses what is no JSON, twice the same member, and more than ten megabytes', async () => {
    const send = async (body: string, type = 'application/json') =>
      (
        await client.ask('/rdfc/credentials/verify', {
          method: 'POST',
          body,
          headers: { 'Content-Type': type },
        })
      ).status;
    expect(await send('{')).toBe(400);
    expect(await send('')).toBe(400);
    expect(await send('{"verifiableCredential":{},"verifiableCredential":{}}')).toBe(400);
    expect(await send('{}', 'text/plain')).toBe(415);
    expect(await send(`{"verifiableCredential":"${'x'.repeat(10_000_001)}"}`)).toBe(413);
  });

  test('answers at once what is deep, wide or entangled beyond all sense', async () => {
    const nest = (depth: number): unknown => (depth === 0 ? 'x' : { part: nest(depth - 1) });
    const blank = (at: number) => ({
      id: `_:b${at}`,
      knows: Array.from({ length: 12 }, (_, to) => ({ id: `_:b${to}` })),
    });
    const examples = [v2, 'https://www.w3.org/ns/credentials/examples/v2'];
    const claims = [
      nest(900),
      Array.from({ length: 20_000 }, () => ({ part: 'x' })),
      Array.from({ length: 12 }, (_, at) => blank(at)),
    ];
    for (const part of claims) {
      const document = build({
        '@context': examples,
        credentialSubject: { id: 'did:example:a', part },
      });
      const start = performance.now();
      expect((await client.issue(document)).status).toBe(400);
      expect(
        await client.verify(
          {
            ...document,
            proof: {
              type: 'DataIntegrityProof',
              cryptosuite: 'eddsa-rdfc-2022',
              proofPurpose: 'assertionMethod',
              verificationMethod: `${client.did}#x`,
              proofValue: 'z2',
            },
          },
          proofAlone,
        ),
      ).toBe(400);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  test('is up and right after four hundred bodies that nobody should send', async () => {
    const { body: good } = await client.issue(build());
    const members = Object.keys(good);
    const strange = oneof(
      jsonValue({ maxDepth: 4 }),
      constantFrom(
        { '@id': 'x' },
        { '@graph': [] },
        ['@type'],
        'https://',
        'did:key:z',
        -0,
        '\u0000',
      ),
    );
    const path = constantFrom(
      '/rdfc/credentials/issue',
      '/status/credentials/issue',
      '/ed2020/credentials/verify',
      '/rdfc/presentations/verify',
    );
    await assert(
      asyncProperty(
        path,
        constantFrom(...members),
        strange,
        strange,
        async (where, member, value, options) => {
          const document = { ...good, [member]: value };
          const { status } = await client.post(where, {
            credential: document,
            verifiableCredential: document,
            verifiablePresentation: document,
            options,
          });
          const isSame = JSON.stringify(value) === JSON.stringify(good[member]);
          expect(where.endsWith('verify') && !isSame ? [400] : [200, 201, 400]).toContain(status);
        },
      ),
      { numRuns: 400 },
    );
    expect(await client.verify(good)).toBe(200);
  }, 60_000);
});

test('the certificate signs itself, for this machine alone, and is new at every start', () => {
  const now = new Date();
  const [made, another] = [makeCertificate(now), makeCertificate(now)];
  const certificate = new X509Certificate(made.cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(made.key))).toBe(true);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('issuer.example')).toBeUndefined();
  expect(Date.parse(certificate.validFrom)).toBeLessThan(now.getTime());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(now.getTime());
  expect(another.key).not.toBe(made.key);
  expect(new X509Certificate(another.cert).serialNumber).not.toBe(certificate.serialNumber);
});

test('npm run conformance starts it, and says where it is and who issues', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [program, file = ''] = (scripts['conformance'] ?? '').split(' ');
  expect(program).toBe('node');
  const started = spawn(process.execPath, [file], {
    env: { ...process.env, CONFORMANCE_HTTP_PORT: '0', CONFORMANCE_HTTPS_PORT: '0' },
  });
  try {
    let said = '';
    for await (const chunk of started.stdout) {
      said += String(chunk);
      if (said.endsWith('.\n') && said.includes('did:key')) break;
    }
    const [, address = '', issuer = ''] =
      /(http:\/\/localhost:\d+) and https:\/\/localhost:\d+\.\n.*(did:key:\w+)/.exec(said) ?? [];
    expect(await (await fetch(`${address}/did`)).json()).toEqual({ did: issuer });
  } finally {
    started.kill();
  }
});
