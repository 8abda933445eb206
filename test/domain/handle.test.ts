import { describe, expect, test } from 'vitest';
import { checkHandle, findSkeleton, normaliseHandle, resemblesName } from '#domain/handle.ts';
import { reservedHandles } from '#domain/reserved-handles.ts';
import { createWorld } from '#test/support/world.ts';

/** What can be taken for what; each pair in both directions. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'l'],
  ['i', 'l'],
  ['1', 'i'],
  ['5', 's'],
  ['2', 'z'],
  ['8', 'b'],
  ['9', 'g'],
  ['rn', 'm'],
  ['vv', 'w'],
];

/** A small generator of numbers that repeats itself, so that a failure can be looked at again. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

function inventHandle(roll: (sides: number) => number): string {
  const text = Array.from({ length: 3 + roll(10) }, () => letters[roll(letters.length)]).join('');
  return roll(3) === 0 && text.length > 4 ? `${text.slice(0, 2)}-${text.slice(2)}` : text;
}

/** Exchanges one look-alike somewhere in a handle, or moves its hyphen. */
function disguise(handle: string, roll: (sides: number) => number): string {
  const pair = lookAlikes[roll(lookAlikes.length)]!;
  const [from, to] = roll(2) === 0 ? pair : [pair[1], pair[0]];
  const at = handle.indexOf(from, roll(handle.length));
  if (at >= 0) return handle.slice(0, at) + to + handle.slice(at + from.length);
  const place = 1 + roll(handle.length - 1);
  return `${handle.slice(0, place)}-${handle.slice(place)}`;
}

describe('handles', () => {
  test.each(['ann', 'ann-example', 'a1b2c3', 'abcdefghijklmnopqrstuvwxyz0123', 'nerys-gwyndaf-2'])(
    '%s can be a handle',
    (handle) => {
      expect(checkHandle(handle)).toBeUndefined();
    },
  );

  test.each([
    ['an', 'length'],
    ['abcdefghijklmnopqrstuvwxyz01234', 'length'],
    ['', 'length'],
    ['-ann', 'hyphens'],
    ['ann-', 'hyphens'],
    ['ann--b', 'hyphens'],
    ['support', 'reserved'],
    ['ADMIN', 'letters'],
    ['ann_b', 'letters'],
    ['ann b', 'letters'],
    ['ann/..', 'letters'],
  ])('“%s” cannot be a handle: %s', (handle, kind) => {
    expect(checkHandle(handle)).toMatchObject({ kind });
  });

  test('what was typed loses its capitals, its blanks and an @ before it, and nothing else', () => {
    expect(normaliseHandle('  @Ann-Example ')).toBe('ann-example');
    expect(normaliseHandle('ann_b')).toBe('ann_b');
  });

  test('letters that a handle cannot have are named, foreign ones by their code point', () => {
    // The second letter is Cyrillic and looks like the Latin one.
    expect(checkHandle('p\u0430ypal')).toEqual({ kind: 'letters', letters: ['\u0430 (U+0430)'] });
    expect(checkHandle('siân')).toEqual({ kind: 'letters', letters: ['â'] });
    expect(checkHandle('a.b.c!')).toEqual({ kind: 'letters', letters: ['.', '!'] });
    expect(checkHandle('ann\u200b')).toMatchObject({ letters: ['\u200b (U+200B)'] });
  });

  test('however a handle is disguised, it looks like the same handle', () => {
    const roll = createDice(20261123);
    for (let round = 0; round < 5000; round++) {
      const handle = inventHandle(roll);
      let disguised = handle;
      for (let step = 0; step < 4; step++) disguised = disguise(disguised, roll);
      expect([handle, disguised, findSkeleton(disguised)]).toEqual([
        handle,
        disguised,
        findSkeleton(handle),
      ]);
    }
  });

  test('handles that a reader can tell apart stay apart, numbered ones above all', () => {
    const apart = ['ann1', 'ann2', 'ann3', 'ann4', 'ann5', 'ann6', 'ann7', 'ann8', 'ann9', 'ann0'];
    apart.push('ann', 'anna', 'hann', 'bann', 'amn', 'ana');
    expect(new Set(apart.map(findSkeleton)).size).toBe(apart.length);
  });

  test('every reserved word is refused, and so is everything that looks like one', () => {
    const roll = createDice(7);
    for (const word of reservedHandles) {
      expect([word, checkHandle(word)?.kind]).not.toEqual([word, undefined]);
      expect([word, checkHandle(disguise(word, roll))?.kind]).not.toEqual([word, undefined]);
    }
  });

  test('the first part of every path of the site is reserved', async () => {
    const { app } = await createWorld();
    const parts = app.routes
      .map(
        ({ path }) =>
          path
            .split('/')[1]
            ?.replace(/\.\w+$/, '')
            .replace(/^\./, '') ?? '',
      )
      .filter((part) => part !== '' && !part.startsWith(':') && part !== '*');
    for (const part of new Set(parts))
      expect([part, checkHandle(part) === undefined]).toEqual([part, false]);
  });

  test('a handle that could be taken for an organisation is known, and near misses are not', () => {
    const name = 'Institute of Tests';
    expect(resemblesName('institute-of-tests', name)).toBe(true);
    expect(resemblesName('1nstituteof-tests', name)).toBe(true);
    expect(resemblesName('institute-of-tests-uk', name)).toBe(true);
    expect(resemblesName('institute-of-tes', name)).toBe(false);
    expect(resemblesName('main', 'main')).toBe(true);
    // Short names only as a whole: otherwise nobody could be called so.
    expect(resemblesName('mainwaring', 'main')).toBe(false);
    expect(resemblesName('coleg-sir-gar-ann', 'Coleg Sir Gâr')).toBe(true);
  });
});
