import { describe, expect, test } from 'vitest';
import { openSeal, seal } from '#domain/seal.ts';
import { importTokenKey } from '#domain/token.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const secretOf = (last: string) => importTokenKey(`session-secret-of-the-tests-012345678${last}`);
const place = 'hst_1';

async function sealTokens() {
  const tokenKey = await secretOf('9');
  return { tokenKey, sealed: await seal({ tokenKey, random }, place, 'refresh-1') };
}

describe('what is sealed', () => {
  test('is opened under the same secret, in the same place', async () => {
    const { tokenKey, sealed } = await sealTokens();
    expect(await openSeal(tokenKey, place, sealed)).toBe('refresh-1');
  });

  test('is nothing under another secret, in another place, altered by a bit, cut, or not base64url', async () => {
    const { tokenKey, sealed } = await sealTokens();
    const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1);
    expect(await openSeal(await secretOf('8'), place, sealed)).toBeUndefined();
    expect(await openSeal(tokenKey, 'hst_2', sealed)).toBeUndefined();
    for (const text of [flipped, sealed.slice(4), sealed.slice(0, 10), '', '%'])
      expect(await openSeal(tokenKey, place, text)).toBeUndefined();
  });

  test('is never twice the same, and says nothing of what is in it', async () => {
    const { tokenKey, sealed } = await sealTokens();
    expect(await seal({ tokenKey, random }, place, 'refresh-1')).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('refresh');
  });
});
