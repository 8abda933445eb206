import { describe, expect, test } from 'vitest';
import { createId, type IdKind, idPrefixes, isId } from '#domain/ids.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const kinds = Object.keys(idPrefixes) as IdKind[];
const award = 'awd_0123456789abcdefghjkmn';

describe('ids', () => {
  test.each(kinds)('an id of the kind %s is one of its kind and of no other', (kind) => {
    const id = createId(kind, random);
    expect(kinds.filter((other) => isId(other, id))).toEqual([kind]);
  });

  test('the prefixes are all different', () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
  });

  test('every letter can be any of 32, so 22 of them hold 110 bits', () => {
    const letters = new Set(
      Array.from(
        { length: 256 },
        (_, byte) => createId('award', (n) => new Uint8Array(n).fill(byte))[4],
      ),
    );
    expect(letters.size).toBe(32);
    expect(createId('award', random)).toHaveLength('awd_'.length + 22);
  });

  test('an id with the right form is accepted', () => {
    expect(isId('award', award)).toBe(true);
  });

  test.each([
    ['one letter short', award.slice(0, -1)],
    ['one letter long', `${award}0`],
    ['of another kind', award.replace('awd', 'ach')],
    ['with a letter outside the alphabet', award.replace('0', 'o')],
    ['in upper case', award.toUpperCase()],
    ['with a line break after it', `${award}\n`],
    ['with a space before it', ` ${award}`],
    ['empty', ''],
  ])('an id that is %s is refused', (_, text) => {
    expect(isId('award', text)).toBe(false);
  });
});
