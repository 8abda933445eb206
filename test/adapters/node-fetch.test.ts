import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Resolved } from '#adapters/node-fetch.ts';
import { isLaurelError } from '#domain/errors.ts';
import type { FetchPurpose } from '#domain/fetching.ts';
import { createCertificate } from '#test/support/certificate.ts';
import {
  type Answering,
  createHost,
  createPlainServer,
  type HostileHost,
  hostName,
} from '#test/support/hostile-host.ts';

const start = `https://${hostName}/start`;
const mebibyte = 1024 * 1024;

const answerJson: Answering = (_, response) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end('{"a":1}');
};

interface Outcome {
  readonly code: string;
  readonly message: string;
  readonly ms: number;
}

async function tryToFetch(
  host: Pick<HostileHost, 'fetchDocument'>,
  url = start,
  purpose: FetchPurpose = 'did-document',
): Promise<Outcome> {
  const begun = performance.now();
  const end = (code: string, message = '') => ({ code, message, ms: performance.now() - begun });
  return host.fetchDocument(url, purpose).then(
    () => end('fetched'),
    (error: unknown) =>
      isLaurelError(error) ? end(error.code, error.message) : end('uncoded', String(error)),
  );
}

describe('a name is looked up once', () => {
  test('the connection goes to the address that was checked, under the name', async () => {
    const host = await createHost(answerJson);
    const found = await host.fetchDocument(start, 'did-document');
    expect(found).toMatchObject({ url: start, mediaType: 'application/json' });
    expect(new TextDecoder().decode(found.bytes)).toBe('{"a":1}');
    expect(host.lookups).toEqual([hostName]);
    expect(host.names).toEqual([hostName]);
    expect(host.requests[0]?.headers.host).toMatch(new RegExp(`^${hostName}(:\\d+)?$`));
  });

  test('a resolver that leads elsewhere the second time is not asked a second time', async () => {
    const answers: Resolved[][] = [
      [{ address: '127.0.0.1', family: 4 }],
      [{ address: '127.0.0.9', family: 4 }],
    ];
    const host = await createHost(answerJson, { resolve: async () => answers.shift() ?? [] });
    expect((await tryToFetch(host)).code).toBe('fetched');
    expect(answers).toHaveLength(1);
    expect((await tryToFetch(host)).code).toBe('url_refused');
    expect(host.requests).toHaveLength(1);
  });

  const publicAddress = { address: '93.184.215.14', family: 4 };
  test.each<[string, Resolved[]]>([
    ['loopback', [{ address: '127.0.0.1', family: 4 }]],
    ['IPv6 loopback', [{ address: '::1', family: 6 }]],
    ['the metadata service', [{ address: '169.254.169.254', family: 4 }]],
    ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['a link-local one with a zone', [{ address: 'fe80::1%eth0', family: 6 }]],
    ['a public address and a private one', [publicAddress, { address: '10.0.0.1', family: 4 }]],
    ['what is no address', [{ address: 'localhost', family: 4 }]],
    ['nothing', []],
  ])('a name that stands for %s is refused, and nobody is connected to', async (_, addresses) => {
    const host = await createHost(answerJson, {
      resolve: async () => addresses,
      isAllowed: undefined,
    });
    expect((await tryToFetch(host)).code).toBe('url_refused');
    expect(host.requests).toEqual([]);
    expect(host.openSockets()).toBe(0);
  });

  test('a resolver that never answers is given up', async () => {
    const host = await createHost(answerJson, {
      resolve: () => new Promise(() => {}),
      totalMs: 200,
    });
    expect(await tryToFetch(host)).toMatchObject({
      code: 'fetch_failed',
      message: `${hostName} took too long to answer.`,
    });
  });

  test('a redirect is looked up and judged afresh', async () => {
    const host = await createHost(
      (_, response) => {
        response.writeHead(302, { Location: 'https://inside.example.org/' }).end();
      },
      {
        resolve: async (name) =>
          name === hostName
            ? [{ address: '127.0.0.1', family: 4 }]
            : [{ address: '127.0.0.8', family: 4 }],
      },
    );
    expect((await tryToFetch(host)).code).toBe('url_refused');
    expect(host.requests).toHaveLength(1);
  });
});

