/** The conformance server on free ports, and a client that signs whatever a test wants signed. */
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { encode } from 'base58-universal';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { joinBytes } from '#domain/bytes.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { addExampleContexts } from '#test/conformance/server/contexts.ts';
import { startConformanceServer } from '#test/conformance/server/start.ts';

export const v1 = 'https://www.w3.org/2018/credentials/v1';
export const v2 = 'https://www.w3.org/ns/credentials/v2';
export const examples = 'https://www.w3.org/ns/credentials/examples/v2';

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

export interface Client {
  readonly did: string;
  readonly httpsUrl: string;
  readonly httpUrl: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  readonly issue: (credential: unknown, kind?: string) => Promise<Answer>;
  readonly verify: (document: unknown, options?: unknown, kind?: string) => Promise<number>;
  readonly present: (document: unknown, options?: unknown) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What suites send to look at the proof, and at nothing else. */
export const proofAlone = { checks: ['proof'] };

export async function startClient(): Promise<Client> {
  const { did, httpUrl, httpsUrl, close } = await startConformanceServer({ http: 0, https: 0 });
  const ask: Client['ask'] = async (path, init) => {
    const response = await fetch(`${httpUrl}${path}`, init);
    return { status: response.status, body: (await response.json()) as JsonObject };
  };
  const post: Client['post'] = (path, body) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    did,
    httpUrl,
    httpsUrl,
    ask,
    post,
    issue: (credential, kind = 'rdfc') =>
      post(`/${kind}/credentials/issue`, { credential, options: {} }),
    verify: async (verifiableCredential, options = {}, kind = 'rdfc') =>
      (await post(`/${kind}/credentials/verify`, { verifiableCredential, options })).status,
    present: async (verifiablePresentation, options = {}) =>
      (await post('/rdfc/presentations/verify', { verifiablePresentation, options })).status,
    close,
  };
}

const documentLoader = addExampleContexts(createDocumentLoader(createResolver()));

interface Ways {
  readonly hash?: 'SHA-256' | 'SHA-512';
  readonly canonize?: (input: object) => Promise<string>;
  /** Whether terms that nothing defines are dropped in silence. */
  readonly safe?: boolean;
}

/**
 * Signs by eddsa-rdfc-2022 as its specification says, or wrongly in one way; no library stands between the
 * test and a proof that nobody should make.
 */
export async function signByHand(
  document: JsonObject,
  proof: JsonObject,
  { signer, hash = 'SHA-256', safe = true, ...ways }: { readonly signer: Signer } & Ways,
): Promise<JsonObject> {
  const canonize =
    ways.canonize ??
    ((input: object) => cryptosuite.canonize(input, { documentLoader, base: null, safe }));
  const digest = async (input: object) => {
    const text = new TextEncoder().encode(await canonize(input));
    return new Uint8Array(await crypto.subtle.digest(hash, text));
  };
  const data = joinBytes([
    await digest({ '@context': document['@context'], ...proof }),
    await digest(document),
  ]);
  return { ...proof, proofValue: `z${encode(await signer.sign({ data }))}` };
}
