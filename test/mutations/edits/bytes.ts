/** Edits of bytes, whatever they hold. */
import type { BytesEdit } from './edit.ts';

const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const encode = (text: string) => new TextEncoder().encode(text);

export const byteEdits: readonly BytesEdit[] = [
  {
    name: 'bit flipped',
    weight: 6,
    apply: (bytes, chance) => {
      const [at, bit] = [chance.below(bytes.length), chance.below(8)];
      return { result: bytes.with(at, bytes[at]! ^ (1 << bit)), detail: `bit ${bit} of ${at}` };
    },
  },
  {
    name: 'byte changed',
    weight: 4,
    apply: (bytes, chance) => {
      const [at, by] = [chance.below(bytes.length), chance.below(256)];
      return { result: bytes.with(at, by), detail: `byte ${at} becomes ${by}` };
    },
  },
  {
    name: 'bytes cut out or put in',
    weight: 3,
    apply: (bytes, chance) => {
      const at = chance.below(bytes.length);
      const end = chance.chance(0.5) ? bytes.length : at + 1 + chance.below(64);
      const added = Uint8Array.from({ length: chance.below(16) }, () => chance.below(256));
      return {
        result: join(bytes.subarray(0, at), added, bytes.subarray(end)),
        detail: `${added.length} bytes for ${at} to ${end}`,
      };
    },
  },
  {
    name: 'part of a file doubled',
    weight: 2,
    apply: (bytes, chance) => {
      const at = chance.below(bytes.length);
      const part = bytes.subarray(at, at + 1 + chance.below(bytes.length - at));
      return {
        result: join(bytes.subarray(0, at), part, bytes.subarray(at)),
        detail: `${part.length} bytes at ${at} doubled`,
      };
    },
  },
  {
    name: 'mark before the file',
    weight: 1,
    apply: (bytes, chance) => {
      const mark = chance.pick([
        encode('\ufeff'),
        Uint8Array.of(0xff, 0xfe),
        encode('\n'),
        encode('<!-- -->'),
        encode('%PDF-1.7\n'),
        Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      ])!;
      return { result: join(mark, bytes), detail: `begins with ${[...mark].join(' ')}` };
    },
  },
];