describe('what is said of whoever asks', () => {
  test('the product only: no cookie, no key, no referrer, nobody’s name', async () => {
    const host = await createHost((_, response) => {
      response.setHeader('Set-Cookie', 'seen=1; Secure');
      response.end('{}');
    });
    await host.fetchDocument(start, 'status-list');
    await host.fetchDocument(start, 'status-list');
    for (const { headers } of host.requests)
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    expect(host.requests[1]?.headers['user-agent']).toBe('Laurel-verifier');
    expect(host.requests[1]?.headers.connection).toBe('close');
  });
});

describe('TLS', () => {
  test('a certificate for another name is refused', async () => {
    const host = await createHost(answerJson, {
      certificate: createCertificate(['other.example']),
    });
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
    expect(host.requests).toEqual([]);
  });

  test('a certificate that expired a second ago is refused', async () => {
    const certificate = createCertificate([hostName], new Date(Date.now() - 1000));
    const host = await createHost(answerJson, { certificate });
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
    expect(host.requests).toEqual([]);
  });

  test('a certificate of nobody who is believed is refused', async () => {
    const stranger = createCertificate([hostName]);
    const host = await createHost(answerJson);
    const other = await createHost(answerJson, { tls: { ca: stranger.cert, port: host.port } });
    expect((await tryToFetch(other)).code).toBe('fetch_failed');
    expect(host.requests).toEqual([]);
  });

  test('a host without TLS is not spoken to in plain', async () => {
    let asked = 0;
    const port = await createPlainServer((_, response) => {
      asked++;
      response.end('{}');
    });
    const host = await createHost(answerJson, { tls: { port } });
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
    expect(asked).toBe(0);
  });
});

const repeat = (response: Parameters<Answering>[1], chunk: Uint8Array | string, ms: number) => {
  const timer = setInterval(() => response.write(chunk), ms);
  response.once('close', () => clearInterval(timer));
};

describe('time', () => {
  test.each<[string, Answering]>([
    ['says nothing', () => {}],
    [
      'sends its headers and then nothing',
      (_, response) => {
        response.flushHeaders();
      },
    ],
    [
      'sends a byte now and then for ever',
      (_, response) => {
        repeat(response, ' ', 20);
      },
    ],
    [
      'sends its headers letter by letter',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\nX: ');
        const timer = setInterval(() => socket.write('x'), 20);
        socket.once('close', () => clearInterval(timer));
      },
    ],
    [
      'redirects once, and then says nothing',
      (request, response) => {
        if (request.url === '/start') response.writeHead(302, { Location: '/next' }).end();
      },
    ],
  ])('a host that %s is given up, and its connection closed', async (_, answer) => {
    const host = await createHost(answer, { totalMs: 400 });
    const outcome = await tryToFetch(host);
    expect(outcome).toMatchObject({
      code: 'fetch_failed',
      message: `${hostName} took too long to answer.`,
    });
    expect(outcome.ms).toBeLessThan(1_500);
    await expect.poll(host.openSockets).toBe(0);
  });

  test('a host that dribbles, and comes to an end in time, is heard', async () => {
    const host = await createHost((_, response) => {
      const parts = ['{"a"', ':', '1', '}'];
      const timer = setInterval(() => {
        const part = parts.shift();
        if (part !== undefined) return response.write(part);
        clearInterval(timer);
        return response.end();
      }, 20);
    });
    expect((await tryToFetch(host)).code).toBe('fetched');
  });
});

const sendBytes =
  (size: number): Answering =>
  (_, response) => {
    response.end(Buffer.alloc(size, 0x20));
  };

