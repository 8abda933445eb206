import { describe, expect, test } from 'vitest';
import { type Answer, createFetcher, type FetcherOptions } from '#adapters/fetcher.ts';
import { isLaurelError } from '#domain/errors.ts';
import { fetchJson } from '#domain/fetching.ts';

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const moved = (to: string) => new Response(null, { status: 302, headers: { Location: to } });

function build(
  fetchOutside: FetcherOptions['fetchOutside'],
  answerOwn: Answer = async () => json('own'),
) {
  const fetchDocument = createFetcher({
    own: new Map([['http://localhost:8787', answerOwn]]),
    fetchOutside,
    totalMs: 500,
  });
  return (url: string) => fetchJson(fetchDocument, url, 'did-document');
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error: unknown) => (isLaurelError(error) ? error.code : 'uncoded'),
  );

describe('fetching', () => {
  test('a public JSON document is fetched, without cookies and without following redirects by itself', async () => {
    const inits: RequestInit[] = [];
    const get = build(async (_, init) => {
      inits.push(init);
      return json({ a: 1 });
    });
    expect(await get('https://example.org/a')).toEqual({ a: 1 });
    expect(inits[0]).toMatchObject({ redirect: 'manual' });
    expect(JSON.stringify(inits[0]?.headers)).not.toMatch(/cookie|authorization/i);
  });

  test('what lies under our own origin is answered here, without a network', async () => {
    const get = build(async () => {
      throw new Error('network');
    });
    expect(await get('http://localhost:8787/status/1')).toBe('own');
    expect(await code(get('http://localhost:8788/status/1'))).toBe('url_refused');
    expect(await code(get('https://localhost:8787/status/1'))).toBe('url_refused');
  });

  test('our own origin is asked by GET, without the cookie or the key of whoever verifies', async () => {
    const asked: Request[] = [];
    const get = build(
      async () => json('outside'),
      async (request) => {
        asked.push(request);
        return json('own');
      },
    );
    await get('http://localhost:8787/status/1');
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    expect([...asked[0]!.headers.keys()]).toEqual(['accept']);
  });

  test('a redirect from outside into our own origin is answered here, and one of our own is judged', async () => {
    const inward = build(async () => moved('http://localhost:8787/status/1'));
    expect(await inward('https://example.org/')).toBe('own');
    const outward = build(
      async () => json('outside'),
      async () => moved('https://127.0.0.1/'),
    );
    expect(await code(outward('http://localhost:8787/'))).toBe('url_refused');
  });

  test('an answer of our own that never comes is given up too', async () => {
    const silent = build(
      async () => json('outside'),
      () => new Promise(() => {}),
    );
    expect(await code(silent('http://localhost:8787/'))).toBe('fetch_failed');
  });

  test('what is asked for is short enough for a browser to ask another site without leave', async () => {
    let accept = '';
    const get = build(async (_, init) => {
      accept = new Headers(init.headers).get('accept') ?? '';
      return json({});
    });
    await get('https://example.org/');
    expect(accept.length).toBeLessThanOrEqual(128);
    expect(accept).not.toMatch(/["():<>?@[\\\]{}]/);
  });

  test('three redirects are followed, and a fourth is one too many', async () => {
    const hops = (count: number) =>
      build(async (url) => {
        const n = Number(new URL(url).pathname.slice(1));
        return n < count ? moved(`/${n + 1}`) : json(n);
      });
    expect(await hops(3)('https://example.org/0')).toBe(3);
    expect(await code(hops(4)('https://example.org/0'))).toBe('fetch_failed');
  });

  test.each([
    'https://127.0.0.1/',
    'http://example.org/',
    'https://169.254.169.254/',
    'https://u:p@example.org/',
    'file:///etc/passwd',
  ])('a redirect to %s is refused, and not fetched', async (target) => {
    const fetched: string[] = [];
    const get = build(async (url) => {
      fetched.push(url);
      return moved(target);
    });
    expect(await code(get('https://example.org/'))).toBe('url_refused');
    expect(fetched).toEqual(['https://example.org/']);
  });

  test('where a browser was led by itself is judged, and told as the place of the document', async () => {
    const landing = (url: string) =>
      createFetcher({
        fetchOutside: async () =>
          Object.defineProperties(json({}), { redirected: { value: true }, url: { value: url } }),
      })('https://example.org/', 'did-document');
    expect(await landing('https://example.net/there')).toMatchObject({
      url: 'https://example.net/there',
      via: ['https://example.net/there'],
    });
    for (const url of ['http://example.net/', 'https://localhost/', 'https://127.0.0.1/'])
      expect(await code(landing(url))).toBe('url_refused');
  });

  test('a document of 2 MiB is read, and one byte more is refused', async () => {
    const most = 2 * 1024 * 1024;
    const sized = (size: number) => build(async () => new Response(`"${'x'.repeat(size - 2)}"`));
    expect(await code(sized(most)('https://example.org/'))).toBe('fetched');
    expect(await code(sized(most + 1)('https://example.org/'))).toBe('fetch_failed');
  });

  test('a document without an end is given up', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect(await code(build(async () => new Response(endless))('https://example.org/'))).toBe(
      'fetch_failed',
    );
    expect(sent).toBeLessThan(40);
  });

  test('a server that does not answer is given up when its time is over', async () => {
    const started = Date.now();
    const silent = build(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    expect(await code(silent('https://example.org/'))).toBe('fetch_failed');
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test.each<[string, () => Response]>([
    ['HTML', () => new Response('<!doctype html>')],
    ['nothing', () => new Response('')],
    ['half of JSON', () => new Response('{"a":')],
    ['bytes that are no UTF-8', () => new Response(new Uint8Array([0x22, 0xff, 0x22]))],
    ['404', () => json({}, { status: 404 })],
    ['500', () => json({}, { status: 500 })],
    ['a redirect to nowhere', () => new Response(null, { status: 302 })],
    ['a redirect to what is no URL', () => moved('https://[')],
  ])('an answer that is %s is a failure', async (_, answer) => {
    expect(await code(build(async () => answer())('https://example.org/'))).toBe('fetch_failed');
  });

  test('a network that fails is a coded failure, and a text that is no URL a refusal', async () => {
    const failing = build(async () => {
      throw new TypeError('getaddrinfo ENOTFOUND');
    });
    expect(await code(failing('https://example.org/'))).toBe('fetch_failed');
    expect(await code(failing('no URL'))).toBe('url_refused');
  });
});
