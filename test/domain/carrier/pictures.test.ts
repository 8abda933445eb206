import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bakePng, bakeSvg } from '#domain/bake.ts';
import { encodeChunk } from '#domain/bake/png-chunks.ts';
import { joinBytes } from '#domain/bytes.ts';
import { openCarrier } from '#domain/carrier/open.ts';
import { asLatin1, compressedText, createPngWith, explainRefusal } from '#test/support/carriers.ts';
import { createPng } from '#test/support/pictures.ts';

const document = { name: 'Hyfforddi Ŵ 🎓 ]]>' };
const json = JSON.stringify(document);
const utf8 = asLatin1(json);
const address = 'https://badges.example.org/assertions/1';
const jws = 'eyJhbGciOiJSUzI1NiJ9.eyJpZCI6ImEifQ.c2ln';

describe('a PNG is opened', () => {
  test.each<[string, Uint8Array, object]>([
    [
      'with a compressed credential',
      createPngWith(compressedText('openbadgecredential', json)),
      { document },
    ],
    [
      'with the same credential twice',
      createPngWith(
        ['iTXt', `openbadgecredential\0\0\0\0\0${utf8}`],
        compressedText('openbadgecredential', json),
      ),
      { document },
    ],
    [
      'with a language and a translated keyword',
      createPngWith(['iTXt', `openbadgecredential\0\0\0cy\0bathodyn\0${utf8}`]),
      { document },
    ],
    [
      'with an Open Badge 2.0',
      createPngWith(['iTXt', `openbadges\0\0\0\0\0${utf8}`]),
      { document },
    ],
    [
      'with an Open Badge 2.0 as plain text',
      createPngWith(['tEXt', `openbadges\0{"name":"caf\u00e9"}`]),
      { document: { name: 'café' } },
    ],
    [
      'with an Open Badge 2.0 as plain text in UTF-8',
      createPngWith(['tEXt', `openbadges\0${utf8}`]),
      { document },
    ],
    [
      'with an Open Badge 2.0 as compressed text',
      createPngWith(['zTXt', joinBytes([Buffer.from('openbadges\0\0'), deflateSync(json)])]),
      { document },
    ],
    [
      'with the address of an Open Badge 2.0',
      createPngWith(['tEXt', `openbadges\0${address}`]),
      { url: address },
    ],
    [
      'with a signed Open Badge 2.0',
      createPngWith(['iTXt', `openbadges\0\0\0\0\0${jws}`]),
      { jwt: jws },
    ],
    [
      'with badges of both versions, as the newer',
      createPngWith(
        ['tEXt', `openbadges\0${address}`],
        ['iTXt', `openbadgecredential\0\0\0\0\0${utf8}`],
      ),
      { document },
    ],
    [
      'of thousands of chunks',
      createPngWith(...Array.from({ length: 5_000 }, () => ['tEXt', 'Comment\0x'] as const), [
        'iTXt',
        `openbadgecredential\0\0\0\0\0${utf8}`,
      ]),
      { document },
    ],
    [
      'with something behind its end',
      joinBytes([bakePng(createPng(1, 1), json), Buffer.from('{"name":"another"}')]),
      { document },
    ],
  ])('%s', async (_, png, content) => {
    expect(await openCarrier(png)).toEqual({ carrier: 'png', ...content });
  });

  const whole = bakePng(createPng(1, 1), json);
  const patch = (at: number, ...bytes: number[]) => {
    const copy = whole.slice();
    copy.set(bytes, at);
    return copy;
  };
  const credentialAt = 33;

  test.each<[string, Uint8Array, string]>([
    [
      'with a credential of gigabytes, compressed',
      createPngWith(compressedText('openbadgecredential', Buffer.alloc(200_000_000, ' '))),
      'unpacks to more than 10 MB',
    ],
    [
      'with a compressed credential cut off',
      createPngWith(['iTXt', compressedText('openbadgecredential', json)[1].subarray(0, -6)]),
      'cannot be unpacked',
    ],
    [
      'with another credential',
      createPngWith(
        ['iTXt', `openbadgecredential\0\0\0\0\0${utf8}`],
        ['iTXt', 'openbadgecredential\0\0\0\0\0{}'],
      ),
      'more than one credential',
    ],
    [
      'with a thousand credentials',
      createPngWith(
        ...Array.from({ length: 1000 }, () => compressedText('openbadgecredential', json)),
      ),
      'more than one credential',
    ],
    ['with a chunk that is too short', patch(credentialAt, 0, 0, 0, 0), 'checksum'],
    [
      'with a chunk that reaches into the next',
      patch(credentialAt + 3, whole[credentialAt + 3]! + 12),
      'checksum',
    ],
    [
      'with a chunk that reaches beyond the end',
      patch(credentialAt, 0x7f, 0xff, 0xff, 0xff),
      'ends too early',
    ],
    [
      'with a type that is no letters',
      patch(credentialAt + 4, 0x1b, 0x5b),
      String.raw`The checksum of the chunk "\u001b[Xt"`,
    ],
    ['with a letter changed', patch(credentialAt + 40, 0x20), 'checksum'],
    [
      'with a credential that is nothing',
      createPngWith(['iTXt', 'openbadgecredential\0\0\0\0\0']),
      'There is nothing in it',
    ],
    [
      'with empty chunks by the million',
      joinBytes([
        whole.subarray(0, credentialAt),
        ...Array.from({ length: 800_000 }, () => encodeChunk('tEXt', new Uint8Array())),
      ]),
      'more than 100000 chunks',
    ],
  ])('and refused %s', async (_, png, words) => {
    expect(await explainRefusal(png)).toContain(words);
  });
});

