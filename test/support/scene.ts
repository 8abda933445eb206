/**
 * An issuer without a server: a key, a badge, a status list and a website, all in memory. A test
 * changes one thing and asks what the verifier makes of it.
 */
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { buildCredential, type CredentialInput } from '#domain/credential.ts';
import { buildDidConfiguration, signDomainLinkage } from '#domain/did/linkage.ts';
import { buildDidWebDocument } from '#domain/did/web-document.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { type DidKey, multikeyOf } from '#domain/did/key.ts';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer, SigningSuiteName } from '#domain/proof/suites.ts';
import { hashIdentity } from '#domain/recipient.ts';
import {
  buildBits,
  buildStatusEntry,
  buildStatusListCredential,
  encodeBits,
} from '#domain/status-list.ts';
import type { Check, CheckId, VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument, type VerifyOptions } from '#domain/verify/verify.ts';
import { signAnything } from './sign-anything.ts';

export const sceneNow = new Date('2026-11-23T09:30:00Z');
export const sceneOrigin = 'https://issuer.example.org';
export const listUrl = `${sceneOrigin}/status/1`;
export const sceneSlot = 94;
const dayMs = 24 * 60 * 60 * 1000;

export async function createSigner(): Promise<Signer> {
  const ring = { keys: [await generateRingKey('main', new Date(0))] };
  return (await createKeychain(ring)).findSigner('main', sceneNow)!;
}

export interface ListOptions {
  readonly revoked?: readonly number[];
  readonly signer?: Signer;
  readonly validUntil?: Date;
  /** The last word on the list before it is signed. */
  readonly edit?: (unsigned: JsonObject) => JsonObject;
}

export interface Scene {
  readonly signer: Signer;
  /** Everything that can be fetched, by URL: bytes, or what becomes JSON. */
  readonly web: Map<string, unknown>;
  sign(
    unsigned: JsonObject,
    options?: { signer?: Signer; suiteNames?: readonly SigningSuiteName[] },
  ): Promise<JsonObject>;
  /** The credential before it is signed. */
  build(patch?: Partial<CredentialInput>): Promise<JsonObject>;
  issue(patch?: Partial<CredentialInput>): Promise<JsonObject>;
  publishList(options?: ListOptions): Promise<void>;
  verify(document: unknown, options?: Partial<VerifyOptions>): Promise<VerificationReport>;
  /** One check of the report. */
  check(id: CheckId, document: unknown, options?: Partial<VerifyOptions>): Promise<Check>;
}

/** A scene in which every check passes. */
export async function createScene(): Promise<Scene> {
  const signer = await createSigner();
  const web = new Map<string, unknown>();
  const fetchDocument: FetchDocument = async (url) => {
    if (!web.has(url)) throw new LaurelError('fetch_failed', { detail: 'there is nothing.' });
    const found = web.get(url);
    const bytes =
      found instanceof Uint8Array ? found : new TextEncoder().encode(JSON.stringify(found));
    return { url, mediaType: '', bytes };
  };
  const resolve = createResolver(fetchDocument);
  const documentLoader = createDocumentLoader(resolve);
  const sign: Scene['sign'] = (unsigned, options = {}) =>
    signAnything(unsigned, { signer, created: sceneNow, documentLoader, ...options });
  const build: Scene['build'] = async (patch = {}) =>
    buildCredential({
      id: `${sceneOrigin}/credentials/1`,
      issuer: { did: signer.controller as DidKey, name: 'Example Institute', url: sceneOrigin },
      achievement: {
        id: `${sceneOrigin}/achievements/1`,
        name: 'Coaching',
        description: 'Can coach.',
        criteria: { narrative: 'Coach six people.' },
      },
      identifiers: [
        await hashIdentity('emailAddress', 'ann@example.com', 'salt-1'),
        await hashIdentity('name', 'Ann Example', 'salt-2'),
      ],
      awardedAt: new Date('2026-10-01T00:00:00Z'),
      validFrom: new Date('2026-10-01T00:00:00Z'),
      status: buildStatusEntry(listUrl, sceneSlot),
      ...patch,
    });
  const publishList: Scene['publishList'] = async (options = {}) => {
    const by = options.signer ?? signer;
    const unsigned = buildStatusListCredential({
      url: listUrl,
      issuerDid: by.controller,
      encodedList: await encodeBits(buildBits(options.revoked ?? [])),
      validFrom: new Date(sceneNow.getTime() - dayMs),
      validUntil: options.validUntil ?? new Date(sceneNow.getTime() + dayMs),
    });
    web.set(listUrl, await sign(options.edit?.(unsigned) ?? unsigned, { signer: by }));
  };
  const verify: Scene['verify'] = (document, options = {}) =>
    verifyDocument(document, { now: sceneNow, fetchDocument, ...options });
  await publishList();
  const linkage = await signDomainLinkage(sceneOrigin, signer, { now: sceneNow, documentLoader });
  web.set(`${sceneOrigin}/.well-known/did-configuration.json`, buildDidConfiguration([linkage]));
  const key = multikeyOf(signer.controller.slice('did:key:'.length));
  web.set(`${sceneOrigin}/.well-known/did.json`, buildDidWebDocument(sceneOrigin, [key], []));
  return {
    signer,
    web,
    sign,
    build,
    issue: async (patch) => sign(await build(patch)),
    publishList,
    verify,
    check: async (id, document, options) =>
      (await verify(document, options)).checks.find((row) => row.id === id)!,
  };
}

/** A proof with one bit of its signature flipped. */
export function flipSignature(proof: unknown): JsonObject {
  const { proofValue, ...rest } = proof as { proofValue: string };
  const place = 20;
  const other = proofValue[place] === '2' ? '3' : '2';
  return { ...rest, proofValue: proofValue.slice(0, place) + other + proofValue.slice(place + 1) };
}
