import { describe, expect, test } from 'vitest';
import { bakePng, bakeSvg, BakeError, stripPng, unbakePng, unbakeSvg } from '#domain/bake.ts';
import { joinBytes } from '#domain/bytes.ts';
import { encodeChunk, readChunks } from '#domain/bake/png-chunks.ts';
import { readPngSize } from '#domain/bake/png-size.ts';
import { readTextChunks } from '#test/support/baked.ts';
import { createPng, createPngOfSize } from '#test/support/pictures.ts';

const png = createPng(4, 3);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Badge</title></svg>';
const json = JSON.stringify({ name: 'Tystysgrif Ŵ 🎓 ]]> & <b>', list: [1, null, 'x'] });

/** Texts as credentials hold them, and worse: from a seed, so that a failure can be repeated. */
function* inventJson(count: number): Generator<string> {
  let seed = 20261123;
  const roll = (sides: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % sides;
  };
  const pieces =
    ']]>|]]|>|<![CDATA[|&amp;|&#38;|<!--|-->|<svg|"|\'|\\|\0|\n|\r\n|\t|\ufffe|\uffff|\ud800|\u2028|🎓|Ŵ|ع| '.split(
      '|',
    );
  const text = () => Array.from({ length: roll(9) }, () => pieces[roll(pieces.length)]).join('');
  const value = (depth: number): unknown => {
    const kind = roll(depth > 2 ? 3 : 5);
    if (kind === 0) return text();
    if (kind === 1) return roll(1000) - 500;
    if (kind === 2) return roll(2) === 1;
    if (kind === 3) return Array.from({ length: roll(4) }, () => value(depth + 1));
    return Object.fromEntries(
      Array.from({ length: roll(4) }, () => [text(), value(depth + 1)] as const),
    );
  };
  for (let i = 0; i < count; i++) yield JSON.stringify(value(0), null, roll(2) * 2);
}

const flip = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = copy[at]! ^ 1;
  return copy;
};

