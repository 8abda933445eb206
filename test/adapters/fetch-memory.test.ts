import { expect, test } from 'vitest';
import { rememberFetched } from '#adapters/fetch-memory.ts';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';

/** A fetcher that counts what it is asked, with documents of a size. */
function createCounting(size = 0) {
  const asked: string[] = [];
  const fetchDocument: FetchDocument = async (url) => {
    asked.push(url);
    if (url.endsWith('/away')) throw new LaurelError('fetch_failed');
    return { url, mediaType: '', bytes: new Uint8Array(size) };
  };
  return { asked, remembering: rememberFetched(fetchDocument) };
}

test('an address is asked once, also at the same time, and also when it does not answer', async () => {
  const { asked, remembering } = createCounting();
  const list = 'https://example.org/list';
  await Promise.all([remembering(list, 'status-list'), remembering(list, 'status-list')]);
  await remembering(list, 'status-list');
  const away = () => remembering('https://example.org/away', 'key').catch(() => 'no answer');
  expect(await Promise.all([away(), away()])).toEqual(['no answer', 'no answer']);
  expect(asked).toEqual([list, 'https://example.org/away']);
});

test('a credential is fetched each time', async () => {
  const { asked, remembering } = createCounting();
  await remembering('https://example.org/badge', 'credential');
  await remembering('https://example.org/badge', 'credential');
  expect(asked).toHaveLength(2);
});

test('64 MiB are kept, and then the oldest is forgotten', async () => {
  const { asked, remembering } = createCounting(16 * 1024 * 1024);
  const ask = (number: number) => remembering(`https://example.org/${number}`, 'key');
  for (const number of [1, 2, 3, 4, 1]) await ask(number);
  expect(asked).toHaveLength(4);
  await ask(5);
  await ask(5);
  expect(asked).toHaveLength(5);
  await ask(1);
  expect(asked).toHaveLength(6);
});

test('a thousand addresses are kept, and then the oldest is forgotten', async () => {
  const { asked, remembering } = createCounting();
  const ask = (number: number) => remembering(`https://example.org/${number}`, 'key');
  for (let number = 0; number < 1_000; number++) await ask(number);
  await ask(0);
  expect(asked).toHaveLength(1_000);
  await ask(1_000);
  await ask(0);
  expect(asked).toHaveLength(1_002);
});
