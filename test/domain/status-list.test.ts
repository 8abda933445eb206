import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import {
  buildBits,
  buildStatusEntry,
  buildStatusListCredential,
  decodeBits,
  drawSlots,
  encodeBits,
  openRange,
  readBit,
  readValue,
  statusListLength,
} from '#domain/status-list.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const url = 'https://issuer.example.org/status/1';
const randomBits = new Uint8Array(200).map((_, at) => (at * 73) % 251);
const packed = gzipSync(buildBits([3]));
const twice = Buffer.concat([packed, packed]);
const pack = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;

async function refused(encoded: string): Promise<boolean> {
  return decodeBits(encoded).then(
    () => false,
    (error: unknown) => isLaurelError(error, 'credential_unreadable'),
  );
}

describe('the bits of a list', () => {
  test('slot 0 is the left-most bit of the first byte, and slot 7 its right-most', () => {
    expect(buildBits([0])[0]).toBe(0b1000_0000);
    expect(buildBits([7])[0]).toBe(0b0000_0001);
    expect(buildBits([8])[1]).toBe(0b1000_0000);
    expect(buildBits([statusListLength - 1]).at(-1)).toBe(1);
  });

  test('a slot that is set is read as set, and its neighbours are not', () => {
    for (const slot of [1, 7, 8, 4711, statusListLength - 2]) {
      const bits = buildBits([slot]);
      expect([slot - 1, slot, slot + 1].map((index) => readBit(bits, index))).toEqual([
        false,
        true,
        false,
      ]);
    }
  });

  test('a list has the least length that the specification allows', () => {
    expect(buildBits([]).length * 8).toBe(131_072);
  });

  test('a slot beyond the list is read as not set', () => {
    expect(readBit(buildBits([0]), statusListLength)).toBe(false);
  });
});

