/** Badges that other people's software has signed, one row each, with what an altered copy looks like. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Ed25519Signature2020 as DccSignature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalcredentials/ed25519-verification-key-2020';
import { issue as issueWithDcc } from '@digitalcredentials/vc';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import { exportJWK, SignJWT } from 'jose';
import { vi } from 'vitest';
import { encodeChunk, pngSignature } from '#domain/bake/png-chunks.ts';
import { joinBytes } from '#domain/bytes.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  buildForeignBadge,
  createForeignKey,
  type DataIntegrityCurve,
  discloseForeign,
  type ForeignSuite,
  foreignSuites,
  signForeign,
} from '#test/support/foreign.ts';
import { createPng } from '#test/support/pictures.ts';

export type Content = string | Uint8Array | object;

export interface Foreign {
  readonly software: string;
  readonly form: string;
  /** The badge, what can be fetched, and the badge with one fact changed. */
  readonly make: () => Promise<{
    readonly badge: Content;
    readonly altered: Content;
    readonly web?: Readonly<Record<string, unknown>>;
  }>;
}

type Json = Record<string, unknown>;
const rename = <T extends JsonObject>(document: T): T => ({ ...document, name: 'Forging' });

const alterJwt = (jwt: string): string => {
  const [header, payload = '', signature] = jwt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Json;
  const altered = claims['vc'] ? { ...claims, vc: rename(claims['vc'] as Json) } : rename(claims);
  return `${header}.${Buffer.from(JSON.stringify(altered)).toString('base64url')}.${signature}`;
};

const libraryRows: readonly Foreign[] = (Object.keys(foreignSuites) as ForeignSuite[]).flatMap(
  (suite) =>
    foreignSuites[suite].curves.map((curve: DataIntegrityCurve) => ({
      software: 'Digital Bazaar’s libraries',
      form: `${suite}, did:key ${curve}${suite === 'ecdsa-sd-2023' ? ', one part shown' : ''}`,
      make: async () => {
        const key = await createForeignKey(curve);
        const signed = await signForeign(buildForeignBadge(key.did), { suite, key });
        const badge =
          suite === 'ecdsa-sd-2023'
            ? await discloseForeign(signed, [
                '/id',
                '/type',
                '/name',
                '/validFrom',
                '/credentialSubject',
              ])
            : signed;
        return { badge, altered: rename(badge) };
      },
    })),
);

const wallet = { context: { resolveDocument: async () => undefined } } as never;

const version1 = (issuer: string): JsonObject => {
  const { validFrom, ...badge } = buildForeignBadge(issuer);
  const contexts = badge['@context'] as readonly string[];
  return {
    ...badge,
    '@context': ['https://www.w3.org/2018/credentials/v1', ...contexts.slice(1)],
    issuanceDate: validFrom,
  };
};

async function issueWithDidKit(
  { privateKey }: { privateKey: KeyObject },
  build: (issuer: string) => JsonObject,
  options: object,
): Promise<unknown> {
  const { methods } = await getDidKitPlugin();
  const key = privateKey.export({ format: 'jwk' }) as never;
  const did = methods.keyToDid(wallet, 'key', key);
  const verificationMethod = await methods.keyToVerificationMethod(wallet, 'key', key);
  const proof = { proofPurpose: 'assertionMethod', verificationMethod, ...options };
  // The plugin takes a JWT that comes back for JSON, and would refuse it.
  const parse = vi.spyOn(JSON, 'parse').mockImplementationOnce((text) => {
    parse.mockRestore();
    return text.startsWith('{') ? JSON.parse(text) : text;
  });
  return methods.issueCredential(wallet, build(did) as never, proof, key);
}

const generators = {
  Ed25519: () => generateKeyPairSync('ed25519'),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  secp256k1: () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
} as const;

const didKitRows: readonly Foreign[] = [
  ...(Object.keys(generators) as (keyof typeof generators)[]).map((curve) => ({
    software: 'LearnCard’s DIDKit',
    form: `JWT, did:key ${curve}, version 1.1`,
    make: async () => {
      const jwt = String(
        await issueWithDidKit(generators[curve](), version1, { proofFormat: 'jwt' }),
      );
      return { badge: jwt, altered: alterJwt(jwt) };
    },
  })),
  ...[
    { name: 'Ed25519Signature2020', type: 'Ed25519Signature2020' },
    { name: 'eddsa-rdfc-2022', type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
  ].map(({ name, ...options }) => ({
    software: 'LearnCard’s DIDKit',
    form: `${name}, did:key Ed25519`,
    make: async () => {
      const signed = await issueWithDidKit(generators.Ed25519(), version1, options);
      return { badge: signed as object, altered: rename(signed as Json) };
    },
  })),
];

const dccRow: Foreign = {
  software: 'DCC’s libraries',
  form: 'Ed25519Signature2020, did:key Ed25519',
  make: async () => {
    const key = await Ed25519VerificationKey2020.generate();
    key.controller = `did:key:${key.publicKeyMultibase}`;
    key.id = `${key.controller}#${key.publicKeyMultibase}`;
    const badge = await issueWithDcc({
      credential: { ...buildForeignBadge(key.controller) },
      suite: new DccSignature2020({ key, date: '2026-10-02T00:00:00Z' }),
      documentLoader: createDocumentLoader(createResolver()),
    });
    return { badge, altered: rename(badge) };
  },
};

const joseKeys = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  EdDSA: () => generateKeyPairSync('ed25519'),
} as const;
type JoseAlgorithm = keyof typeof joseKeys;

