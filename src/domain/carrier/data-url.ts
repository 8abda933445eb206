import { decodeBase64 } from '../bytes.ts';
import { refuse } from './refuse.ts';

const broken = 'The data: URL cannot be read. Copy it again, from its beginning to its end.';

/**
 * The bytes in a `data:` URL; what type it says they are is not believed.
 *
 * @throws `credential_unreadable`
 * @source RFC 2397, https://www.rfc-editor.org/rfc/rfc2397#section-3
 */
export function decodeDataUrl(url: string): Uint8Array {
  const comma = url.indexOf(',');
  if (comma === -1) refuse(broken);
  const data = url.slice(comma + 1);
  try {
    return /;\s*base64\s*$/i.test(url.slice('data:'.length, comma).slice(-maxMarkLength))
      ? decodeBase64(decodeURIComponent(data))
      : new TextEncoder().encode(decodeURIComponent(data));
  } catch (cause) {
    return refuse(broken, cause);
  }
}

/** Enough to hold `;base64`. */
const maxMarkLength = 40;
