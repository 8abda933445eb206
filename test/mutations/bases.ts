/** Every base of the campaign, one row each. Cheap ones are drawn more often. */
import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { bakePng, bakeSvg } from '#domain/bake.ts';
import { type JsonObject, formatDateTime } from '#domain/proof/sign.ts';
import { buildBits, buildStatusListCredential, encodeBits } from '#domain/status-list.ts';
import type { Outcome } from '#domain/verify/report.ts';
import { createPng } from '#test/support/pictures.ts';
import {
  buildEndorsement,
  buildFull,
  buildMinimal,
  buildPresentation,
  buildVersion1,
  fullId,
  listUrl,
  slots,
} from './badges.ts';
import { type Base, campaignNow, type Secured } from './base.ts';
import { createEcdsa, createEd25519 } from './keys.ts';
import type { JsonRecord } from './paths.ts';
import { printPdf } from './print.ts';
import { deriveSelectively, signAsHolder, signJwt, signWith } from './signing.ts';

const issuer = createEd25519('the issuer');
const holder = createEd25519('the holder');
const ecdsaIssuer = createEcdsa('the issuer');
const proofSet = ['Ed25519Signature2020', 'eddsa-rdfc-2022'] as const;
const dayMs = 24 * 60 * 60 * 1000;

type Draft = Pick<Base, 'subject' | 'input'> & Partial<Pick<Base, 'web' | 'tells'>>;

interface BaseRow {
  readonly weight: number;
  readonly secured: Secured;
  /** `passed` unless told. */
  readonly verdict?: Outcome;
  readonly make: () => Promise<Draft>;
}

const asDocument = (document: JsonRecord): Draft => ({
  subject: { form: 'document', document },
  input: document,
});
const asFile = (bytes: Uint8Array): Draft => ({
  subject: { form: 'file', bytes },
  input: bytes,
});
const asJwt = (jwt: string): Draft => ({ subject: { form: 'jwt', jwt }, input: jwt });

async function signList(): Promise<JsonRecord> {
  const unsigned = buildStatusListCredential({
    url: listUrl,
    issuerDid: issuer.controller,
    encodedList: await encodeBits(buildBits([slots.revoked])),
    validFrom: new Date(campaignNow.getTime() - dayMs),
    validUntil: new Date(campaignNow.getTime() + dayMs),
  });
  return signWith(unsigned, issuer, ['eddsa-rdfc-2022']);
}

const signFull = async (options = {}) =>
  signWith(await buildFull(issuer.controller, options), issuer, proofSet);
const signMinimal = async () =>
  signWith(await buildMinimal(issuer.controller), issuer, ['eddsa-rdfc-2022']);

/** The claims of Open Badges 3.0 around the credential itself. */
function claim({ ...credential }: JsonObject, did: string): JsonObject {
  const { id } = credential['credentialSubject'] as JsonObject;
  const seconds = (name: string) => Date.parse(String(credential[name])) / 1000;
  return { ...credential, iss: did, jti: credential['id'], sub: id, nbf: seconds('validFrom') };
}

async function signRs256(): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { kty, n, e } = publicKey.export({ format: 'jwk' });
  const jwk = Buffer.from(JSON.stringify({ kty, n, e })).toString('base64url');
  const did = `did:jwk:${jwk}`;
  return signJwt(
    { alg: 'RS256', typ: 'JWT', kid: `${did}#0` },
    claim(await buildMinimal(did, holder.controller), did),
    (data) => signBytes('sha256', data, privateKey),
  );
}

const selective = {
  mandatory: [
    '/id',
    '/type',
    '/name',
    '/issuer',
    '/validFrom',
    '/credentialSubject/identifier',
    '/credentialSubject/achievement',
  ],
  selective: ['/evidence/0'],
} as const;

