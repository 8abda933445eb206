/** Files that somebody made to deceive a verifier, to stop it, or to have it do something for him. */
import { createHmac } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { encodeChunk, pngSignature } from '#domain/bake/png-chunks.ts';
import { bakePng, bakeSvg } from '#domain/bake.ts';
import { encodeBase64Url, joinBytes } from '#domain/bytes.ts';
import { didWebOf } from '#domain/did/web.ts';
import { createPng } from '#test/support/pictures.ts';
import { listUrl, type Scene } from '#test/support/scene.ts';

export type Content = Uint8Array | string;
type JsonObject = Readonly<Record<string, unknown>>;

/** What a hostile file must come to: a code of `domain/errors.ts`, or checks of the report by id. */
export interface Expected {
  readonly error?: string;
  readonly verdict?: 'failed' | 'unknown' | 'passed';
  /** The check that tells, and the code of its reason. */
  readonly check?: readonly [id: string, code: string];
}

export interface HostileRow {
  readonly name: string;
  readonly make: (scene: Scene, genuine: JsonObject) => Content | Promise<Content>;
  readonly expected: Expected;
  /** Whether it is about something that only a fetcher sees, so that it means nothing offline. */
  readonly online?: true;
}

const text = (value: unknown) => JSON.stringify(value);
const bytes = (value: string) => new TextEncoder().encode(value);
const patch = (genuine: JsonObject, members: JsonObject) => text({ ...genuine, ...members });
const proofsOf = (document: JsonObject) => document['proof'] as readonly JsonObject[];

const unreadable: Expected = { error: 'credential_unreadable' };
const failedBy = (id: string, code: string): Expected => ({
  verdict: 'failed',
  check: [id, code],
});
const obscure = failedBy('well-formed', 'form.obscure');

const nest = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const nestLists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Blank nodes that all point at each other: every order of them has to be tried. */
const tangle = (size: number) =>
  Array.from({ length: size }, (_, n) => ({
    id: `_:n${n}`,
    type: ['Evidence'],
    evidence: Array.from({ length: size }, (__, m) => `_:n${(n + m) % size}`),
  }));

/** The same without a label: each is told from the others by what it leads to alone. */
const tree = (depth: number): unknown =>
  depth === 0
    ? [{ type: ['Profile'] }]
    : [
        { type: ['Profile'], parentOrg: tree(depth - 1) },
        { type: ['Profile'], parentOrg: tree(depth - 1) },
      ];

