import { describe, expect, test } from 'vitest';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { type FetchDocument, recordContacts, reportLimits } from '#domain/fetching.ts';

const answer =
  (bytes = new Uint8Array(), via?: string[]): FetchDocument =>
  async (url) => ({ url, mediaType: '', bytes, ...(via ? { via } : {}) });

const detail = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error: unknown) => (isLaurelError(error, 'fetch_failed') ? error.message : 'uncoded'),
  );

describe('the contacts of one report', () => {
  test('the same address is asked once, whatever its fragment, and listed without it', async () => {
    const asked: string[] = [];
    const { fetchDocument, contacts } = recordContacts(async (url, purpose) => {
      asked.push(url);
      return answer()(url, purpose);
    });
    await Promise.all([
      fetchDocument('https://example.org/did.json#key-1', 'key'),
      fetchDocument('https://example.org/did.json#key-2', 'key'),
    ]);
    await fetchDocument('https://example.org/did.json', 'did-document');
    expect(asked).toEqual(['https://example.org/did.json']);
    expect(contacts).toEqual([
      { url: 'https://example.org/did.json', purpose: 'key', answered: true },
    ]);
  });

  test('where a redirect led is listed too, and who did not answer as such', async () => {
    const { fetchDocument, contacts } = recordContacts(async (url, purpose) => {
      if (url.endsWith('/away')) throw new LaurelError('fetch_failed');
      return answer(undefined, ['https://example.net/'])(url, purpose);
    });
    await fetchDocument('https://example.org/', 'status-list');
    await detail(fetchDocument('https://example.org/away', 'refresh'));
    expect(contacts.map(({ url, answered }) => [url, answered])).toEqual([
      ['https://example.org/', true],
      ['https://example.net/', true],
      ['https://example.org/away', false],
    ]);
  });

  test('fifty addresses are asked, and the fifty-first is not', async () => {
    const { fetchDocument, contacts } = recordContacts(answer());
    const ask = (number: number) => detail(fetchDocument(`https://example.org/${number}`, 'key'));
    for (let number = 1; number <= reportLimits.maxFetches; number++)
      expect(await ask(number)).toBe('fetched');
    expect(await ask(51)).toBe('More than 50 addresses would have to be asked.');
    expect(await ask(1)).toBe('fetched');
    expect(contacts).toHaveLength(50);
  });

  test('once 32 MiB have come, nothing more is asked for', async () => {
    const { fetchDocument } = recordContacts(answer(new Uint8Array(reportLimits.maxBytes)));
    const ask = (path: string) => detail(fetchDocument(`https://example.org/${path}`, 'key'));
    expect(await ask('a')).toBe('fetched');
    const withOneMore = recordContacts(answer(new Uint8Array(reportLimits.maxBytes + 1)));
    expect(await ask('b')).toBe('fetched');
    await withOneMore.fetchDocument('https://example.org/c', 'key');
    expect(await detail(withOneMore.fetchDocument('https://example.org/d', 'key'))).toMatch(
      /bytes were fetched already/,
    );
  });

  test('when the time of the report is over, what is under way is given up and nothing more begun', async () => {
    const stop = new AbortController();
    let asked = 0;
    const { fetchDocument } = recordContacts(() => {
      asked++;
      return new Promise(() => {});
    }, stop.signal);
    const first = detail(fetchDocument('https://example.org/1', 'key'));
    stop.abort();
    expect(await first).toBe('The time for this report is over.');
    expect(await detail(fetchDocument('https://example.org/2', 'key'))).toBe(
      'The time for this report is over.',
    );
    expect(asked).toBe(1);
  });
});
