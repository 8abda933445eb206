/** What a mailed token is good for; a token for one purpose is worthless for another. */
export type TokenPurpose = 'claim' | 'sign-in' | 'prove-address' | 'unsubscribe';

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
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
  return `${id}.${toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, message(purpose, id))))}`;
}

/** The id a token was made for, or `undefined` when it was not made here for this purpose. */
export async function readToken(
  key: CryptoKey,
  purpose: TokenPurpose,
  token: string,
): Promise<string | undefined> {
  const [id = '', mac = '', ...rest] = token.split('.');
  const bytes = fromBase64Url(mac);
  // base 64 can spell the same bytes in several ways; a token has one.
  if (!id || !bytes || toBase64Url(bytes) !== mac || rest.length > 0) return undefined;
  return (await crypto.subtle.verify('HMAC', key, bytes, message(purpose, id))) ? id : undefined;
}

/** What stands for a text that must not be kept: the same for the same text, and nothing can be read from it. */
export async function createMark(key: CryptoKey, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`mark:${text}`));
  return toBase64Url(new Uint8Array(mac));
}

/** Lower-case hex SHA-256 of a text; how keys and cookies are kept. */
export async function digestText(text: string | Uint8Array): Promise<string> {
  const bytes =
    typeof text === 'string' ? new TextEncoder().encode(text) : (text as Uint8Array<ArrayBuffer>);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A secret that is handed out once: 256 random bits in base64url. */
export function createSecret(random: (length: number) => Uint8Array): string {
  return toBase64Url(random(32));
}