describe('a PNG', () => {
  test('holds a credential in one chunk, right behind its header, not compressed', () => {
    const baked = bakePng(png, json);
    expect(readTextChunks(baked)).toEqual([{ keyword: 'openbadgecredential', text: json }]);
    expect(readChunks(baked).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    const [, chunk] = readChunks(baked);
    expect(Buffer.from(chunk!.data).indexOf(Buffer.from(json))).toBe(
      'openbadgecredential\0\0\0\0\0'.length,
    );
  });

  test('keeps every chunk of the picture as it was', () => {
    const pixels = (bytes: Uint8Array) =>
      readChunks(bytes)
        .filter(({ type }) => type !== 'iTXt')
        .map(({ type, data }) => [type, Buffer.from(data).toString('hex')]);
    expect(pixels(bakePng(png, json))).toEqual(pixels(png));
  });

  test('gives back whatever JSON was baked into it', async () => {
    for (const text of inventJson(400)) expect(await unbakePng(bakePng(png, text))).toBe(text);
  });

  test('holds the last of two credentials, and only that', async () => {
    const twice = bakePng(bakePng(png, json), '{"second":true}');
    expect(readTextChunks(twice)).toHaveLength(1);
    expect(await unbakePng(twice)).toBe('{"second":true}');
  });

  test('without a credential gives none, other texts in it notwithstanding', async () => {
    expect(await unbakePng(png)).toBeUndefined();
    const other = encodeChunk('iTXt', new TextEncoder().encode('openbadgecredentials\0\0\0\0\0{}'));
    expect(await unbakePng(createPng(1, 1, undefined, [other]))).toBeUndefined();
  });

  test('can be stripped of its credential, and is then as it was', () => {
    expect(stripPng(bakePng(png, json))).toEqual(png);
    expect(stripPng(png)).toEqual(png);
  });

  test('is not read beyond its end', async () => {
    const behind = joinBytes([png, encodeChunk('iTXt', new Uint8Array(3))]);
    expect(await unbakePng(behind)).toBeUndefined();
    expect(bakePng(behind, json)).toEqual(bakePng(png, json));
  });

  const itxt = (data: string | Uint8Array) =>
    createPng(1, 1, undefined, [
      encodeChunk('iTXt', typeof data === 'string' ? new TextEncoder().encode(data) : data),
    ]);
  const key = 'openbadgecredential\0';

  test.each<[string, Uint8Array]>([
    [
      'two credentials',
      createPng(
        1,
        1,
        undefined,
        ['{}', json].map((text) => readChunkOf(bakePng(png, text))),
      ),
    ],
    ['a compressed credential that cannot be unpacked', itxt(`${key}\u0001\0\0\0{}`)],
    ['a credential without its heads', itxt(`${key}\0\0en`)],
    ['nothing behind the keyword', itxt(key)],
    [
      'a credential that is no UTF-8',
      itxt(joinBytes([new TextEncoder().encode(`${key}\0\0\0\0`), Uint8Array.of(0xff)])),
    ],
  ])('with %s is not read', async (_, bytes) => {
    await expect(unbakePng(bytes)).rejects.toThrow(BakeError);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['its signature only', png.subarray(0, 8)],
    ['a PNG cut in two', png.subarray(0, 40)],
    ['a PNG without its end', png.subarray(0, png.length - 12)],
    ['a PNG with a byte too few', png.subarray(0, png.length - 1)],
    ['one flipped bit in the header', flip(png, 17)],
    ['one flipped bit in the pixels', flip(png, 45)],
    ['a chunk of four gigabytes', flip(flip(png, 33), 34).fill(0xff, 33, 37)],
    [
      'a PNG that does not begin with its header',
      joinBytes([png.subarray(0, 8), png.subarray(33)]),
    ],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(() => bakePng(bytes, json)).toThrow(BakeError);
    await expect(unbakePng(bytes)).rejects.toThrow(BakeError);
    expect(readPngSize(bytes)).toBeUndefined();
  });

  test('tells its size without being decoded', () => {
    expect(readPngSize(createPngOfSize(30_000, 40_000))).toEqual({ width: 30_000, height: 40_000 });
  });
});

function readChunkOf(baked: Uint8Array): Uint8Array {
  const { start, end } = readChunks(baked)[1]!;
  return baked.subarray(start, end);
}

describe('an SVG', () => {
  test('holds a credential as its first child, in CDATA, under the namespace of Open Badges', () => {
    expect(bakeSvg(svg, '{"a":1}')).toBe(
      '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential><title>Badge</title></svg>',
    );
  });

  test('gives back the very text, unless XML cannot hold it', () => {
    const plain = JSON.stringify({ name: 'Tystysgrif Ŵ 🎓 & <b> ]]' });
    expect(unbakeSvg(bakeSvg(svg, plain))).toBe(plain);
  });

  test('gives back whatever JSON was baked into it, as the same value', () => {
    for (const text of inventJson(400))
      expect(JSON.parse(unbakeSvg(bakeSvg(svg, text))!)).toEqual(JSON.parse(text));
  });

  test('keeps its declaration and its comments in front', () => {
    const whole = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><!-- <svg> > -->\n${svg}`;
    const baked = bakeSvg(whole, '{}');
    expect(baked.startsWith(whole.slice(0, whole.indexOf(svg)))).toBe(true);
    expect(unbakeSvg(baked)).toBe('{}');
  });

  test('that was made by somebody else is read: prefix, quotes, spaces and references', () => {
    const theirs = `<svg xmlns='http://www.w3.org/2000/svg'
      ob = 'x>y'><g/><x:credential xmlns:x="https://purl.imsglobal.org/ob/v3p0" >
      {"a":"&lt;&#x41;&#66;&amp;&nope;"}<![CDATA[ ]]></x:credential></svg>`;
    expect(unbakeSvg(theirs)).toBe('{"a":"<AB&&nope;"}');
  });

  test('may hold a JWT', () => {
    const theirs =
      '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="aaa.bbb.ccc"/></svg>';
    expect(unbakeSvg(theirs)).toBe('aaa.bbb.ccc');
  });

  test.each<[string, string]>([
    ['none', svg],
    [
      'one of an older Open Badges',
      '<svg xmlns:openbadges="http://openbadges.org"><openbadges:credential>{}</openbadges:credential></svg>',
    ],
    [
      'one in a comment',
      `<svg xmlns:o="https://purl.imsglobal.org/ob/v3p0"><!--<o:credential>{}</o:credential>--></svg>`,
    ],
    [
      'one in CDATA',
      `<svg xmlns:o="https://purl.imsglobal.org/ob/v3p0"><![CDATA[<o:credential>{}</o:credential>]]></svg>`,
    ],
  ])('with %s gives none', (_, text) => {
    expect(unbakeSvg(text)).toBeUndefined();
  });

  test('is not baked twice', () => {
    expect(() => bakeSvg(bakeSvg(svg, '{}'), '{}')).toThrow(BakeError);
    const [head = '', tail = ''] = bakeSvg(svg, '{}').split('<title>');
    const baked = head.slice(head.indexOf('<openbadges'));
    expect(() => unbakeSvg(`${head}${baked.replace('{}', '[]')}<title>${tail}`)).toThrow(BakeError);
    expect(unbakeSvg(`${head}${baked}<title>${tail}`)).toBe('{}');
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['HTML', '<html></html>'],
    ['an empty drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a tag that does not end', '<svg xmlns="http://www.w3.org/2000/svg"'],
    ['a quote that does not end', '<svg xmlns="http://www.w3.org/2000/svg><a>'],
    ['an attribute without a value', '<svg hidden><a></svg>'],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`],
    ['a comment that does not end', `<!-- ${svg}`],
    [
      'another meaning of the prefix',
      svg.replace('<svg', '<svg xmlns:openbadges="http://openbadges.org"'),
    ],
  ])('is refused when it is %s', (_, text) => {
    expect(() => bakeSvg(text, json)).toThrow(BakeError);
  });

  test.each<[string, string]>([
    ['tags', '<a></a'],
    ['openings', '<'],
    ['quotes', '<svg a="'],
    ['spaces', `<svg ${' '.repeat(50)}`],
    ['references', '<a b="&#"></a'],
    ['sections', '<![CDATA['],
    ['comments', '<!--'],
    ['equals', '<svg ='],
  ])('of a million %s takes no time', (_, piece) => {
    const started = performance.now();
    const read = () => unbakeSvg(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(read).toThrow(BakeError);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