describe('encoding', () => {
  test('what is encoded is decoded to the same bits', async () => {
    const bits = buildBits(drawSlots(statusListLength, 500, random));
    expect(await decodeBits(await encodeBits(bits))).toEqual(bits);
  });

  test('an independent decoder reads the same slots', async () => {
    const revoked = new Set([0, 1, 9, 94, 16_383, 65_536, 131_071]);
    const list = await decodeList({ encodedList: await encodeBits(buildBits(revoked)) });
    expect(list.length).toBe(statusListLength);
    const read = Array.from({ length: statusListLength }, (_, slot) => slot).filter((slot) =>
      list.getStatus(slot),
    );
    expect(read).toEqual([...revoked]);
  });

  test('a list that was compressed elsewhere is read', async () => {
    const bits = buildBits([3]);
    expect(await decodeBits(pack(bits))).toEqual(bits);
  });

  test('the prefix belongs to lists of today, and is missing from older ones', async () => {
    const bits = buildBits([3]);
    expect(await refused(pack(bits).slice(1))).toBe(true);
    expect(await decodeBits(pack(bits).slice(1), 'base64')).toEqual(bits);
    const padded = gzipSync(bits).toString('base64');
    expect(await decodeBits(padded, 'base64')).toEqual(bits);
    await expect(decodeBits(pack(bits), 'base64')).rejects.toThrow('cannot be expanded');
  });

  test('a list of 8 MiB is read, and one byte more is refused', async () => {
    const most = 8 * 1024 * 1024;
    expect((await decodeBits(pack(new Uint8Array(most)))).length).toBe(most);
    expect(await refused(pack(new Uint8Array(most + 1)))).toBe(true);
  });

  test('a small text that would expand to 256 MiB is refused without being expanded', async () => {
    const bomb = pack(new Uint8Array(256 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(500_000);
    const before = process.memoryUsage().rss;
    expect(await refused(bomb)).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  test.each([
    ['empty', ''],
    ['a prefix alone', 'u'],
    ['not base 64', 'u!!!'],
    ['not compressed', `u${Buffer.from('plain').toString('base64url')}`],
    ['cut off', pack(buildBits([3])).slice(0, -8)],
    ['followed by a space', `${pack(buildBits([3]))} `],
    ['broken by a line end', pack(buildBits([3])).replace(/^(.{9})/, '$1\n')],
    ['padded', `${pack(buildBits([3]))}==`],
    ['in the other alphabet', pack(randomBits).replaceAll('-', '+').replaceAll('_', '/')],
    ['followed by a second one', `u${twice.toString('base64url')}`],
    ['followed by junk', `u${Buffer.concat([packed, Buffer.from('junk')]).toString('base64url')}`],
  ])('a list that is %s is refused', async (_, encoded) => {
    expect(await refused(encoded)).toBe(true);
  });
});

describe('entries of several bits', () => {
  test.each([
    [1, 3, 1],
    [1, 2, 0],
    [2, 1, 0b01],
    [4, 0, 0b0001],
    [4, 1, 0b1010],
    [3, 1, 0b110],
    [8, 0, 0b0001_1010],
    [12, 0, 0b0001_1010_1000],
  ])('of %d bits, entry %d of 0001 1010 1000 0000 is %d', (size, index, value) => {
    expect(readValue(Uint8Array.of(0b0001_1010, 0b1000_0000), index, size)).toBe(value);
  });

  test('the left-most of 32 bits counts most, and no sign is made of it', () => {
    expect(readValue(Uint8Array.of(0x80, 0, 0, 1), 0, 32)).toBe(2 ** 31 + 1);
  });
});

describe('drawing slots', () => {
  test('slots are different, inside the range, and spread over all of it', () => {
    const range = 16_384;
    const slots = drawSlots(range, 4000, random);
    expect(new Set(slots).size).toBe(4000);
    expect(Math.min(...slots)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...slots)).toBeLessThan(range);
    const buckets = Array.from(
      { length: 16 },
      (_, i) => slots.filter((slot) => slot >> 10 === i).length,
    );
    // 250 are expected in each; six standard deviations of a draw without repetition are 66.
    for (const count of buckets) expect(Math.abs(count - 250)).toBeLessThan(66);
  });

  test('the order of drawing is not the order of slots', () => {
    const slots = drawSlots(16_384, 100, random);
    expect(slots).not.toEqual(slots.toSorted((a, b) => a - b));
  });

  test('a range can be drawn to its last slot', () => {
    expect(drawSlots(16, 8, random).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 8, 9, 10, 11]);
  });

  test('the slot that a reader from the right would take for it is never given out', () => {
    const slots = new Set(drawSlots(16_384, 2000, random));
    expect([...slots].filter((slot) => slots.has(slot ^ 7))).toEqual([]);
  });

  test.each([
    [0, 16_384],
    [6143, 16_384],
    [6144, 131_072],
    [49_151, 131_072],
    [49_152, 0],
    [131_072, 0],
  ])('with %i taken, %i slots are open', (taken, range) => {
    expect(openRange(taken)).toBe(range);
  });
});

describe('the documents', () => {
  test('an entry names its list and its slot, in the words of the specification', () => {
    expect(buildStatusEntry(url, 94)).toEqual({
      id: `${url}#94`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94',
      statusListCredential: url,
    });
  });

  test('a list says whose it is and until when it is good', () => {
    const list = buildStatusListCredential({
      url,
      issuerDid: 'did:key:z6Mk',
      encodedList: 'uAAA',
      validFrom: new Date('2026-11-23T09:30:00.999Z'),
      validUntil: new Date('2026-11-30T09:30:00Z'),
    });
    expect(list).toMatchObject({
      id: url,
      issuer: 'did:key:z6Mk',
      validFrom: '2026-11-23T09:30:00Z',
      validUntil: '2026-11-30T09:30:00Z',
      credentialSubject: {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: 'uAAA',
      },
    });
  });
});