const rows: Readonly<Record<string, BaseRow>> = {
  'minimal badge, eddsa-rdfc-2022': {
    weight: 8,
    secured: 'rdfc',
    make: async () => asDocument(await signMinimal()),
  },
  'minimal badge, proof set': {
    weight: 60,
    secured: 'rdfc',
    make: async () =>
      asDocument(await signWith(await buildMinimal(issuer.controller), issuer, proofSet)),
  },
  'full badge, proof set': {
    weight: 2,
    secured: 'rdfc',
    make: async () => asDocument(await signFull()),
  },
  'full badge, revoked': {
    weight: 1,
    secured: 'rdfc',
    verdict: 'failed',
    make: async () => asDocument(await signFull({ slot: slots.revoked })),
  },
  // Its evidence is the page of the credential: two objects are one and the same thing.
  'full badge, revoked, its own evidence': {
    weight: 1,
    secured: 'rdfc',
    verdict: 'failed',
    make: async () => asDocument(await signFull({ slot: slots.revoked, evidenceUrl: fullId })),
  },
  'full badge, expired': {
    weight: 0.5,
    secured: 'rdfc',
    verdict: 'failed',
    make: async () => asDocument(await signFull({ validUntil: new Date('2026-11-01T00:00:00Z') })),
  },
  'minimal badge, Ed25519Signature2020': {
    weight: 3,
    secured: 'rdfc',
    make: async () =>
      asDocument(
        await signWith(await buildMinimal(issuer.controller), issuer, ['Ed25519Signature2020']),
      ),
  },
  'badge of version 1.1': {
    weight: 3,
    secured: 'rdfc',
    make: async () =>
      asDocument(
        await signWith(await buildVersion1(issuer.controller), issuer, ['Ed25519Signature2020']),
      ),
  },
  endorsement: {
    weight: 3,
    secured: 'rdfc',
    make: async () =>
      asDocument(await signWith(buildEndorsement(issuer.controller), issuer, ['eddsa-rdfc-2022'])),
  },
  'minimal badge, eddsa-jcs-2022': {
    weight: 30,
    secured: 'jcs',
    make: async () =>
      asDocument(await signWith(await buildMinimal(issuer.controller), issuer, ['eddsa-jcs-2022'])),
  },
  'minimal badge, ecdsa-rdfc-2019': {
    weight: 2,
    secured: 'rdfc',
    make: async () =>
      asDocument(
        await signWith(await buildMinimal(ecdsaIssuer.controller), await ecdsaIssuer.signer(), [
          'ecdsa-rdfc-2019',
        ]),
      ),
  },
  'derived badge, ecdsa-sd-2023': {
    weight: 0.7,
    secured: 'rdfc',
    // What the holder does not show could be a status.
    verdict: 'unknown',
    make: async () => {
      const { credentialStatus: _, ...badge } = await buildFull(ecdsaIssuer.controller);
      return asDocument(await deriveSelectively(badge, await ecdsaIssuer.signer(), selective));
    },
  },
  presentation: {
    weight: 1,
    secured: 'rdfc',
    make: async () => {
      const presentation = buildPresentation(holder.controller, await signMinimal());
      return asDocument(await signAsHolder(presentation, holder));
    },
  },
  'JWT, ES256': {
    weight: 22,
    secured: 'jwt',
    make: async () => {
      const { id, controller } = ecdsaIssuer;
      const badge = await buildMinimal(controller, holder.controller);
      return asJwt(
        await signJwt(
          { alg: 'ES256', typ: 'JWT', kid: id },
          claim(badge, controller),
          ecdsaIssuer.sign,
        ),
      );
    },
  },
  'JWT, RS256': {
    weight: 22,
    secured: 'jwt',
    make: async () => asJwt(await signRs256()),
  },
  'JWT, EdDSA': {
    weight: 22,
    secured: 'jwt',
    make: async () => {
      const { id, controller } = issuer;
      const badge = await buildMinimal(controller, holder.controller);
      return asJwt(
        await signJwt({ alg: 'EdDSA', typ: 'JWT', kid: id }, claim(badge, controller), (data) =>
          issuer.sign({ data }),
        ),
      );
    },
  },
  'baked PNG': {
    weight: 12,
    secured: 'rdfc',
    make: async () => asFile(bakePng(createPng(8, 8), JSON.stringify(await signMinimal()))),
  },
  'baked SVG': {
    weight: 4,
    secured: 'rdfc',
    make: async () => {
      const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>';
      const svg = bakeSvg(drawing, JSON.stringify(await signMinimal()));
      return asFile(new TextEncoder().encode(svg));
    },
  },
  'certificate PDF': {
    weight: 0.3,
    secured: 'rdfc',
    make: async () => asFile(await printPdf(JSON.stringify(await signMinimal()))),
  },
  'status list': {
    weight: 0.7,
    secured: 'rdfc',
    make: async () => ({
      subject: { form: 'fetched', url: listUrl, document: await signList() },
      input: await signFull(),
      tells: 'status',
    }),
  },
};

/** Makes the bases; keys are the same each time, all but the one of RS256. */
export async function createBases(): Promise<readonly Base[]> {
  const web: ReadonlyMap<string, unknown> = new Map([[listUrl, await signList()]]);
  return Promise.all(
    Object.entries(rows).map(async ([name, { make, verdict = 'passed', ...row }]) => ({
      name,
      web,
      verdict,
      ...row,
      ...(await make()),
    })),
  );
}

/** The keys and words that a forger has: a key of his own, and what the issuer signed for others. */
export const parties = { issuer, holder, ecdsaIssuer, thief: createEd25519('the thief') } as const;

export const formatNow = (): string => formatDateTime(campaignNow);
