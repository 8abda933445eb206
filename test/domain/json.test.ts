import { isDeepStrictEqual } from 'node:util';
import { array, assert, constantFrom, jsonValue, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';

/** What is said of a text that is refused. */
function explainRefusal(input: string | Uint8Array): string {
  try {
    parseJson(input);
  } catch (error) {
    if (isLaurelError(error, 'credential_unreadable')) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

const parsesNatively = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const seed = 20261123;
const agreement = { agree: true };

/** Whether both read the same, both refuse, or ours names a reason of its own to refuse. */
function readBoth(text: string): { readonly agree: boolean; readonly text?: string } {
  const plain = text.replace(/^\ufeff/, '');
  let read: unknown;
  try {
    read = parseJson(text);
  } catch (error) {
    const ownReason = /twice|kept exactly|half a character|NUL|__proto__/;
    const agree = !parsesNatively(plain) || ownReason.test((error as Error).message);
    return agree ? agreement : { agree, text };
  }
  const agree = parsesNatively(plain) && isDeepStrictEqual(read, JSON.parse(plain));
  return agree ? agreement : { agree, text };
}

const nest = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const items = (count: number) => `[${'0,'.repeat(count - 1)}0]`;

describe('JSON is refused, by name and place,', () => {
  test.each<[string, string, string]>([
    [
      'a member twice',
      '{\n "a": 1, "b": {"a": 2},\n "a": 3}',
      'the member "a" twice at line 3, column 2',
    ],
    [
      'a member twice, once by number',
      String.raw`{"id":1,"\u0069d":2}`,
      'the member "id" twice at line 1, column 9',
    ],
    ['a member twice, the same value', '{"a":1,"a":1}', 'the member "a" twice'],
    [
      'a member that is a prototype',
      '{"__proto__":{"verified":true}}',
      'a member "__proto__" at line 1, column 2',
    ],
    ['a prototype by number', String.raw`{"\u005f_proto__":1}`, 'a member "__proto__"'],
    ['a number without end', '[1e400]', 'a number that cannot be kept exactly at line 1, column 2'],
    ['an integer too long', '[9007199254740993]', 'a number that cannot be kept exactly'],
    ['an integer too long below zero', '-9007199254740992', 'a number that cannot be kept exactly'],
    [
      'a number too small',
      '[-0.00e5, 1e-400]',
      'a number that cannot be kept exactly at line 1, column 11',
    ],
    ['half a character by number', String.raw`["\ud83c"]`, 'half a character'],
    ['half a character', '["\udf93"]', 'half a character'],
    ['half a character in a name', String.raw`{"\ud83c":1}`, 'half a character'],
    ['a NUL', String.raw`{"name":"Ann\u0000 Example"}`, 'a NUL character at line 1, column 9'],
    ['a level too many', nest(1002), 'nested more than 1000 levels deep'],
    ['a value too many', items(100_000), 'more than 100000 values'],
    ['an early end', '{"a":', 'ends too early at line 1, column 6'],
    ['nothing', '', 'ends too early at line 1, column 1'],
    ['two values', '{} {}', 'an unexpected "{" at line 1, column 4'],
    ['a comma at the end', '[1,]', 'an unexpected "]" at line 1, column 4'],
    ['a line break in a string', '{"a":"x\n"}', String.raw`an unexpected "\n" at line 1, column 8`],
    ['a comment', '{}// x', 'an unexpected "/"'],
    ['a wide character', '[1🎓]', 'an unexpected "🎓" at line 1, column 3'],
    ['two marks of byte order', '\ufeff\ufeff{}', 'an unexpected'],
  ])('with %s', (_, text, words) => {
    expect(explainRefusal(text)).toContain(words);
    expect(explainRefusal(text)).toMatch(/\. [A-Z].*\.$/);
  });

  test.each<[string, Uint8Array, string]>([
    ['are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'not text in UTF-8'],
    ['hold half a character', Uint8Array.of(0x22, 0xed, 0xa0, 0xbc, 0x22), 'not text in UTF-8'],
    ['hold a slash written overlong', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), 'not text in UTF-8'],
    ['are UTF-16 with a byte too few', Uint8Array.of(0xff, 0xfe, 0x31), 'not text in UTF-8'],
    ['are more than ten megabytes', new Uint8Array(10_000_001).fill(0x20), 'larger than 10 MB'],
  ])('as bytes that %s', (_, bytes, words) => {
    expect(explainRefusal(bytes)).toContain(words);
  });
});

describe('JSON is read', () => {
  test.each<[string, string | Uint8Array, unknown]>([
    ['with a mark of byte order', '\ufeff{"a":1}', { a: 1 }],
    ['in UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x31), 1],
    ['in UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x31, 0), 1],
    ['in UTF-16 the other way round', Uint8Array.of(0xfe, 0xff, 0, 0x31), 1],
    ['with the same member in two objects', '[{"a":1},{"a":1}]', [{ a: 1 }, { a: 1 }]],
    ['with the largest integer', '9007199254740991', Number.MAX_SAFE_INTEGER],
    ['with a zero in any spelling', '[0, 0.0e7, -0]', [0, 0, -0]],
    ['with a whole surrogate pair', String.raw`"\ud83c\udf93"`, '🎓'],
    ['at the last level', nest(1000), JSON.parse(nest(1000))],
    ['with the last value', items(99_999), JSON.parse(items(99_999))],
  ])('%s', (_, input, value) => {
    expect(parseJson(input)).toEqual(value);
  });

  test('with members of the names that every object has, and means them only', () => {
    const read = parseJson('{"constructor":{"prototype":{"verified":true}},"toString":1}');
    expect(Object.keys(read as object)).toEqual(['constructor', 'toString']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { verified?: boolean }).verified).toBeUndefined();
  });

  test('as JSON.parse reads it, whatever it is', () => {
    assert(
      property(
        jsonValue({ maxDepth: 6, stringUnit: 'binary' }),
        constantFrom(0, 1, 3),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(readBoth(text)).toEqual(agreement);
        },
      ),
      { numRuns: 500, seed },
    );
  });

  test('or refused as JSON.parse refuses it, whatever it was broken to', () => {
    const pieces =
      '{ } [ ] , : " \\ \\u \\n 0 1 - + . e true fals null "a" "b": \n \t \u00a0 \ufeff / x \0';
    assert(
      property(array(constantFrom(...pieces.split(' '), ' '), { maxLength: 12 }), (parts) => {
        expect(readBoth(parts.join(''))).toEqual(agreement);
      }),
      { numRuns: 20_000, seed },
    );
  });

  test('or refused after one letter was taken out or put in, exactly when JSON.parse refuses it', () => {
    const text = JSON.stringify({
      name: 'Ŵ "x" \\',
      list: [1.5e3, true, null, {}],
      deep: { a: [[]] },
    });
    for (let at = 0; at < text.length; at++)
      for (const piece of ['', ',', '"', '}', ']', '0', '\\', ' ']) {
        const broken = text.slice(0, at) + piece + text.slice(at + (piece === '' ? 1 : 0));
        let accepted = true;
        try {
          parseJson(broken);
        } catch {
          accepted = false;
        }
        expect([broken, accepted]).toEqual([broken, parsesNatively(broken)]);
      }
  });
});

test.each<[string, string, number]>([
  ['openings', '[', 10_000_000],
  ['members', '"a":1,', 1_600_000],
  ['quotes', '"\\"', 3_000_000],
  ['spaces', ' ', 10_000_000],
  ['digits', '9', 10_000_000],
  ['line breaks', '\n', 10_000_000],
  ['one string', 'x', 9_999_999],
])('ten megabytes of %s are answered', (name, piece, count) => {
  const head = { members: '{', 'one string': '"' }[name] ?? '';
  expect(explainRefusal(head + piece.repeat(count))).toMatch(/^The JSON /);
});