describe('size', () => {
  test.each<[FetchPurpose, number]>([
    ['did-document', 2 * mebibyte],
    ['status-list', 2 * mebibyte],
    ['credential', 10_000_000],
  ])('a %s of %i bytes is read, and one byte more is refused', async (purpose, most) => {
    expect((await tryToFetch(await createHost(sendBytes(most)), start, purpose)).code).toBe(
      'fetched',
    );
    const over = await tryToFetch(await createHost(sendBytes(most + 1)), start, purpose);
    expect(over).toMatchObject({
      code: 'fetch_failed',
      message: `The document is larger than ${most} bytes.`,
    });
  });

  test('a body without an end is cut off, and its connection closed', async () => {
    const host = await createHost((_, response) => {
      const pump = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
        if (!response.destroyed) response.once('drain', pump);
      };
      pump();
    });
    expect((await tryToFetch(host)).message).toMatch(/larger than/);
    await expect.poll(host.openSockets).toBe(0);
  });

  test('a bomb of gzip is cut off when it has unpacked to the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * mebibyte));
    expect(bomb.length).toBeLessThan(100_000);
    const host = await createHost((_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(bomb);
    });
    expect((await tryToFetch(host)).message).toMatch(/larger than/);
  });

  test('gzip that nobody asked for is unpacked all the same', async () => {
    const host = await createHost((_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync('{"a":1}'));
    });
    const { bytes } = await host.fetchDocument(start, 'did-document');
    expect(new TextDecoder().decode(bytes)).toBe('{"a":1}');
    expect(host.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  test('gzip that unpacks to nothing for ever is cut off too', async () => {
    const empty = Buffer.from('0000ffff', 'hex');
    const head = Buffer.from('1f8b08000000000000ff', 'hex');
    const blocks = Buffer.concat(
      Array.from({ length: 16_384 }, () => Buffer.concat([Buffer.from([0]), empty])),
    );
    const host = await createHost(
      (_, response) => {
        response.setHeader('Content-Encoding', 'gzip');
        response.write(head);
        const pump = () => {
          while (!response.destroyed && response.write(blocks));
          if (!response.destroyed) response.once('drain', pump);
        };
        pump();
      },
      { totalMs: 8_000 },
    );
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
    await expect.poll(host.openSockets).toBe(0);
  });

  test.each([
    ['that is cut short', 'gzip', gzipSync('{"a":1}').subarray(0, 12)],
    ['that is none', 'gzip', Buffer.from('{"a":1}')],
    ['of a kind that is not known', 'rot13', Buffer.from('{"n":1}')],
    ['called like what every object has', 'constructor', Buffer.from('{}')],
  ])('packing %s is a failure', async (_, coding, body) => {
    const host = await createHost((_request, response) => {
      response.setHeader('Content-Encoding', coding);
      response.end(body);
    });
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
  });

  test('headers of 12 KiB are read, and of 20 KiB refused', async () => {
    const sized = (size: number) =>
      createHost((_, response) => {
        response.setHeader('X-Long', 'x'.repeat(size));
        response.end('{}');
      });
    expect((await tryToFetch(await sized(12 * 1024))).code).toBe('fetched');
    expect((await tryToFetch(await sized(20 * 1024))).code).toBe('fetch_failed');
  });
});

describe('redirects', () => {
  const lead =
    (to: string): Answering =>
    (request, response) => {
      if (request.url === '/start') response.writeHead(302, { Location: to }).end('moved');
      else response.end('{}');
    };

  test('one is followed, and the addresses on the way are told', async () => {
    const host = await createHost(lead('/next'));
    const next = `https://${hostName}/next`;
    expect(await host.fetchDocument(start, 'key')).toMatchObject({ url: next, via: [next] });
  });

  test('a loop is left after three', async () => {
    const host = await createHost(lead('/start'));
    expect(await tryToFetch(host)).toMatchObject({
      code: 'fetch_failed',
      message: 'There were too many redirects.',
    });
    expect(host.requests).toHaveLength(4);
  });

  test.each([
    'http://badges.example.org/',
    'file:///etc/passwd',
    'data:application/json,{}',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://metadata.google.internal/',
    'https://badges.example.org:8443/',
    'https://u:p@badges.example.org/',
    '//2130706433/',
  ])('one to %s is refused, and not followed', async (target) => {
    const host = await createHost(lead(target));
    expect((await tryToFetch(host)).code).toBe('url_refused');
    expect(host.requests).toHaveLength(1);
  });
});

describe('answers that are none', () => {
  test.each<[string, Answering]>([
    ['404', (_, response) => void response.writeHead(404).end('{}')],
    ['500 with an endless body', (_, response) => repeat(response.writeHead(500), ' ', 5)],
    ['304', (_, response) => void response.writeHead(304).end()],
    ['another protocol', ({ socket }) => void socket.end('HTTP/1.1 101 Switching\r\n\r\n')],
    ['no HTTP at all', ({ socket }) => void socket.end('SSH-2.0-OpenSSH\r\n')],
    ['a closed door', ({ socket }) => void socket.destroy()],
    [
      'half of what was announced',
      ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}'),
    ],
    [
      'two lengths',
      ({ socket }) =>
        void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}'),
    ],
  ])('%s is a failure', async (_, answer) => {
    const host = await createHost(answer);
    expect((await tryToFetch(host)).code).toBe('fetch_failed');
    await expect.poll(host.openSockets).toBe(0);
  });
});
