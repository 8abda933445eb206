import { describe, expect, test } from 'vitest';
import { findHost, matchesRedirectUri } from '#domain/oauth-client.ts';

describe('an answer may be sent to an address', () => {
  const same = [
    ['https://a.example/in', 'https://a.example/in'],
    ['https://a.example/in?x=1', 'https://a.example/in?x=1'],
    ['http://localhost:3000/in', 'http://localhost:3000/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:49152/in'],
    ['http://127.0.0.1:3000/in', 'http://127.0.0.1/in'],
    ['http://[::1]:3000', 'http://[::1]:3001'],
  ] as const;
  test.each(same)('%s, asked for as %s', (registered, asked) => {
    expect(matchesRedirectUri(registered, asked)).toBe(true);
  });

  const others = [
    ['https://a.example/in', 'https://a.example:443/in'],
    ['https://a.example/in', 'https://a.example/in?'],
    ['https://a.example', 'https://a.example/'],
    ['https://127.0.0.1/in', 'https://127.0.0.1:3000/in'],
    ['http://localhost:3000/in', 'http://localhost:3001/in'],
    ['http://localhost/in', 'http://127.0.0.1/in'],
    ['http://127.0.0.1/in', 'http://[::1]/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.2/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:3000/in/'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:3000/in?x=1'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:3000/in#x'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:99999/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:80@evil.example/in'],
    ['http://127.0.0.1/in', 'http://127.0.0.1:80.evil.example/in'],
    ['http://127.0.0.1/in', 'http://127.1/in'],
    ['http://127.0.0.1/in', 'https://127.0.0.1/in'],
  ] as const;
  test.each(others)('%s, and not if asked for as %s', (registered, asked) => {
    expect(matchesRedirectUri(registered, asked)).toBe(false);
  });
});

test('whose address it is, is said in letters that have one meaning, or that it is nobody’s', () => {
  expect(findHost('https://b\u0430nk.example:8443/in')).toBe('xn--bnk-6cd.example:8443');
  for (const uri of ['http://127.0.0.1:1/in', 'http://[::1]/in', 'http://localhost/in'])
    expect(findHost(uri)).toBeUndefined();
});
