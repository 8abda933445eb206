import { decodeBase64, encodeBase64Url } from './bytes.ts';

/** What a mailed token is good for; a token for one purpose is worthless for another. */
export type TokenPurpose =
  | 'claim'
  | 'sign-in'
  | 'prove-address'
  | 'unsubscribe'
  | 'wallet-offer'
  | 'openid-nonce'
  | 'wallet-code'
  | 'wallet-challenge';

function readMac(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}

/** Imports the secret that mailed tokens are made with; it cannot be read back. */
export function importTokenKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
}

const message = (purpose: TokenPurpose, id: string) => new TextEncoder().encode(`${purpose}:${id}`);

/** `id.mac`: made again whenever it is needed, so it is stored nowhere. */
export async function createToken(
  key: CryptoKey,
  purpose: TokenPurpose,
  id: string,
): Promise<string> {
  return `${id}.${encodeBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, message(purpose, id))))}`;
}

/** The id a token was made for, or `undefined` when it was not made here for this purpose. */
export async function readToken(
  key: CryptoKey,
  purpose: TokenPurpose,
  token: string,
): Promise<string | undefined> {
  const [id = '', mac = '', ...rest] = token.split('.');
  const bytes = readMac(mac);
  // base 64 can spell the same bytes in several ways; a token has one.
  if (!id || !bytes || encodeBase64Url(bytes) !== mac || rest.length > 0) return undefined;
  return (await crypto.subtle.verify('HMAC', key, bytes, message(purpose, id))) ? id : undefined;
}

/** What stands for a text that must not be kept: the same for the same text, and nothing can be read from it. */
export async function createMark(key: CryptoKey, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`mark:${text}`));
  return encodeBase64Url(new Uint8Array(mac));
}

/** A secret that is handed out once: 256 random bits in base64url. */
export function createSecret(random: (length: number) => Uint8Array): string {
  return encodeBase64Url(random(32));
}
