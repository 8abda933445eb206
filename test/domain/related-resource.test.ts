/** What a document says of another one: read, and compared with the bytes that are pinned. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { publishedDigests } from '#contexts/digests.ts';
import manifest from '#contexts/manifest.json' with { type: 'json' };
import { compareResource, statesDigests } from '#domain/related-resource.ts';

const url = 'https://www.w3.org/ns/credentials/v2';
const fileOf = (wanted: string) => manifest.contexts.find((row) => row.url === wanted)!.file;
const read = (wanted: string) =>
  readFileSync(new URL(`../../contexts/${fileOf(wanted)}`, import.meta.url));
const hash = (algorithm: string, bytes: Buffer = read(url)): Buffer =>
  createHash(algorithm).update(bytes).digest();

test.each([...publishedDigests])('the digests of %s are those of the file', (known, digests) => {
  for (const [algorithm, digest] of Object.entries(digests))
    expect(hash(algorithm, read(known)).toString('base64')).toBe(digest);
});

const codes = { sha256: 0x12, sha384: 0x20, sha512: 0x13 } as const;
const multihash = (algorithm: keyof typeof codes, digest: Buffer = hash(algorithm)): Buffer =>
  Buffer.concat([Buffer.from([codes[algorithm], digest.length]), digest]);
const base64url = (bytes: Uint8Array) => `u${Buffer.from(bytes).toString('base64url')}`;
const flipped = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)));

describe.each(['sha256', 'sha384', 'sha512'] as const)('a digest by %s', (algorithm) => {
  const sri = (bytes: Buffer) => `${algorithm}-${bytes.toString('base64')}`;
  const ways: readonly (readonly [string, (bytes: Buffer) => object])[] = [
    ['in an integrity text', (bytes) => ({ digestSRI: sri(bytes) })],
    ['in an integrity text with blanks', (bytes) => ({ digestSRI: ` ${sri(bytes)}  ` })],
    ['in a list of integrity texts', (bytes) => ({ digestSRI: [sri(bytes)] })],
    [
      'as a multihash in base 64',
      (bytes) => ({ digestMultibase: base64url(multihash(algorithm, bytes)) }),
    ],
    [
      'as a multihash in base 58',
      (bytes) => ({ digestMultibase: `z${encode(multihash(algorithm, bytes))}` }),
    ],
    ['bare in base 64', (bytes) => ({ digestMultibase: base64url(bytes) })],
  ];
  test.each(ways)('%s is told from one with a bit flipped', (_, write) => {
    const right = { id: url, ...write(hash(algorithm)) };
    const wrong = { id: url, ...write(flipped(hash(algorithm))) };
    expect([statesDigests(right), compareResource(right)]).toEqual([true, 'same']);
    expect([statesDigests(wrong), compareResource(wrong)]).toEqual([true, 'other']);
  });
});

test('one wrong digest among right ones makes it another document', () => {
  const right = `sha256-${hash('sha256').toString('base64')}`;
  const wrong = `sha512-${flipped(hash('sha512')).toString('base64')}`;
  expect(compareResource({ id: url, digestSRI: `${right} ${wrong}` })).toBe('other');
  expect(
    compareResource({
      id: url,
      digestSRI: right,
      digestMultibase: base64url(flipped(hash('sha256'))),
    }),
  ).toBe('other');
});

test('of a document whose bytes are not pinned nothing is said', () => {
  const digestSRI = `sha256-${hash('sha256').toString('base64')}`;
  expect(compareResource({ id: 'https://issuer.example/logo.png', digestSRI })).toBe('unpinned');
  expect(compareResource({ id: 'https://www.w3.org/2018/credentials/v1', digestSRI })).toBe(
    'unpinned',
  );
  expect(compareResource({ digestSRI })).toBe('unpinned');
});

test.each([
  ['nothing', {}],
  ['null', { digestSRI: null }],
  ['a number', { digestSRI: 7 }],
  ['an empty text', { digestSRI: '' }],
  ['a digest that is too weak', { digestSRI: 'sha1-W6ph5Mm5Pz8GgiULbPgzG37mj9g=' }],
  [
    'a digest that is too short',
    { digestSRI: `sha256-${hash('sha256').subarray(1).toString('base64')}` },
  ],
  [
    'a digest under the name of another',
    { digestSRI: `sha512-${hash('sha256').toString('base64')}` },
  ],
  ['hex', { digestMultibase: `f${hash('sha256').toString('hex')}` }],
  ['no multibase', { digestMultibase: hash('sha256').toString('base64url') }],
  [
    'a multihash of another length',
    { digestMultibase: base64url(Buffer.concat([multihash('sha256'), Buffer.from([0])])) },
  ],
  ['letters that are not base 58', { digestMultibase: 'z0OIl' }],
  ['a text as long as a book', { digestMultibase: `z${'2'.repeat(1_000_000)}` }],
  [
    'one that can be read and one that cannot',
    { digestSRI: `sha256-${hash('sha256').toString('base64')}`, digestMultibase: 'x' },
  ],
])('%s is no digest', (_, stated) => {
  expect(statesDigests({ id: url, ...stated })).toBe(false);
  expect(compareResource({ id: url, ...stated })).toBe('other');
});

test('what is no object states nothing', () => {
  for (const value of [undefined, null, url, 7, [], [url]])
    expect(statesDigests(value)).toBe(false);
});