const ns3 = 'https://purl.imsglobal.org/ob/v3p0';
const ns2 = 'http://openbadges.org';
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const cdata = `<![CDATA[${json.replace(']]>', ']]\\u003e')}]]>`;

describe('an SVG is opened', () => {
  test.each<[string, string | Uint8Array, object]>([
    [
      'with another prefix',
      svg(`<b:credential>${cdata}</b:credential>`, `xmlns:b="${ns3}"`),
      { document },
    ],
    ['with no prefix', svg(`<credential xmlns="${ns3}">${cdata}</credential>`), { document }],
    [
      'with a prefix that means something else elsewhere',
      svg(
        `<g xmlns:b="urn:other"><b:credential>{}</b:credential></g><b:credential>${cdata}</b:credential>`,
        `xmlns:b="${ns3}"`,
      ),
      { document },
    ],
    [
      'with a credential in two pieces of CDATA',
      svg(
        `<b:credential><![CDATA[{"name":"Hyfforddi Ŵ 🎓 ]]]]><![CDATA[>"}]]></b:credential>`,
        `xmlns:b="${ns3}"`,
      ),
      { document },
    ],
    ['with a JWT', svg(`<b:credential verify=" ${jws} "/>`, `xmlns:b="${ns3}"`), { jwt: jws }],
    [
      'with a script, which is not run',
      svg(
        `<script>throw new Error("<b:credential>{}</b:credential>")</script><b:credential>${cdata}</b:credential>`,
        `onload="alert(1)" xmlns:x="${ns3}" xmlns:b="${ns3}"`,
      ).replace('<b:credential>{}</b:credential>', ''),
      { document },
    ],
    [
      'in UTF-16',
      Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?>${svg(`<b:credential>${cdata}</b:credential>`, `xmlns:b="${ns3}"`)}`,
        'utf16le',
      ),
      { document },
    ],
    [
      'with a mark of byte order and a document type',
      `\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${bakeSvg(svg('<g/>'), json)}`,
      { document },
    ],
    [
      'with a hosted Open Badge 2.0',
      svg(`<o:assertion verify="${address}"/>`, `xmlns:o="${ns2}"`),
      { url: address },
    ],
    [
      'with a hosted Open Badge 2.0 and its JSON',
      svg(`<o:assertion verify="${address}">${cdata}</o:assertion>`, `xmlns:o="${ns2}"`),
      { document },
    ],
    [
      'with a signed Open Badge 2.0',
      svg(`<o:assertion xmlns:o="${ns2}" verify="${jws}"></o:assertion>`),
      { jwt: jws },
    ],
    [
      'with badges of both versions, as the newer',
      svg(
        `<o:assertion verify="${address}"/><b:credential>${cdata}</b:credential>`,
        `xmlns:o="${ns2}" xmlns:b="${ns3}"`,
      ),
      { document },
    ],
  ])('%s', async (_, text, content) => {
    expect(await openCarrier(text)).toEqual({ carrier: 'svg', ...content });
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      'with entities',
      `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>${svg('&c;')}`,
      'defines entities',
    ],
    [
      'with an entity from outside',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`,
      'defines entities',
    ],
    [
      'with two credentials',
      svg(
        `<b:credential>{}</b:credential><b:credential>{"a":1}</b:credential>`,
        `xmlns:b="${ns3}"`,
      ),
      'more than one credential',
    ],
    [
      'with a credential of another namespace',
      svg(`<b:credential>${cdata}</b:credential>`, 'xmlns:b="https://other.example"'),
      'holds no credential',
    ],
    [
      'with a prefix that nothing declares',
      svg(`<b:credential>${cdata}</b:credential>`),
      'holds no credential',
    ],
    [
      'with a prefix that was declared for another element',
      svg(`<g xmlns:b="${ns3}"/><b:credential>${cdata}</b:credential>`),
      'holds no credential',
    ],
    [
      'with an entity for the credential',
      svg('<b:credential>&json;</b:credential>', `xmlns:b="${ns3}"`),
      'neither JSON',
    ],
    [
      'in an older encoding',
      Buffer.from(svg('<b:credential>{"a":"caf\u00e9"}</b:credential>'), 'latin1'),
      'not text in UTF-8',
    ],
    [
      'that breaks off',
      svg(`<b:credential><![CDATA[{}`, `xmlns:b="${ns3}"`).slice(0, -6),
      'ends too early',
    ],
  ])('and refused %s', async (_, text, words) => {
    expect(await explainRefusal(text)).toContain(words);
  });

  test.each<[string, string]>([
    ['elements in elements', `<g xmlns:b="${ns3}">`],
    ['elements, each with a prefix', '<g xmlns:b="urn:a" xmlns:c="urn:b">'],
    ['credentials in credentials', `<b:credential xmlns:b="${ns3}">`],
    ['strange credentials', '<credential/>'],
    ['ends', '</g>'],
    ['references', '&#x41;&amp;&x'],
    ['attributes', '<svg a="b"'],
  ])('with megabytes of %s', async (_, piece) => {
    const text = svg(piece.repeat(Math.floor(8_000_000 / piece.length)));
    expect(await explainRefusal(text)).not.toBe('');
  });
});
