import { describe, expect, test } from 'vitest';
import { decodeBase64, digestHex, encodeBase64, encodeBase64Url } from '#domain/bytes.ts';

/** Every byte there is, often enough to need more than one slice. */
const bytes = Uint8Array.from({ length: 70_003 }, (_, i) => (i * 7) % 256);

describe('bytes as text', () => {
  test('what is written in base64 is what the platform writes, and is read again', () => {
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  });

  test('base64url has no padding and no sign that a URL would escape', () => {
    expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(decodeBase64(encodeBase64Url(bytes))).toEqual(bytes);
  });

  test('a text that is not base64 is refused', () => {
    expect(() => decodeBase64('not base64!')).toThrow(/decod|character/i);
  });
});

test('a digest is SHA-256 in lower-case hex, of text and of bytes alike', async () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await digestHex('abc')).toBe(known);
  expect(await digestHex(new TextEncoder().encode('abc'))).toBe(known);
  expect(await digestHex('abd')).not.toBe(known);
});
