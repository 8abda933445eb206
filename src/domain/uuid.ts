/**
 * A fresh name for what has no address: a `urn:uuid:` of version 4.
 *
 * @param random - gives `length` random bytes
 * @source RFC 9562, section 5.4 https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function createUuidUrn(random: (length: number) => Uint8Array): `urn:uuid:${string}` {
  const bytes = Array.from(random(16), (byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
