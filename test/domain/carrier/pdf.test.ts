import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { joinBytes } from '#domain/bytes.ts';
import { openCarrier } from '#domain/carrier/open.ts';
import {
  asLatin1,
  attach,
  createPdf,
  createPdfWith,
  explainRefusal,
  type PdfPart,
} from '#test/support/carriers.ts';

const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Hyfforddi Ŵ (🎓)' };
const json = JSON.stringify(document);
const other = JSON.stringify({ ...document, name: 'Another' });
const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl';
const utf8 = asLatin1(json);
const flate = new Uint8Array(deflateSync(json));
const hex = (data: string | Uint8Array) => `${Buffer.from(data as string).toString('hex')}>`;

/** ASCII85, after its specification. */
function encode85(data: Uint8Array): string {
  const out: string[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const part = data.subarray(at, at + 4);
    let value = Buffer.concat([part, Buffer.alloc(4 - part.length)]).readUInt32BE();
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    }).toReversed();
    const written = digits.join('');
    out.push(written === '!!!!!' && part.length === 4 ? 'z' : written.slice(0, part.length + 1));
  }
  return `${out.join('')}~>`;
}

const zeros = `{"@context":[]}${' '.repeat(21)}`.replace(/ {8}/, '\0'.repeat(8));

/** A file specification inside an object stream, where newer programs put it. */
const packedSpecification: PdfPart = {
  id: 9,
  dictionary: '/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode',
  data: new Uint8Array(deflateSync('20 0 21 3  [1] << /Type /Filespec /EF << /F 7 0 R >> >>')),
};

