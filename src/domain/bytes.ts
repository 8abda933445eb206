/** As many bytes as a call may have arguments, with room to spare. */
const sliceLength = 0x8000;

/** Bytes in base64, with padding; a picture of some megabytes is no trouble. */
export function encodeBase64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let at = 0; at < bytes.length; at += sliceLength)
    slices.push(String.fromCharCode(...bytes.subarray(at, at + sliceLength)));
  return btoa(slices.join(''));
}

/** The bytes of a text in base64 or base64url, with or without padding. @throws `InvalidCharacterError` */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
}

/** Bytes in base64url, without padding. @source RFC 4648, section 5 */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Lower-case hex SHA-256 of bytes, or of a text in UTF-8. */
export async function digestHex(content: string | Uint8Array): Promise<string> {
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : (content as Uint8Array<ArrayBuffer>);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes after bytes. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
