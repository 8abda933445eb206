/** A self-signed certificate for a server of a test, made on the spot. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string) => der(tag, Buffer.from(value));
const moment = (date: Date) =>
  text(0x18, `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`);

const ecdsaWithSha256 = () => sequence(identifier('2a8648ce3d040302'));
const commonName = (name: string) =>
  sequence(der(0x31, sequence(identifier('550403'), text(0x0c, name))));

const dayMs = 24 * 60 * 60 * 1000;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A key and its certificate for host names, in PEM; it certifies itself, so it is its own authority.
 *
 * @source RFC 5280, section 4.1 https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function createCertificate(
  hosts: readonly string[],
  validUntil = new Date(Date.now() + dayMs),
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = sequence(...hosts.map((host) => text(0x82, host)));
  const isAuthority = sequence(der(0x01, Buffer.from([255])));
  const extensions = sequence(
    sequence(identifier('551d11'), der(0x04, names)),
    sequence(identifier('551d13'), der(0x01, Buffer.from([255])), der(0x04, isAuthority)),
  );
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ...randomBytes(8)])),
    ecdsaWithSha256(),
    commonName('Tests of Laurel'),
    sequence(moment(new Date(validUntil.getTime() - 2 * dayMs)), moment(validUntil)),
    commonName('Tests of Laurel'),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, ecdsaWithSha256(), der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
