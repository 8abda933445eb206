/** A passkey authenticator in software, which also lies when it is told to. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const concat = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

/** CBOR of a byte string, and of a text. @source RFC 8949 */
const cborBytes = (bytes: Uint8Array) =>
  concat([0x59, bytes.length >> 8, bytes.length & 0xff], bytes);
const cborText = (text: string) => concat([0x60 + text.length], Buffer.from(text));

const userPresent = 0x01;
const userVerified = 0x04;
const attested = 0x40;

export interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
}

/** What of an answer is not as it should be. */
export interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly flags?: number;
  readonly spoil?: boolean;
}

export function createAuthenticator(origin: string) {
  const id = randomBytes(24);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  let counter = 0;
  const clientData = (type: string, challenge: string, lie: Lie) =>
    Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? challenge,
        origin: lie.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authData = (rpId: string, flags: number, lie: Lie, rest: Uint8Array = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lie.counter ?? ++counter);
    return concat(sha256(lie.rpId ?? rpId), [lie.flags ?? flags], count, rest);
  };
  const wrap = <T>(response: T) => ({
    id: encode(id),
    rawId: encode(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    id: encode(id),
    register: ({ challenge, rp }: Options, lie: Lie = {}) => {
      const coseKey = concat(
        [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20],
        Buffer.from(x, 'base64url'),
        [0x22, 0x58, 0x20],
        Buffer.from(y, 'base64url'),
      );
      const credential = concat(Buffer.alloc(16), [0, id.length], id, coseKey);
      const data = authData(rp?.id ?? '', userPresent | userVerified | attested, lie, credential);
      const attestation = concat(
        [0xa3],
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        [0xa0],
        cborText('authData'),
        cborBytes(data),
      );
      return wrap({
        clientDataJSON: encode(clientData('webauthn.create', challenge, lie)),
        attestationObject: encode(attestation),
        transports: ['internal'],
      });
    },
    answer: ({ challenge, rpId }: Options, lie: Lie = {}) => {
      const client = clientData('webauthn.get', challenge, lie);
      const data = authData(rpId ?? '', userPresent | userVerified, lie);
      const signature = sign('sha256', concat(data, sha256(client)), privateKey);
      if (lie.spoil) signature[signature.length - 1]! ^= 1;
      return wrap({
        clientDataJSON: encode(client),
        authenticatorData: encode(data),
        signature: encode(signature),
        userHandle: 'bHJuX3NvbWVib2R5',
      });
    },
  };
}
