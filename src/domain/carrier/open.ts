import { BakeError } from '../bake/error.ts';
import { maxJsonBytes } from '../json.ts';
import { decodeText } from '../text.ts';
import type { Carrier, Opened } from './content.ts';
import { decodeDataUrl } from './data-url.ts';
import { files, refuseStrangers } from './files.ts';
import { refuse } from './refuse.ts';
import { readText } from './text.ts';
import { unwrap } from './wrappings.ts';

export type { Carrier, Content, Opened } from './content.ts';

/** Nobody copies a credential with more around it than this. */
const maxWrappings = 4;

/** What a file holds, as text, and in what it came; `undefined` when the bytes are text themselves. */
async function openFile(
  bytes: Uint8Array,
): Promise<{ readonly carrier: Carrier; readonly text: string } | undefined> {
  const row = files.find(({ matches }) => matches(bytes));
  if (!row) return undefined;
  try {
    return { carrier: row.carrier, text: (await row.take(bytes)) ?? refuse(row.empty) };
  } catch (error) {
    return error instanceof BakeError ? refuse(error.message, error) : Promise.reject(error);
  }
}

/** What the bytes say when they are no file that carries a credential. */
function readBytes(bytes: Uint8Array): string {
  refuseStrangers(bytes);
  return decodeText(bytes);
}

/** @param carrier - the file that the text stood in, if it did */
async function openText(text: string, carrier?: Carrier): Promise<Opened> {
  let inner = text.trim();
  for (let wraps = 0; wraps <= maxWrappings; wraps++) {
    const bytes = /^data:/i.test(inner) ? decodeDataUrl(inner) : undefined;
    const file = bytes && !carrier ? await openFile(bytes) : undefined;
    if (file) return openText(file.text, file.carrier);
    const next = bytes ? readBytes(bytes).trim() : unwrap(inner);
    if (next === undefined) {
      const found = readText(inner);
      return { ...found, carrier: carrier ?? found.carrier };
    }
    inner = next;
  }
  return refuse('The credential is wrapped too often. Send its JSON alone.');
}

/**
 * Takes the credential out of whatever carries it; nothing in it has been checked then.
 *
 * @param input - a file's bytes, or text that somebody pasted or scanned; at most 10 MB
 * @throws `credential_unreadable`, saying what is wrong with it and what to do
 */
export async function openCarrier(input: Uint8Array | string): Promise<Opened> {
  if (input.length > maxJsonBytes) refuse('This is larger than 10 MB. Send one credential alone.');
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const file = await openFile(bytes);
  if (file) return openText(file.text, file.carrier);
  return openText(typeof input === 'string' ? input : readBytes(bytes));
}
