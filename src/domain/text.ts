import { LaurelError } from './errors.ts';

/** How bytes begin that are not UTF-8. @source Encoding Standard, https://encoding.spec.whatwg.org/#bom-sniff */
const marks = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text in bytes, without its byte order mark.
 *
 * @param bytes - UTF-8, or UTF-16 that begins with its mark
 * @throws `credential_unreadable` when they are neither
 */
export function decodeText(bytes: Uint8Array): string {
  const { encoding } = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte)) ?? {
    encoding: 'utf-8',
  };
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LaurelError('credential_unreadable', {
      detail: 'This is not text in UTF-8. Save the file as UTF-8, and send it again.',
      cause,
    });
  }
}
