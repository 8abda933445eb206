import { describe, expect, test } from 'vitest';
import {
  createJsonFetcher,
  type FetcherOptions,
  isPrivateAddress,
  requirePublicUrl,
} from '#adapters/fetcher.ts';
import { isLaurelError } from '#domain/errors.ts';

const refuses = (url: string): boolean => {
  try {
    requirePublicUrl(new URL(url));
    return false;
  } catch (error) {
    return isLaurelError(error, 'url_refused');
  }
};

describe('what is public', () => {
  test.each([
    'https://example.org',
    'https://example.org/path?query#part',
    'https://8.8.8.8/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://100.63.0.1/',
    'https://100.128.0.1/',
    'https://169.253.0.1/',
    'https://192.169.0.1/',
    'https://[2606:4700::1111]/',
    'https://localhost.example.org/',
    'https://internal.org/',
    'https://bücher.example/',
  ])('%s may be fetched', (url) => {
    expect(refuses(url)).toBe(false);
  });

  test.each([
    ['another scheme', 'http://example.org/'],
    ['a file', 'file:///etc/passwd'],
    ['a data: URL', 'data:application/json,{}'],
    ['a user', 'https://user@example.org/'],
    ['a password', 'https://:secret@example.org/'],
    ['loopback', 'https://127.0.0.1/'],
    ['all of loopback', 'https://127.255.255.254/'],
    ['loopback by name', 'https://localhost/'],
    ['loopback below a name', 'https://laurel.localhost/'],
    ['loopback in decimal', 'https://2130706433/'],
    ['loopback in hex', 'https://0x7f000001/'],
    ['loopback in octal', 'https://0177.0.0.1/'],
    ['loopback in two parts', 'https://127.1/'],
    ['loopback in full-width digits', 'https://１２７.０.０.１/'],
    ['this host', 'https://0.0.0.0/'],
    ['ten', 'https://10.0.0.1/'],
    ['172.16', 'https://172.16.0.1/'],
    ['172.31', 'https://172.31.255.255/'],
    ['192.168', 'https://192.168.1.1/'],
    ['carrier NAT', 'https://100.64.0.1/'],
    ['link-local', 'https://169.254.1.1/'],
    ['cloud metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['cloud metadata in hex', 'https://0xa9fea9fe/'],
    ['cloud metadata by name', 'https://metadata.google.internal/'],
    ['benchmark networks', 'https://198.18.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 unspecified', 'https://[::]/'],
    ['IPv6 unique local', 'https://[fd00::1]/'],
    ['IPv6 link-local', 'https://[fe80::1]/'],
    ['IPv6 multicast', 'https://[ff02::1]/'],
    ['IPv4-mapped loopback', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4-mapped public', 'https://[::ffff:8.8.8.8]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001::1]/'],
    ['a name without a dot', 'https://intranet/'],
    ['a local name', 'https://printer.local/'],
    ['a reserved name', 'https://laurel.test/'],
  ])('%s is refused', (_, url) => {
    expect(refuses(url)).toBe(true);
  });

  // Not so yet: `.fails` goes when requirePublicUrl knows these.
  test.fails.each([
    ['loopback by name with a dot at the end', 'https://localhost./'],
    ['a private name with a dot at the end', 'https://metadata.google.internal./'],
    ['an IPv6 address that only looks like 2000::/3', 'https://[23::1]/'],
    ['a port that is not the usual one', 'https://example.org:22/'],
  ])('%s is refused', (_, url) => {
    expect(refuses(url)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    'fd12::1',
  ])('a name that resolves to %s leads to a private address', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
});

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const moved = (to: string) => new Response(null, { status: 302, headers: { Location: to } });

function build(
  fetchOutside: FetcherOptions['fetchOutside'],
  answerOwn: FetcherOptions['answerOwn'] = async () => json('own'),
) {
  return createJsonFetcher({ ownOrigin: 'http://localhost:8787', answerOwn, fetchOutside });
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error: unknown) => (isLaurelError(error) ? error.code : 'uncoded'),
  );

describe('fetching', () => {
  test('a public JSON document is fetched, without cookies and without following redirects by itself', async () => {
    const inits: RequestInit[] = [];
    const fetchJson = build(async (_, init) => {
      inits.push(init);
      return json({ a: 1 });
    });
    expect(await fetchJson('https://example.org/a')).toEqual({ a: 1 });
    expect(inits[0]).toMatchObject({ redirect: 'manual' });
    expect(JSON.stringify(inits[0]?.headers)).not.toMatch(/cookie|authorization/i);
  });

  test('what lies under our own origin is answered here, without a network', async () => {
    const fetchJson = build(async () => {
      throw new Error('network');
    });
    expect(await fetchJson('http://localhost:8787/status/1')).toBe('own');
    expect(await code(fetchJson('http://localhost:8788/status/1'))).toBe('url_refused');
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
    const fetchJson = build(async (url) => {
      fetched.push(url);
      return moved(target);
    });
    expect(await code(fetchJson('https://example.org/'))).toBe('url_refused');
    expect(fetched).toEqual(['https://example.org/']);
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

  test('a server that does not answer is given up after five seconds', async () => {
    const started = Date.now();
    const silent = build(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    expect(await code(silent('https://example.org/'))).toBe('fetch_failed');
    expect(Date.now() - started).toBeLessThan(7000);
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