describe('a PDF is opened', () => {
  test.each<[string, Uint8Array, object]>([
    ['with an attachment as it is', createPdf([attach(utf8)]), { document }],
    ['with a JWT', createPdf([attach(`\n${jwt}\n`)]), { jwt }],
    ['packed by Flate', createPdf([attach(flate, '/Filter /FlateDecode')]), { document }],
    [
      'packed by Flate in an array, with empty parameters',
      createPdf([attach(flate, '/Filter [/Fl] /DecodeParms [null]')]),
      { document },
    ],
    ['in hexadecimal', createPdf([attach(hex(json), '/Filter /ASCIIHexDecode')]), { document }],
    [
      'in ASCII85',
      createPdf([attach(encode85(Buffer.from(json)), '/Filter /ASCII85Decode')]),
      { document },
    ],
    [
      'in ASCII85 over Flate',
      createPdf([attach(encode85(flate), '/Filter [ /A85 /FlateDecode ]')]),
      { document },
    ],
    [
      'with a length that stands elsewhere, later',
      createPdf([attach(utf8, '', '8 0 R'), { id: 8, dictionary: String(utf8.length) }]),
      { document },
    ],
    [
      'with a length that is wrong',
      createPdf([attach(flate, '/Filter /FlateDecode', '3')]),
      { document },
    ],
    [
      'with a length that counts the line end',
      createPdf([attach(joinBytes([flate, Buffer.from('\r\n')]), '/Filter /FlateDecode')]),
      { document },
    ],
    ['with a length that is nowhere', createPdf([attach(utf8, '', '99 0 R')]), { document }],
    [
      'with an attachment that only its specification names',
      createPdf([
        { id: 7, dictionary: '', data: utf8 },
        { id: 8, dictionary: '<< /Type /Filespec /EF << /F 7 0 R >> >>' },
      ]),
      { document },
    ],
    [
      'with a specification inside other things',
      createPdf([
        { id: 7, dictionary: '', data: utf8 },
        { id: 8, dictionary: '<< /Annots [ << /FS << /EF << /UF 7 0 R >> >> >> ] >>' },
      ]),
      { document },
    ],
    [
      'with a specification in an object stream',
      createPdf([{ id: 7, dictionary: '', data: utf8 }, packedSpecification]),
      { document },
    ],
    [
      'with names by number, comments and odd blanks',
      Buffer.from(
        `%PDF-1.4\n7  0\nobj<</Type%x>>\n/Embedded#46ile/Desc(a \\) ( ) >> b)/Length ${utf8.length}>>stream\r\n${utf8}endstream endobj`,
        'latin1',
      ),
      { document },
    ],
    [
      'with a picture and a table attached too',
      createPdf([
        attach(utf8),
        { id: 8, dictionary: '/Type /EmbeddedFile', data: '\u0089PNG' },
        { id: 10, dictionary: '/Type /EmbeddedFile', data: 'a,b\n1,2' },
        { id: 11, dictionary: '/Type /EmbeddedFile', data: '{"rows":[]}' },
      ]),
      { document },
    ],
    [
      'with the same credential twice',
      createPdf([attach(utf8), { ...attach(flate, '/Filter /FlateDecode'), id: 8 }]),
      { document },
    ],
    [
      'that was updated: the last counts',
      joinBytes([createPdf([attach(asLatin1(other))]), createPdf([attach(utf8)])]),
      { document },
    ],
    [
      'with something in front of it',
      joinBytes([Buffer.from('\r\n \n'), createPdf([attach(utf8)])]),
      { document },
    ],
    [
      'that is encrypted but for the attachment',
      createPdf([attach(utf8)], '<< /Root 1 0 R /Encrypt 5 0 R >>'),
      { document },
    ],
    ['that has no end', createPdf([attach(utf8)]).slice(0, -60), { document }],
    [
      'with text that looks like an object',
      createPdf([
        { id: 5, dictionary: '', data: `7 0 obj << /Type /EmbeddedFile /Length 2 >> stream\n{}` },
        attach(utf8),
      ]),
      { document },
    ],
  ])('%s', async (_, pdf, content) => {
    expect(await openCarrier(pdf)).toEqual({ carrier: 'pdf', ...content });
  });

  test.each<[string, PDFKit.PDFDocumentOptions]>([
    ['as it comes', {}],
    ['not compressed', { compress: false }],
    ['of an older version', { pdfVersion: '1.3' }],
    ['of the newest version, tagged', { pdfVersion: '1.7ext3', tagged: true, lang: 'cy' }],
  ])('that PDFKit wrote, %s', async (_, options) => {
    const pdf = await createPdfWith([['credential.json', json]], options);
    expect(await openCarrier(pdf)).toEqual({ carrier: 'pdf', document });
  });

  test('whose ASCII85 writes zeros short', async () => {
    const encoded = encode85(Buffer.from(zeros));
    expect(encoded).toContain('z');
    const pdf = createPdf([attach(encoded, '/Filter /ASCII85Decode')]);
    expect(await explainRefusal(pdf)).toContain(String.raw`an unexpected "\u0000"`);
  });
});

const bomb = new Uint8Array(deflateSync(Buffer.alloc(200_000_000, 0x20)));
const bombs = new Uint8Array(deflateSync(bomb));

