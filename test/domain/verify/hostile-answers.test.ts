/** Whatever a document asks for, and whatever the web answers, the result is a report. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScene, listUrl, sceneOrigin } from '#test/support/scene.ts';

const runs = 150;
const registry = { name: 'Register', url: 'https://registry.example.net/list.json' };
const refreshUrl = `${sceneOrigin}/refresh`;

/** JSON in which the names and values that the checks look at are frequent. */
const words = fc.constantFrom(
  listUrl,
  refreshUrl,
  'did:web:issuer.example.org',
  'did:web:%',
  'did:key:z6Mk',
  '1EdTechRevocationList',
  'BitstringStatusListEntry',
  'BitstringStatusListCredential',
  'StatusList2021Entry',
  'RevocationList2020Status',
  '1EdTechCredentialRefresh',
  'DomainLinkageCredential',
  'revocation',
  'emailAddress',
  'sha256$00',
  'mailto:a@b.co',
  '2026-11-23T09:30:00Z',
  'uH4sI',
  'e30.e30.',
  '-1',
  '9'.repeat(40),
  '__proto__',
  'https://',
  '',
);
const names = fc.constantFrom(
  'id',
  'type',
  'issuer',
  'credentialSubject',
  'identifier',
  'identityHash',
  'identityType',
  'statusPurpose',
  'statusListIndex',
  'statusListCredential',
  'statusSize',
  'statusMessage',
  'revocationListIndex',
  'revocationListCredential',
  'encodedList',
  'revokedCredential',
  'linked_dids',
  'origin',
  'expirationDate',
  'verificationMethod',
  'assertionMethod',
  'publicKeyMultibase',
  'publicKeyJwk',
  'expires',
  'revoked',
  'registry',
  'issuers',
  'did',
  'name',
  'url',
  'proof',
  'validFrom',
  'validUntil',
  '@context',
  'salt',
  'hashed',
);
const { json } = fc.letrec((tie) => ({
  leaf: fc.oneof(words, fc.constantFrom(null, true, 0, -1, 1e300), fc.string()),
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(names, tie('json'), { maxKeys: 6 }),
  ),
}));

const scene = await createScene();
const sound = await scene.build();
const members = [
  'credentialStatus',
  'refreshService',
  'issuer',
  'credentialSubject',
  'proof',
  'id',
];

test('a document that names anything at all gets a report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...members), json, async (member, value) => {
      // A credential of no particular form, so that more of it is examined.
      const document = { ...sound, type: ['VerifiableCredential'], [member]: value };
      const report = await scene.verify(document, { recipient: 'a@b.co', registries: [registry] });
      expect(report.verdict).not.toBe('passed');
    }),
    { numRuns: runs },
  );
});

test('a website that answers anything at all gets a report, and confirms nothing', async () => {
  const refreshService = { id: refreshUrl, type: '1EdTechCredentialRefresh' };
  const document = { ...(await scene.issue()), refreshService };
  await fc.assert(
    fc.asyncProperty(json, async (answer) => {
      const bytes = new TextEncoder().encode(
        typeof answer === 'string' ? answer : JSON.stringify(answer),
      );
      const { checks } = await scene.verify(document, {
        registries: [registry],
        fetchDocument: async (url) => ({ url, mediaType: '', bytes }),
      });
      const passed = checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
      for (const id of ['domain', 'issuer-known', 'status', 'refresh'] as const)
        expect(passed).not.toContain(id);
    }),
    { numRuns: runs },
  );
});
