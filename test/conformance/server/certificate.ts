import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * A certificate that says nothing but that it is for this machine, made anew at every start: Node makes
 * keys and signatures but no certificates, and these are a few dozen bytes of DER.
 *
 * @source RFC 5280, section 4.1 https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */

const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  dnsName: 0x82,
  ipAddress: 0x87,
  version: 0xa0,
  extensions: 0xa3,
} as const;

function encodeLength(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function der(tag: keyof typeof tags, ...contents: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tags[tag], ...encodeLength(body.length)]), body]);
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const text = (value: string): Uint8Array => Buffer.from(value, 'utf8');

/** Object identifiers as DER has them: ecdsa-with-SHA256, commonName, subjectAltName. */
const oids = {
  ecdsaWithSha256: bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02),
  commonName: bytes(0x55, 0x04, 0x03),
  subjectAltName: bytes(0x55, 0x1d, 0x11),
} as const;

/** `261123093000Z`. */
const formatTime = (date: Date): Uint8Array =>
  text(`${date.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`);

const validMs = 30 * 24 * 60 * 60 * 1000;
const skewMs = 60 * 60 * 1000;

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

/** Makes a key and a certificate for `localhost` and `127.0.0.1` that signs itself. */
export function makeCertificate(now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der('sequence', der('oid', oids.ecdsaWithSha256));
  const name = der(
    'sequence',
    der('set', der('sequence', der('oid', oids.commonName), der('utf8', text('localhost')))),
  );
  const names = der(
    'sequence',
    der('dnsName', text('localhost')),
    der('ipAddress', bytes(127, 0, 0, 1)),
  );
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01;
  const content = der(
    'sequence',
    der('version', der('integer', bytes(2))),
    der('integer', serial),
    algorithm,
    name,
    der(
      'sequence',
      der('utcTime', formatTime(new Date(now.getTime() - skewMs))),
      der('utcTime', formatTime(new Date(now.getTime() + validMs))),
    ),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(
      'extensions',
      der('sequence', der('sequence', der('oid', oids.subjectAltName), der('octetString', names))),
    ),
  );
  const signature = sign('sha256', content, privateKey);
  const whole = der('sequence', content, algorithm, der('bitString', bytes(0), signature));
  const lines =
    Buffer.from(whole)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
  };
}