const host = 'academy.example.org';

/** How the key is found, by the name of the method. */
const keyPlaces: Readonly<
  Record<string, (jwk: Json) => { did: string; kid: string; web: Record<string, unknown> }>
> = {
  'did:jwk': (jwk) => {
    const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    return { did, kid: `${did}#0`, web: {} };
  },
  'did:web': (publicKeyJwk) => {
    const did = `did:web:${host}`;
    const kid = `${did}#key-1`;
    const method = { id: kid, type: 'JsonWebKey', controller: did, publicKeyJwk };
    const document = { id: did, verificationMethod: [method], assertionMethod: [kid] };
    return { did, kid, web: { [`https://${host}/.well-known/did.json`]: document } };
  },
};

async function signWithJose(algorithm: JoseAlgorithm, place: string) {
  const { publicKey, privateKey } = joseKeys[algorithm]();
  const { did, kid, web } = keyPlaces[place]!(await exportJWK(publicKey));
  const badge = buildForeignBadge(did);
  const jwt = await new SignJWT({ ...badge, sub: 'did:example:learner' })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid })
    .setIssuer(did)
    .setJti(String(badge['id']))
    .setNotBefore(Date.parse('2026-10-01T00:00:00Z') / 1000)
    .sign(privateKey);
  return { jwt, web };
}

const joseRows: readonly Foreign[] = (Object.keys(joseKeys) as JoseAlgorithm[]).flatMap(
  (algorithm) =>
    Object.keys(keyPlaces).map((place) => ({
      software: 'jose, after 1EdTech’s rules',
      form: `JWT, ${algorithm}, ${place}`,
      make: async () => {
        const { jwt, web } = await signWithJose(algorithm, place);
        return { badge: jwt, altered: alterJwt(jwt), web };
      },
    })),
);

const bytes = (text: string) => new TextEncoder().encode(text);

/** A PNG as the specification describes it, baked without any of Laurel's baking. */
function bakeByHand(credential: string): Uint8Array {
  const png = createPng(4, 4);
  const end = pngSignature.length + 25;
  const data = joinBytes([bytes('openbadgecredential'), new Uint8Array(5), bytes(credential)]);
  return joinBytes([png.subarray(0, end), encodeChunk('iTXt', data), png.subarray(end)]);
}

const svgByHand = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential${attributes}>${inside}</openbadges:credential><circle r="4"/></svg>`;

async function signLibrary() {
  const key = await createForeignKey('Ed25519');
  return signForeign(buildForeignBadge(key.did), { suite: 'eddsa-rdfc-2022', key });
}

const carrierRows: readonly Foreign[] = [
  {
    software: 'baked by hand',
    form: 'PNG with JSON',
    make: async () => {
      const signed = await signLibrary();
      const bake = (document: object) => bakeByHand(JSON.stringify(document));
      return { badge: bake(signed), altered: bake(rename(signed)) };
    },
  },
  {
    software: 'baked by hand',
    form: 'PNG with a JWT',
    make: async () => {
      const { jwt } = await signWithJose('ES256', 'did:jwk');
      return { badge: bakeByHand(jwt), altered: bakeByHand(alterJwt(jwt)) };
    },
  },
  {
    software: 'baked by hand',
    form: 'SVG with JSON in CDATA',
    make: async () => {
      const signed = await signLibrary();
      const bake = (document: object) => svgByHand(`<![CDATA[${JSON.stringify(document)}]]>`);
      return { badge: bake(signed), altered: bake(rename(signed)) };
    },
  },
  {
    software: 'baked by hand',
    form: 'SVG with a JWT in verify',
    make: async () => {
      const { jwt } = await signWithJose('ES256', 'did:jwk');
      const bake = (text: string) => svgByHand('', ` verify="${text}"`);
      return { badge: bake(jwt), altered: bake(alterJwt(jwt)) };
    },
  },
];

/** Every issuer that is not Laurel. */
export const foreignRows: readonly Foreign[] = [
  ...libraryRows,
  dccRow,
  ...didKitRows,
  ...joseRows,
  ...carrierRows,
];
