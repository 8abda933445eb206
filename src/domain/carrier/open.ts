import { LaurelError } from '#domain/errors.ts';
import { BakeError } from '../bake/error.ts';
import { pngSignature } from '../bake/png-chunks.ts';
import { unbakePng } from '../bake/png.ts';
import { unbakeSvg } from '../bake/svg.ts';

/** The forms in which a credential is handed over. */
export type Carrier = 'json' | 'jwt' | 'url' | 'png' | 'svg' | 'pdf';

/** What a carrier holds: a document with proofs of its own, a compact JWT, or the address of either. */
export type Content =
  | { readonly document: object }
  | { readonly jwt: string }
  | { readonly url: string };

export type Opened = Content & { readonly carrier: Carrier };

interface CarrierRow {
  readonly carrier: Carrier;
  readonly matches: (bytes: Uint8Array, text: () => string) => boolean;
  /** The credential as text, which is a document, a JWT or an address; `undefined` when there is none. */
  readonly take: (
    bytes: Uint8Array,
    text: () => string,
  ) => string | undefined | Promise<string | undefined>;
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Pictures and files, one row each, by how they begin. What fits none is text. */
const carriers: readonly CarrierRow[] = [
  {
    carrier: 'png',
    matches: (bytes) => startsWith(bytes, pngSignature),
    take: (bytes) => unbakePng(bytes),
  },
  {
    carrier: 'svg',
    matches: (_, text) => /^\s*</.test(text()),
    take: (_, text) => unbakeSvg(text()),
  },
];

const unreadable = (detail?: string, cause?: unknown) =>
  new LaurelError('credential_unreadable', {
    ...(detail === undefined ? {} : { detail }),
    ...(cause === undefined ? {} : { cause }),
  });

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(undefined, cause);
  }
}

function readText(text: string): Opened {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^https?:\/\/\S+$/.test(trimmed)) return { carrier: 'url', url: trimmed };
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(trimmed)) return { carrier: 'jwt', jwt: trimmed };
  return { carrier: 'json', document: parseDocument(trimmed) };
}

function parseDocument(text: string): object {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw unreadable(undefined, cause);
  }
  if (document === null || typeof document !== 'object') throw unreadable();
  return document;
}

/**
 * Takes the credential out of whatever carries it; nothing in it has been checked then.
 *
 * @param input - a file's bytes, or text that somebody pasted or scanned
 * @throws `credential_unreadable`, saying what is wrong with it
 */
export async function openCarrier(input: Uint8Array | string): Promise<Opened> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const text = () => (typeof input === 'string' ? input : decodeText(bytes));
  const row = carriers.find(({ matches }) => matches(bytes, text));
  if (!row) return readText(text());
  try {
    const found = await row.take(bytes, text);
    if (found === undefined) throw unreadable('The picture holds no credential.');
    return { ...readText(found), carrier: row.carrier };
  } catch (error) {
    throw error instanceof BakeError ? unreadable(error.message, error) : error;
  }
}
