import { describe, expect, test } from 'vitest';
import {
  createSecret,
  createToken,
  importTokenKey,
  readToken,
  type TokenPurpose,
} from '#domain/token.ts';

const purposes: readonly TokenPurpose[] = ['claim', 'sign-in', 'prove-address'];
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const id = 'awd_0123456789abcdefghjkmn';
const makeKey = () => importTokenKey('a secret of the tests, long enough');

describe('mailed tokens', () => {
  test.each(purposes.flatMap((made) => purposes.map((used) => [made, used] as const)))(
    'a token for "%s" is read as one for "%s" only when that is the same',
    async (made, used) => {
      const key = await makeKey();
      const token = await createToken(key, made, id);
      expect(await readToken(key, used, token)).toBe(made === used ? id : undefined);
    },
  );

  test('a token is the same every time it is made, so it need not be stored', async () => {
    const key = await makeKey();
    expect(await createToken(key, 'claim', id)).toBe(await createToken(key, 'claim', id));
  });

  test('a token made with another secret is worthless', async () => {
    const token = await createToken(
      await importTokenKey('another secret of the tests'),
      'claim',
      id,
    );
    expect(await readToken(await makeKey(), 'claim', token)).toBeUndefined();
  });

  test('one bit flipped anywhere in the code makes a token worthless', async () => {
    const key = await makeKey();
    const token = await createToken(key, 'claim', id);
    const start = token.indexOf('.') + 1;
    const accepted: string[] = [];
    for (let place = start; place < token.length; place++) {
      for (let bit = 1; bit < 64; bit *= 2) {
        const letter = alphabet[alphabet.indexOf(token[place]!) ^ bit];
        const flipped = token.slice(0, place) + letter + token.slice(place + 1);
        if ((await readToken(key, 'claim', flipped)) !== undefined) accepted.push(flipped);
      }
    }
    expect(accepted).toEqual([]);
  });

  test('a token for one award is worthless for another', async () => {
    const key = await makeKey();
    const [, mac] = (await createToken(key, 'claim', id)).split('.');
    expect(await readToken(key, 'claim', `${id.slice(0, -1)}p.${mac}`)).toBeUndefined();
  });

  test.each<[string, (token: string) => string]>([
    ['with a dot after it', (token) => `${token}.`],
    ['with a third part', (token) => `${token}.more`],
    ['with two dots in the middle', (token) => token.replace('.', '..')],
    ['with a dot before it', (token) => `.${token}`],
    ['without its last letter', (token) => token.slice(0, -1)],
    ['without its code', (token) => token.split('.')[0]!],
    ['with an empty code', (token) => `${token.split('.')[0]}.`],
    ['without its id', (token) => `.${token.split('.')[1]}`],
    ['with padding', (token) => `${token}=`],
    ['with a space at the end', (token) => `${token} `],
    ['with letters no base 64 has', (token) => `${token.slice(0, -3)}!!!`],
    ['that is empty', () => ''],
  ])('a token %s is refused', async (_, change) => {
    const key = await makeKey();
    const token = await createToken(key, 'claim', id);
    expect(await readToken(key, 'claim', change(token))).toBeUndefined();
  });

  test('the key of the tokens cannot be read back', async () => {
    const key = await makeKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/extract/);
  });
});

test('a secret carries all 256 bits it was given', () => {
  const random = (length: number) => Uint8Array.from({ length }, (_, i) => i);
  expect(Buffer.from(createSecret(random), 'base64url')).toEqual(Buffer.from(random(32)));
});
