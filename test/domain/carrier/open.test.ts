import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { bakePng } from '#domain/bake.ts';
import { openCarrier, type Opened } from '#domain/carrier/open.ts';
import { explainRefusal } from '#test/support/carriers.ts';
import { createPng } from '#test/support/pictures.ts';

const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Hyfforddi Ŵ 🎓' };
const json = JSON.stringify(document);
const pretty = JSON.stringify(document, null, 2);
const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl';
const url = 'https://issuer.example.org/credentials/1?a=b#c';
const png = bakePng(createPng(2, 2), json);
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

const asJson = { carrier: 'json', document };
const asJwt = { carrier: 'jwt', jwt };
const asUrl = { carrier: 'url', url };

describe('a credential is taken out of', () => {
  test.each<[string, string | Uint8Array, object]>([
    ['JSON', json, asJson],
    ['JSON with lines and blanks around it', `\r\n\t ${pretty}\u00a0\n`, asJson],
    ['JSON behind a mark of byte order', `\ufeff${json}`, asJson],
    ['a file of JSON', Buffer.from(json), asJson],
    ['a file of JSON in UTF-16', Buffer.from(`\ufeff${json}`, 'utf16le'), asJson],
    ['a JWT', jwt, asJwt],
    [
      'a JWT that a mail program broke into lines',
      `${jwt.slice(0, 30)}\r\n${jwt.slice(30)}`,
      asJwt,
    ],
    ['an address', ` ${url}\n`, asUrl],
    ['an address in angle brackets', `<${url}>`, asUrl],
    ['an address in typographic quotes', `“${url}”`, asUrl],
    ['a fence of Markdown', `\`\`\`json\n${pretty}\n\`\`\``, asJson],
    ['a fence of Markdown of the other kind', `~~~\n${jwt}\n~~~`, asJwt],
    ['one backtick on each side', `\`${jwt}\``, asJwt],
    ['straight quotes', `'${json}'`, asJson],
    ['double quotes that nobody escaped', `"${json}"`, asJson],
    ['a JSON string that holds a JWT', JSON.stringify(jwt), asJwt],
    ['a JSON string that holds JSON', JSON.stringify(pretty), asJson],
    ['a data: URL', `data:application/json,${encodeURIComponent(json)}`, asJson],
    ['a data: URL in base64', `data:application/vc;charset=utf-8;base64,${base64(json)}`, asJson],
    ['a data: URL of a JWT', `DATA:application/vc+jwt,${jwt}`, asJwt],
    [
      'a data: URL of a baked picture',
      `data:image/png;base64,${base64(png)}`,
      { carrier: 'png', document },
    ],
    [
      'a data: URL in quotes in a fence',
      `\`\`\`\n"data:,${encodeURIComponent(json)}"\n\`\`\``,
      asJson,
    ],
    [
      'a JWT without a signature, for the verifier to refuse',
      'eyJhbGciOiJub25lIn0.e30.',
      { carrier: 'jwt', jwt: 'eyJhbGciOiJub25lIn0.e30.' },
    ],
  ])('%s', async (_, input, opened) => {
    expect(await openCarrier(input)).toEqual(opened as Opened);
  });
});

describe('what is no credential is refused in words that help:', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', ' \n', 'There is nothing in it.'],
    ['prose', 'My badge is attached', 'neither JSON, nor a JWT, nor an address'],
    ['a list', `[${json}]`, 'The JSON is not an object.'],
    ['a number', '7', 'The JSON is not an object.'],
    ['half of it', json.slice(0, -9), 'The JSON ends too early at line 1'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'This is a JPEG'],
    ['a JPEG in a data: URL', 'data:image/jpeg;base64,/9j/4AAQSkZJRg==', 'This is a JPEG'],
    ['an office document', Buffer.from('PK\u0003\u0004abc'), 'a ZIP archive or an office document'],
    ['bytes at random', Uint8Array.of(0x80, 0x81, 0x82), 'not text in UTF-8'],
    ['a web page', '<!DOCTYPE html><html><body>Badge</body></html>', 'This is a web page'],
    ['a data: URL without data', 'data:application/json', 'The data: URL cannot be read.'],
    ['a data: URL with half an escape', 'data:,%7', 'The data: URL cannot be read.'],
    ['a data: URL that is no base64', 'data:;base64,*', 'The data: URL cannot be read.'],
    ['an address that is none', 'https://[', 'The address cannot be read.'],
    ['an encrypted JWT', 'eyJhbGciOiJSU0EifQ.a.b.c.d', 'This JWT is encrypted'],
    ['a JWT with hidden parts', `${jwt}~WyJh~`, 'SD-JWT'],
    ['half a JWT', 'eyJhbGciOiJFUzI1NiJ9', 'This JWT is cut off'],
    ['a picture without a credential', createPng(1, 1), 'The picture holds no credential'],
    ['more than ten megabytes', new Uint8Array(10_000_001), 'larger than 10 MB'],
    ['a member twice', '{"a":1,"a":2}', 'the member "a" twice'],
  ])('%s', async (_, input, words) => {
    const said = await explainRefusal(input);
    expect(said).toContain(words);
    expect(said).toMatch(/[.] [A-Z].*[.]$/);
  });

  test.each<[string, string]>([
    ['data: URLs in data: URLs', 'data:,'.repeat(1_600_000)],
    ['quotes', '"'.repeat(9_000_000)],
    ['quoted strings of quoted strings', `${'"\\'.repeat(100_000)}x${'"'.repeat(200_000)}`],
    ['fences', '```\n'.repeat(2_000_000)],
    ['backticks', '`'.repeat(9_000_000)],
    ['dots', `eyJ${'.'.repeat(9_000_000)}`],
    ['letters of a JWT', `${'a'.repeat(9_000_000)}!`],
    ['an address', `https://${'a'.repeat(9_000_000)} b`],
    ['blanks', `${' '.repeat(9_000_000)}x`],
    ['blanks in base64', `data:${';base64 '.repeat(1_000_000)},a`],
    ['openings of an element', '<a'.repeat(4_000_000)],
  ])('megabytes of %s', async (_, text) => {
    expect(await explainRefusal(text)).not.toBe('');
  });
});
