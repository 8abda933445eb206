/** What is fuzzed: each parser of other people's bytes, and what holds of it whatever they are. One row each. */
import { isDeepStrictEqual } from 'node:util';
import { bakePng, BakeError, bakeSvg, stripPng, unbakePng, unbakeSvg } from '#domain/bake.ts';
import { crc32 } from '#domain/bake/crc32.ts';
import { openCarrier } from '#domain/carrier/open.ts';
import { readPdf } from '#domain/carrier/pdf.ts';
import { readMultikey } from '#domain/did/multikey.ts';
import { resolveToResult } from '#domain/did/resolver.ts';
import { isLaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { decodeBits } from '#domain/status-list.ts';
import { decodeText } from '#domain/text.ts';

export interface FuzzTarget {
  readonly name: string;
  /** Throws when what must hold does not. */
  readonly run: (bytes: Uint8Array) => void | Promise<void>;
  /** What brings a changed input past the first check again, such as a checksum. */
  readonly mend?: (bytes: Uint8Array) => Uint8Array;
  /** Words of the format, to try. */
  readonly words: readonly string[];
}

const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function insist(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`Broken: ${rule}`);
}

/** What came of it; `undefined` when it was refused in the way that it may be. */
async function attempt<T>(
  make: () => T | Promise<T>,
  mayThrow: (error: unknown) => boolean,
): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (mayThrow(error)) return undefined;
    throw error;
  }
}

const isUnreadable = (error: unknown) => isLaurelError(error, 'credential_unreadable');
const isBakeError = (error: unknown) => error instanceof BakeError;
const credential = '{"name":"]]> & <b> Ŵ 🎓"}';

async function fuzzJson(bytes: Uint8Array): Promise<void> {
  const value = await attempt(() => parseJson(bytes), isUnreadable);
  if (value === undefined) return;
  insist(isDeepStrictEqual(value, JSON.parse(decodeText(bytes))), 'the same value as JSON.parse');
  const again = parseJson(JSON.stringify(value));
  insist(
    isDeepStrictEqual(again, value) || JSON.stringify(again) === JSON.stringify(value),
    'the same value again',
  );
}

async function fuzzPng(bytes: Uint8Array): Promise<void> {
  await attempt(() => openCarrier(bytes), isUnreadable);
  await attempt(() => unbakePng(bytes), isBakeError);
  const baked = await attempt(() => bakePng(bytes, credential), isBakeError);
  if (!baked) return;
  insist((await unbakePng(baked)) === credential, 'what was baked is read');
  insist((await unbakePng(stripPng(baked))) === undefined, 'what was stripped is gone');
}

async function fuzzSvg(bytes: Uint8Array): Promise<void> {
  const text = asText(bytes);
  await attempt(() => openCarrier(bytes), isUnreadable);
  await attempt(() => unbakeSvg(text), isBakeError);
  const baked = await attempt(() => bakeSvg(text, credential), isBakeError);
  if (baked === undefined) return;
  const found = unbakeSvg(baked) ?? '';
  insist(isDeepStrictEqual(JSON.parse(found), JSON.parse(credential)), 'what was baked is read');
}

async function fuzzDid(bytes: Uint8Array): Promise<void> {
  const did = asText(bytes);
  const { didDocument, didResolutionMetadata } = await resolveToResult(did);
  insist(Boolean(didDocument) !== Boolean(didResolutionMetadata.error), 'a document or an error');
  await attempt(() => readMultikey(did), isLaurelError);
}

/** Writes the checksum of every chunk as it should be. */
function mendPng(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 8; at + 12 <= copy.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > copy.length) break;
    view.setUint32(end - 4, crc32(copy.subarray(at + 4, end - 4)));
    at = end;
  }
  return copy;
}

const split = (words: string) => words.split(' ');

export const targets: readonly FuzzTarget[] = [
  {
    name: 'json',
    run: fuzzJson,
    words: split('{ } [ ] , : " \\u \\ud83c \\u0000 "a":1, 1e400 -0 true null __proto__ \ufeff'),
  },
  {
    name: 'png',
    run: fuzzPng,
    mend: mendPng,
    words: split('iTXt tEXt zTXt IHDR IEND IDAT openbadgecredential\0\0\0\0\0 openbadges\0 {}'),
  },
  {
    name: 'svg',
    run: fuzzSvg,
    words: split(
      '<svg > /> </svg> <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE [ xmlns= xmlns:b= " \' & &lt; &#x41; https://purl.imsglobal.org/ob/v3p0 http://openbadges.org <b:credential </b:credential> <b:assertion verify=',
    ),
  },
  {
    name: 'pdf',
    run: async (bytes) => {
      await attempt(() => readPdf(bytes), isUnreadable);
    },
    words: split(
      '%PDF- obj endobj stream\n endstream << >> [ ] ( ) < > / # % R 7\u00200\u0020R trailer /Length /Filter /FlateDecode /ASCII85Decode /ASCIIHexDecode /Type /EmbeddedFile /ObjStm /EF /F /First /Encrypt',
    ),
  },
  {
    name: 'text',
    run: async (bytes) => {
      await attempt(() => openCarrier(asText(bytes)), isUnreadable);
      await attempt(() => openCarrier(bytes), isUnreadable);
    },
    words: split('data: ;base64, , % " \' ` ``` ~~~ “ ” https:// eyJ . ~ < > { } \n \ufeff'),
  },
  {
    name: 'jwt',
    run: async (bytes) => {
      const jwt = await attempt(() => decodeJwt(asText(bytes)), isUnreadable);
      if (jwt) insist(typeof jwt.document === 'object', 'a document');
    },
    words: split(
      '. eyJ eyJhbGciOiJub25lIn0 eyJ2YyI6e319 eyJpc3MiOjF9 eyJuYmYiOjFlOTl9 e30 W10 bnVsbA',
    ),
  },
  {
    name: 'status-list',
    run: async (bytes) => {
      for (const encoding of ['multibase', 'base64'] as const) {
        const bits = await attempt(() => decodeBits(asText(bytes), encoding), isUnreadable);
        insist((bits?.length ?? 0) <= 8 * 1024 * 1024, 'at most 8 MiB');
      }
    },
    words: split('u uH4sI H4sI A = - _ +'),
  },
  {
    name: 'did',
    run: fuzzDid,
    words: split('did: key: web: jwk: z6Mk zDn zQ3s # ? / : % %3A eyJ localhost ..'),
  },
];
