import { decodeBase64, encodeBase64Url } from './bytes.ts';

const purpose = 'laurel seal 1';
const ivLength = 12;

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * The key that seals, out of the key of tokens: one block of HKDF-Expand, so that neither says anything of the other.
 *
 * @source RFC 5869, section 2.3 https://www.rfc-editor.org/rfc/rfc5869#section-2.3
 */
async function deriveKey(tokenKey: CryptoKey): Promise<CryptoKey> {
  const info = new Uint8Array([...encode(purpose), 1]);
  const bytes = await crypto.subtle.sign('HMAC', tokenKey, info);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const parametersFor = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(place),
});

/**
 * Encrypts what has to be kept and read again, such as the tokens of another site: AES-256-GCM.
 *
 * @param place - the id of the row that it is kept in: in any other it cannot be opened
 * @returns base64url
 */
export async function seal(
  { tokenKey, random }: { tokenKey: CryptoKey; random: (length: number) => Uint8Array },
  place: string,
  text: string,
): Promise<string> {
  const iv = new Uint8Array(random(ivLength));
  const key = await deriveKey(tokenKey);
  const sealed = await crypto.subtle.encrypt(parametersFor(iv, place), key, encode(text));
  return encodeBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** What was sealed for this place; `undefined` when it was not, or under another secret. */
export async function openSeal(
  tokenKey: CryptoKey,
  place: string,
  sealed: string,
): Promise<string | undefined> {
  try {
    const bytes = decodeBase64(sealed);
    const parameters = parametersFor(bytes.slice(0, ivLength), place);
    const key = await deriveKey(tokenKey);
    const opened = await crypto.subtle.decrypt(parameters, key, bytes.slice(ivLength));
    return new TextDecoder().decode(opened);
  } catch {
    return undefined;
  }
}
