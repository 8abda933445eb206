import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { createLog } from '#adapters/log.ts';
import { encodeSecretKey } from '#domain/did/multikey.ts';

const clock = () => new Date('2026-11-23T09:30:00Z');

function record(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog((line) => lines.push(line), clock));
  return {
    text: lines.join('\n'),
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('the log', () => {
  test('each event is one line of JSON with its time, level and fields', () => {
    const { lines } = record((log) => log.info('request', { status: 200 }));
    expect(lines).toEqual([
      { at: '2026-11-23T09:30:00.000Z', level: 'info', event: 'request', status: 200 },
    ]);
  });

  test('an error is told with its kind, its causes and its message', () => {
    const { lines } = record((log) =>
      log.error('outbox.send', new TypeError('outer', { cause: new RangeError('inner') })),
    );
    expect(lines[0]).toMatchObject({
      level: 'error',
      error: 'TypeError < RangeError',
      message: 'outer',
    });
  });

  test('a message keeps to one line and 300 characters', () => {
    const { text, lines } = record((log) => log.error('x', new Error(`line\n${'y'.repeat(1000)}`)));
    expect(text.split('\n')).toHaveLength(1);
    expect(lines[0]?.['message']).toHaveLength(300);
  });

  test.each([
    'ann@example.com',
    'ann.example+badges@mail.example.co.uk',
    'ANN_2@xn--bcher-kva.example',
  ])('the address %s is struck out, wherever it stands', (address) => {
    const { text } = record((log) =>
      log.error('smtp', new Error(`550 <${address}>: mailbox full (${address})`)),
    );
    expect(text).not.toContain(address);
    expect(text).not.toContain(address.split('@')[0]);
    expect(text).toContain('mailbox full');
  });

  test('a secret key is struck out, and the public one is not', async () => {
    const key = await generateRingKey('main', clock());
    const { text } = record((log) =>
      log.error('x', new Error(`${key.secretKeyMultibase} of ${key.publicKeyMultibase}`)),
    );
    expect(text).toContain(key.publicKeyMultibase);
    expect(text).not.toContain(key.secretKeyMultibase!.slice(4, 20));
  });

  test.each(['jürgen@example.org', 'ann@bücher.example', "o'brien@example.ie"])(
    'the address %s is struck out whole',
    (address) => {
      const { text } = record((log) => log.error('smtp', new Error(`550 <${address}>: full`)));
      expect(text).toContain('550 <[hidden]>: full');
    },
  );

  test('a secret key whose seed begins with zeros, so that it begins with zru, is struck out', () => {
    const secret = encodeSecretKey(new Uint8Array(32), new Uint8Array(32));
    const { text } = record((log) => log.error('x', new Error(secret)));
    expect(text).not.toContain(secret);
  });

  test('an API key in a header is struck out', () => {
    const { text } = record((log) => log.error('x', 'Authorization: Bearer laurel_abc-DEF_123'));
    expect(text).not.toContain('laurel_abc');
  });
});
