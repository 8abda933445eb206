/**
 * Other people's verifiers, and ours beside them, each driven as its own documentation says.
 * They reach the outside only through `fetch` (see verifiers-outside.ts); native DIDKit, which
 * opens its own connections, is asked for a status only where a test serves one on loopback.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { verifyCredential as verifyWithDcc } from '@digitalcredentials/verifier-core';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import { vi } from 'vitest';
import { contextUrls, type DocumentLoader, pinnedContexts } from '#contexts/loader.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { LaurelError } from '#domain/errors.ts';
import { type FetchDocument, fetchJson } from '#domain/fetching.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyDocument } from '#domain/verify/verify.ts';

export type StatusFound = 'revoked' | 'not revoked' | 'not checked';

export interface Finding {
  /** Whether the signature is sound and the issuer's own. */
  readonly sound: boolean;
  readonly status: StatusFound;
  /** The verifier's own words, for the message of a test that fails. */
  readonly words: string;
}

export interface Verifier {
  readonly name: string;
  /** Whether it looks the status up by itself, through `fetch`. */
  readonly asksStatus: boolean;
  readonly verify: (document: JsonObject) => Promise<Finding>;
}

export const fetchDocument: FetchDocument = async (url) => {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new LaurelError('fetch_failed', { cause });
  });
  const mediaType = response.headers.get('content-type') ?? '';
  return { url, mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
};

const resolve = createResolver(fetchDocument);
const loadPinned = createDocumentLoader(resolve);

/** Pinned contexts and DIDs; a status list is fetched. */
const loadWithLists: DocumentLoader = async (url) =>
  url.includes('/status/')
    ? {
        contextUrl: null,
        documentUrl: url,
        document: await fetchJson(fetchDocument, url, 'status-list'),
      }
    : loadPinned(url);

const createSuites = () => [new Ed25519Signature2020({}), new DataIntegrityProof({ cryptosuite })];

/** The status by the reference library, with the list's own signature verified. */
export async function checkStatusWithLibrary(document: JsonObject): Promise<StatusFound> {
  const result = await checkStatus({
    credential: document,
    documentLoader: loadWithLists,
    suite: createSuites(),
    verifyBitstringStatusListCredential: true,
  });
  const [found] = (result.results ?? []) as { status?: boolean }[];
  if (!result.verified || found?.status === undefined) return 'not checked';
  return found.status ? 'revoked' : 'not revoked';
}

async function verifyWithLibrary(document: JsonObject): Promise<Finding> {
  const result = await verifyCredential({
    credential: document,
    suite: createSuites(),
    documentLoader: loadPinned,
    checkStatus: async () => ({ verified: true }),
  });
  return {
    sound: result.verified,
    status: result.verified ? await checkStatusWithLibrary(document) : 'not checked',
    words: result.error instanceof Error ? result.error.message : '',
  };
}

type DidKitFinding = { errors: string[]; checks: string[]; status?: { isSet: boolean }[] };

/** LearnCard's native DIDKit, with the contexts that are compiled into it, and that of learner records, which it would fetch. */
export async function askDidKit(
  document: JsonObject,
  checks: readonly string[],
): Promise<DidKitFinding> {
  const plugin = await getDidKitPlugin();
  const resolveDocument = async (url: string) =>
    url === contextUrls.clr ? pinnedContexts.get(url) : undefined;
  const wallet = { context: { resolveDocument } };
  const verify = plugin.methods.verifyCredential as unknown as (
    ...input: readonly unknown[]
  ) => Promise<DidKitFinding>;
  return verify(wallet, document, { checks });
}

async function verifyWithDidKit(document: JsonObject): Promise<Finding> {
  const { errors, checks } = await askDidKit(document, ['proof']);
  return {
    sound: errors.length === 0 && checks.includes('proof'),
    status: 'not checked',
    words: errors.join('; '),
  };
}

/** It prints every schema that it cannot fetch, which is all of them where nothing serves them. */
async function inSilence<T>(work: () => Promise<T>): Promise<T> {
  const spies = (['log', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  try {
    return await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** DCC's answer as it gives it: the log of its steps and the schema it tried. */
export const askVerifierCore = (document: JsonObject) =>
  inSilence(() => verifyWithDcc({ credential: document as never, knownDIDRegistries: [] }));

async function verifyWithVerifierCore(document: JsonObject): Promise<Finding> {
  const { log = [], errors = [] } = await askVerifierCore(document);
  const find = (id: string) => log.find((step) => step.id === id)?.valid;
  const status = find('revocation_status');
  return {
    sound: errors.length === 0 && find('valid_signature') === true,
    status: status === undefined ? 'not checked' : status ? 'not revoked' : 'revoked',
    words: JSON.stringify([log, errors.map(({ message }) => message)]),
  };
}

async function verifyWithLaurel(document: JsonObject): Promise<Finding> {
  const report = await verifyDocument(document, { now: new Date(), fetchDocument });
  const find = (id: string) => report.checks.find((check) => check.id === id);
  const statuses = { passed: 'not revoked', failed: 'revoked', unknown: 'not checked' } as const;
  return {
    sound: find('unaltered')?.outcome === 'passed' && find('issuer')?.outcome === 'passed',
    status: statuses[find('status')?.outcome ?? 'unknown'],
    words: report.checks.map(({ id, outcome, reason }) => `${id} ${outcome}: ${reason}`).join('\n'),
  };
}

export const verifiers: readonly Verifier[] = [
  { name: '@digitalbazaar/vc', asksStatus: true, verify: verifyWithLibrary },
  { name: "LearnCard's DIDKit", asksStatus: false, verify: verifyWithDidKit },
  { name: 'DCC verifier-core', asksStatus: true, verify: verifyWithVerifierCore },
  { name: 'Laurel', asksStatus: true, verify: verifyWithLaurel },
];