function pngWith(chunks: readonly Uint8Array[]): Uint8Array {
  const png = createPng(4, 4);
  const headerEnd = pngSignature.length + 25;
  return joinBytes([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

const compressedChunk = (content: Uint8Array) =>
  encodeChunk(
    'iTXt',
    joinBytes([
      bytes('openbadgecredential'),
      Uint8Array.of(0, 1, 0, 0, 0),
      Uint8Array.from(deflateSync(content)),
    ]),
  );

/** A PDF with one attached file, of which these are the bytes as they stand in it. */
function pdfWith(stream: Uint8Array, filter: string, name = 'credential.json'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >> >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 4 0 R >> >>`,
  ];
  const parts: Uint8Array[] = [bytes('%PDF-1.7\n')];
  const offsets: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [n, body] of objects.entries()) {
    offsets.push(size());
    parts.push(bytes(`${n + 1} 0 obj\n${body}\nendobj\n`));
  }
  offsets.push(size());
  const dictionary = `<< /Type /EmbeddedFile /Length ${stream.length} ${filter} >>`;
  parts.push(bytes(`4 0 obj\n${dictionary}\nstream\n`), stream, bytes('\nendstream\nendobj\n'));
  const table = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    bytes(
      `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return joinBytes(parts);
}

const part = (value: unknown) => encodeBase64Url(bytes(text(value)));

/** What a JWT of the issuer would claim. */
const claimsOf = (genuine: JsonObject, scene: Scene) => {
  const { proof: _, ...credential } = genuine;
  return {
    ...credential,
    iss: scene.signer.controller,
    jti: genuine['id'],
    sub: 'did:example:ann',
    nbf: 1_790_812_800,
  };
};

function hmacJwt(genuine: JsonObject, scene: Scene, secret: string | Uint8Array): string {
  const signed = `${part({ alg: 'HS256', kid: scene.signer.id })}.${part(claimsOf(genuine, scene))}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const mebibyte = 1024 * 1024;

export const hostileRows: readonly HostileRow[] = [
  // Size and depth
  {
    name: 'more than 10 MB of JSON',
    make: (_, genuine) => patch(genuine, { description: 'x'.repeat(10_000_001) }),
    expected: unreadable,
  },
  {
    name: 'JSON of 9 MB in one text',
    make: (_, genuine) => patch(genuine, { description: 'x'.repeat(9_000_000) }),
    expected: failedBy('unaltered', 'proof.altered'),
  },
  {
    name: '100,001 values',
    make: (_, genuine) => patch(genuine, { evidence: Array.from({ length: 100_001 }, () => 1) }),
    expected: unreadable,
  },
  {
    name: '90,000 values',
    make: (_, genuine) => patch(genuine, { evidence: Array.from({ length: 90_000 }, () => 1) }),
    expected: obscure,
  },
  { name: '1,001 levels of objects', make: () => nest(1_001), expected: unreadable },
  {
    name: '900 levels of objects in a credential',
    make: (_, genuine) => patch(genuine, { evidence: JSON.parse(nest(900)) as unknown }),
    expected: obscure,
  },
  { name: 'a million brackets', make: () => nestLists(500_000), expected: unreadable },
  {
    name: 'a million brackets that do not close',
    make: () => '['.repeat(1e6),
    expected: unreadable,
  },

  // Names and letters
  {
    name: 'a member __proto__',
    make: (_, genuine) => text(genuine).replace('{', '{"__proto__":{"credentialStatus":1},'),
    expected: unreadable,
  },
  {
    name: 'a member constructor',
    make: (_, genuine) => patch(genuine, { constructor: { prototype: { polluted: true } } }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'a name twice, the second time as it was signed',
    make: (_, genuine) => text(genuine).replace('"name":', '"name":"Doctor of Coaching","name":'),
    expected: unreadable,
  },
  {
    name: 'a name twice, once written by number',
    make: (_, genuine) =>
      text(genuine).replace('"name":', String.raw`"n\u0061me":"Doctor of Coaching","name":`),
    expected: unreadable,
  },
  {
    name: 'a byte order mark before a genuine badge',
    make: (_, genuine) => `\ufeff${text(genuine)}`,
    expected: { verdict: 'passed' },
  },
  {
    name: 'UTF-16 with its mark around a genuine badge',
    make: (_, genuine) => Uint8Array.from(Buffer.from(`\ufeff${text(genuine)}`, 'utf16le')),
    expected: { verdict: 'passed' },
  },
  {
    name: 'bytes that are not UTF-8',
    make: (_, genuine) => joinBytes([bytes(text(genuine).slice(0, -1)), Uint8Array.of(0xc3, 0x28)]),
    expected: unreadable,
  },
  {
    name: 'an over-long spelling of a quotation mark',
    make: (_, genuine) => joinBytes([Uint8Array.of(0xc0, 0xa2), bytes(text(genuine))]),
    expected: unreadable,
  },
  {
    name: 'half a surrogate pair',
    make: (_, genuine) => text(genuine).replace('Coaching', String.raw`Coaching\ud800`),
    expected: unreadable,
  },
  {
    name: 'a NUL in a name',
    make: (_, genuine) => text(genuine).replace('Coaching', String.raw`Coaching\u0000`),
    expected: unreadable,
  },
  {
    name: 'a Cyrillic letter in a name',
    make: (_, genuine) => text(genuine).replace('Coaching', 'Cоaching'),
    expected: failedBy('unaltered', 'proof.altered'),
  },
  {
    name: 'a letter that turns the direction of what follows',
    make: (_, genuine) => text(genuine).replace('Coaching', '\u202egnihcaoC'),
    expected: failedBy('unaltered', 'proof.altered'),
  },

  // Contexts
  {
    name: 'a context at an address',
    make: (_, genuine) =>
      patch(genuine, {
        '@context': [...(genuine['@context'] as unknown[]), 'https://attacker.example/context'],
      }),
    expected: { verdict: 'unknown' },
  },
  {
    name: 'a context that is a DID',
    make: (_, genuine) =>
      patch(genuine, {
        '@context': [...(genuine['@context'] as unknown[]), didWebOf('https://attacker.example')],
      }),
    expected: obscure,
  },
  {
    name: 'a context that leads to itself',
    make: (_, genuine) =>
      patch(genuine, {
        '@context': [...(genuine['@context'] as unknown[]), { '@import': genuine['id'] }],
      }),
    expected: obscure,
  },
  {
    name: 'a context that gives the status another name',
    make: (_, { credentialStatus, ...genuine }) =>
      patch(genuine, {
        '@context': [
          ...(genuine['@context'] as unknown[]),
          { st: 'https://www.w3.org/2018/credentials#credentialStatus' },
        ],
        st: credentialStatus,
      }),
    expected: obscure,
  },
  {
    name: 'a context inside the subject',
    make: (_, genuine) =>
      patch(genuine, {
        credentialSubject: {
          ...(genuine['credentialSubject'] as object),
          '@context': { achievement: null },
        },
      }),
    expected: obscure,
  },

  // Canonicalisation
  {
    name: 'forty things without names that all point at each other',
    make: (_, genuine) => patch(genuine, { evidence: tangle(40) }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'a tree of 1,000 things that differ in nothing',
    make: (scene, genuine) =>
      patch(genuine, {
        type: ['VerifiableCredential'],
        issuer: scene.signer.controller,
        credentialSubject: { type: ['Profile'], parentOrg: tree(9) },
      }),
    expected: { verdict: 'unknown', check: ['unaltered', 'proof.unknown'] },
  },

  // Proofs
  {
    name: 'no proof at all',
    make: (_, { proof: __, ...genuine }) => text(genuine),
    expected: failedBy('unaltered', 'proof.none'),
  },
  {
    name: 'an empty list of proofs',
    make: (_, genuine) => patch(genuine, { proof: [] }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'proofs over another document of the same issuer',
    make: async (scene, genuine) => {
      const other = await scene.issue({ id: 'https://issuer.example.org/credentials/2' });
      return patch(genuine, { proof: other['proof'] });
    },
    expected: failedBy('unaltered', 'proof.altered'),
  },
  {
    name: 'an extra proof that nobody signed',
    make: (_, genuine) => {
      const [first] = proofsOf(genuine);
      const forged = { ...first, proofValue: `z${'1'.repeat(64)}` };
      return patch(genuine, { proof: [...proofsOf(genuine), forged] });
    },
    expected: failedBy('unaltered', 'proof.altered'),
  },
  {
    name: 'an extra proof of a suite that does not exist, by a stranger',
    make: (_, genuine) =>
      patch(genuine, {
        proof: [
          ...proofsOf(genuine),
          {
            type: 'QuantumSignature2030',
            proofPurpose: 'assertionMethod',
            verificationMethod: 'did:example:x#1',
            proofValue: 'z1',
          },
        ],
      }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'eleven proofs',
    make: (_, genuine) =>
      patch(genuine, { proof: Array.from({ length: 11 }, () => proofsOf(genuine)[0]) }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'a proof value of a megabyte',
    make: (_, genuine) =>
      patch(genuine, { proof: [{ ...proofsOf(genuine)[0], proofValue: `z${'2'.repeat(1e6)}` }] }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'a did:key of a hundred thousand letters',
    make: (_, genuine) => {
      const did = `did:key:z6Mk${'2'.repeat(100_000)}`;
      return patch(genuine, {
        issuer: { ...(genuine['issuer'] as object), id: did },
        proof: [{ ...proofsOf(genuine)[0], verificationMethod: `${did}#x` }],
      });
    },
    // With its website to ask, the verdict is failed; without, it is unknown.
    expected: { check: ['unaltered', 'proof.unknown'] },
  },
  {
    name: 'an issuer who is somebody else',
    make: async (_, genuine) =>
      patch(genuine, { issuer: { ...(genuine['issuer'] as object), id: 'did:web:example.com' } }),
    expected: { verdict: 'failed' },
  },
  {
    name: 'the status entry taken out',
    make: (_, { credentialStatus: __, ...genuine }) => text(genuine),
    expected: failedBy('unaltered', 'proof.altered'),
  },

  // JWTs
  {
    name: 'a JWT with alg none',
    make: (scene, genuine) => `${part({ alg: 'none' })}.${part(claimsOf(genuine, scene))}.`,
    expected: { verdict: 'failed' },
  },
  {
    name: 'a JWT signed by HMAC with the public key as its secret',
    make: (scene, genuine) => hmacJwt(genuine, scene, scene.signer.id.split('#')[1]!),
    expected: { verdict: 'failed' },
  },
  {
    name: 'a JWT whose header brings its own key',
    make: (scene, genuine) =>
      `${part({ alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } })}.${part(claimsOf(genuine, scene))}.AAAA`,
    expected: { verdict: 'failed' },
  },
  {
    name: 'a JWT with a header that must be understood',
    make: (scene, genuine) =>
      `${part({ alg: 'EdDSA', kid: scene.signer.id, crit: ['x'], x: 1 })}.${part(claimsOf(genuine, scene))}.AAAA`,
    expected: { verdict: 'failed' },
  },
  { name: 'a JWT of dots', make: () => '.'.repeat(100_000), expected: unreadable },
  { name: 'a JWT that is cut off', make: () => 'eyJhbGciOiJFZERTQSJ9.eyJ', expected: unreadable },

  // Pictures
  {
    name: 'a PNG with a thousand text chunks',
    make: () =>
      pngWith(Array.from({ length: 1_000 }, () => encodeChunk('tEXt', bytes('Comment\0hello')))),
    expected: unreadable,
  },
  {
    name: 'a PNG with a compressed chunk of 100 MiB',
    make: () => pngWith([compressedChunk(new Uint8Array(100 * mebibyte).fill(32))]),
    expected: unreadable,
  },
  {
    name: 'a PNG with two credentials',
    make: (_, genuine) => {
      const baked = bakePng(createPng(4, 4), text({ ...genuine, name: 'Doctor' }));
      const chunk = (value: string) =>
        encodeChunk(
          'iTXt',
          joinBytes([bytes('openbadgecredential'), new Uint8Array(5), bytes(value)]),
        );
      const end = pngSignature.length + 25;
      return joinBytes([baked.subarray(0, end), chunk(text(genuine)), baked.subarray(end)]);
    },
    expected: unreadable,
  },
  {
    name: 'a PNG that says a chunk has four gigabytes',
    make: () => {
      const chunk = encodeChunk('iTXt', bytes('openbadgecredential\0\0\0\0\0{}'));
      chunk.set([0xff, 0xff, 0xff, 0xff]);
      return pngWith([chunk]);
    },
    expected: unreadable,
  },
  {
    name: 'an SVG with script in it around a genuine badge',
    make: (_, genuine) =>
      bakeSvg(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
        text(genuine),
      ),
    expected: { verdict: 'passed' },
  },
  {
    name: 'an SVG with entities that grow',
    make: (_, genuine) => {
      const entities = Array.from({ length: 9 }, (__, n) =>
        n === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`,
      );
      const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', text(genuine));
      return `<!DOCTYPE svg [${entities.join('')}]>${svg}`;
    },
    expected: unreadable,
  },
  {
    name: 'an SVG that fetches a file of this machine',
    make: () =>
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential>&x;</openbadges:credential></svg>',
    expected: unreadable,
  },
  {
    name: 'an SVG of a million open tags',
    make: () => '<svg xmlns="http://www.w3.org/2000/svg">'.concat('<g>'.repeat(1e6)),
    expected: unreadable,
  },
  {
    name: 'an SVG of quotation marks that never close',
    make: () => `<svg ${'a="'.repeat(300_000)}`,
    expected: unreadable,
  },

  // PDFs
  {
    name: 'a PDF of which 200 MiB unpack',
    make: () =>
      pdfWith(
        Uint8Array.from(deflateSync(new Uint8Array(200 * mebibyte).fill(32))),
        '/Filter /FlateDecode',
      ),
    expected: unreadable,
  },
  {
    name: 'a PDF packed a hundred times over',
    make: () => {
      let packed = new Uint8Array(mebibyte);
      for (let n = 0; n < 100; n++) packed = Uint8Array.from(deflateSync(packed));
      return pdfWith(packed, `/Filter [${'/FlateDecode '.repeat(100)}]`);
    },
    expected: unreadable,
  },
  {
    name: 'a PDF of a hundred thousand objects that lead nowhere',
    make: () =>
      `%PDF-1.7\n${Array.from({ length: 100_000 }, (_, n) => `${n} 0 obj\n<< /Next ${n + 1} 0 R >>\nendobj\n`).join('')}`,
    expected: unreadable,
  },
  {
    name: 'a PDF with an altered badge',
    make: (_, genuine) => pdfWith(bytes(patch(genuine, { name: 'Doctor' })), ''),
    expected: failedBy('unaltered', 'proof.altered'),
  },

  // Status lists
  {
    name: 'a status list of which a gigabyte unpacks',
    online: true,
    make: async (scene, genuine) => {
      // Members of gzip stand one after another, and each costs next to nothing.
      const member = gzipSync(new Uint8Array(16 * mebibyte));
      const bomb = joinBytes(Array.from({ length: 64 }, () => member));
      await scene.publishList({
        edit: ({ credentialSubject, ...list }) => ({
          ...list,
          credentialSubject: {
            ...(credentialSubject as object),
            encodedList: `u${encodeBase64Url(bomb)}`,
          },
        }),
      });
      return text(genuine);
    },
    expected: { verdict: 'unknown', check: ['status', 'status.revocation-unchecked'] },
  },
  {
    name: 'a status list that nobody signed',
    online: true,
    make: async (scene, genuine) => {
      const { proof: _, ...list } = scene.web.get(listUrl) as JsonObject;
      scene.web.set(listUrl, list);
      return text(genuine);
    },
    expected: { verdict: 'unknown', check: ['status', 'status.revocation-unchecked'] },
  },
];
