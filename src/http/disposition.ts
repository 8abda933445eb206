/** Characters that no file system takes in a name, or that could end the header's own quotes. */
const forbidden = /[\p{Cc}\p{Cf}\\/:*?"<>|;%]+/gu;

const maxLength = 120;

/** What RFC 8187 leaves as it is. */
const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The header that saves an answer under a name people can read: in plain letters for old programs,
 * and as it is for all others.
 *
 * @param ending - of the file, without the dot
 * @source RFC 6266 https://www.rfc-editor.org/rfc/rfc6266
 */
export function writeDisposition(name: string, ending: string): string {
  const clean = [...name.toWellFormed().replace(forbidden, ' ').replace(/\s+/g, ' ').trim()]
    .slice(0, maxLength)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const plain = clean
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]+/g, '_');
  const isReadable = /[a-z0-9]/i.test(plain);
  const named = (text: string) => `${text || 'credential'}.${ending}`;
  return `attachment; filename="${named(isReadable ? plain : '')}"; filename*=UTF-8''${encodeExtended(named(clean))}`;
}