describe('a PDF is refused', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['without an attachment', () => createPdf([]), 'No credential is attached'],
    ['with a picture only', () => createPdf([attach('\u0089PNG')]), 'No credential is attached'],
    [
      'with a credential in its text only',
      () => createPdf([{ id: 5, dictionary: '', data: utf8 }]),
      'No credential is attached',
    ],
    [
      'with two different credentials',
      () => createPdf([attach(utf8), { ...attach(asLatin1(other)), id: 8 }]),
      'more than one credential',
    ],
    [
      'with two different credentials, by PDFKit',
      () =>
        createPdfWith([
          ['a.json', json],
          ['b.json', other],
        ]),
      'more than one credential',
    ],
    [
      'under a password',
      () => createPdfWith([['a.json', json]], { userPassword: 'secret' }),
      'The PDF is encrypted',
    ],
    [
      'under the owner’s password only',
      () => createPdfWith([['a.json', json]], { ownerPassword: 'secret', pdfVersion: '1.7' }),
      'The PDF is encrypted',
    ],
    [
      'with a credential that is broken',
      () => createPdf([attach('{"@context":[],"@context":[]}')]),
      'the member "@context" twice',
    ],
    [
      'with an attachment that is damaged',
      () => createPdf([attach(flate.subarray(0, -9), '/Filter /FlateDecode')]),
      'No credential is attached',
    ],
    [
      'with a filter that nobody knows',
      () => createPdf([attach(utf8, '/Filter /toString')]),
      'No credential is attached',
    ],
    [
      'with a predictor',
      () => createPdf([attach(flate, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')]),
      'No credential is attached',
    ],
    [
      'with an attachment that is a bomb',
      () => createPdf([attach(bomb, '/Filter /FlateDecode')]),
      'unpacks to more than',
    ],
    [
      'with a bomb in a bomb',
      () => createPdf([attach(bombs, '/Filter [/FlateDecode /FlateDecode]')]),
      'unpacks to more than',
    ],
    [
      'with a hundred filters',
      () => createPdf([attach(flate, `/Filter [${'/FlateDecode '.repeat(100)}]`)]),
      'No credential is attached',
    ],
    [
      'with an object stream that is a bomb',
      () =>
        createPdf([
          { id: 9, dictionary: '/Type /ObjStm /First 0 /Filter /FlateDecode', data: bomb },
        ]),
      'unpacks to more than',
    ],
    [
      'with bombs that are small each',
      () =>
        createPdf(
          Array.from({ length: 90 }, (_, n) => ({
            ...attach(new Uint8Array(deflateSync(Buffer.alloc(1_000_000))), '/Filter /FlateDecode'),
            id: 100 + n,
          })),
        ),
      'unpacks to more than',
    ],
    [
      'with zeros in ASCII85',
      () => createPdf([attach(`${'z'.repeat(9_000_000)}~>`, '/Filter /ASCII85Decode')]),
      'unpacks to more than',
    ],
    [
      'with a thousand attachments',
      () => createPdf(Array.from({ length: 1000 }, (_, n) => ({ ...attach('{}'), id: 100 + n }))),
      'more than 100 attachments',
    ],
    [
      'with a hundred thousand objects',
      () => createPdf(Array.from({ length: 100_000 }, (_, id) => ({ id, dictionary: 'null' }))),
      'more than 50000 objects',
    ],
    [
      'with a million values',
      () => createPdf([{ id: 5, dictionary: `[${'<<>>'.repeat(1_000_000)}]` }]),
      'too much in it',
    ],
    [
      'with a length that is its own',
      () => createPdf([attach('x', '', '7 0 R')]),
      'No credential is attached',
    ],
    [
      'with a length below zero',
      () => createPdf([attach('x', '', '-5')]),
      'No credential is attached',
    ],
    [
      'with a specification that names itself',
      () => createPdf([{ id: 8, dictionary: '<< /EF << /F 8 0 R >> >>' }]),
      'No credential is attached',
    ],
  ])('%s', async (_, make, words) => {
    expect(await explainRefusal(await make())).toContain(words);
  });

  test.each<[string, string]>([
    ['openings', '['],
    ['dictionaries', '<<'],
    ['openings of texts', '5 0 obj('],
    ['objects that open a text', '5 0 obj<</A('],
    ['objects in objects', '5 0 obj<</A '],
    ['hexadecimal', '5 0 obj<aa '],
    ['streams without an end', '5 0 obj<<>>stream\n'],
    ['comments', '5 0 obj%'],
    ['blanks', ' '],
    ['digits', '1'],
    ['numbers', '1 '],
    ['number signs', '#41'],
    ['names', '5 0 obj/#41'],
    ['trailers', 'trailer<<'],
    ['backslashes', '5 0 obj(\\'],
  ])('that is megabytes of %s', async (_, piece) => {
    const text = `%PDF-1.7\n5 0 obj ${piece.repeat(Math.floor(9_000_000 / piece.length))}`;
    expect(await explainRefusal(Buffer.from(text))).toMatch(/^(?:The PDF|No credential)/);
  });
});
