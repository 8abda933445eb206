/**
 * Other people's JSON. What it means must be what any other reader takes it to mean, since a signature
 * covers one meaning only: whatever two readers might take differently is refused, by name and place.
 */
import { LaurelError } from './errors.ts';
import { scanJson } from './json-scan.ts';
import { decodeText } from './text.ts';

/** No credential, key or list is larger. */
export const maxJsonBytes = 10_000_000;

/**
 * Parses JSON that somebody else wrote; accepts what `JSON.parse` accepts, and gives the same value, with
 * these exceptions: a member twice in one object, a member `__proto__`, a number that cannot be kept
 * exactly, half a surrogate pair, a NUL, more than 100,000 values or 1,000 levels. A byte order mark is
 * passed over.
 *
 * @param input - text, or bytes in UTF-8 (or in UTF-16, with its mark), at most 10 MB
 * @throws `credential_unreadable`, saying what is wrong, on which line, and what to do
 * @source RFC 8259, section 4 and 8; RFC 7493 (I-JSON), section 2 https://www.rfc-editor.org/rfc/rfc7493#section-2
 */
export function parseJson(input: string | Uint8Array): unknown {
  if (input.length > maxJsonBytes)
    throw new LaurelError('credential_unreadable', {
      detail: 'The JSON is larger than 10 MB. Send one credential alone.',
    });
  const text = (typeof input === 'string' ? input : decodeText(input)).replace(/^\uFEFF/, '');
  scanJson(text);
  return JSON.parse(text) as unknown;
}
