/** Other people's verifiers of presentations, and ours beside them; none of them is told anything of Laurel. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verify } from '@digitalbazaar/vc';
import { verifyPresentation as verifyWithDcc } from '@digitalcredentials/verifier-core';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import { vi } from 'vitest';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { asList, asObject, asString } from '#domain/reading.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { fetchDocument } from './verifiers.ts';

export interface PresentationVerifier {
  readonly name: string;
  /** Whether the presentation and everything in it is sound, and the verifier's own words. */
  readonly verify: (
    document: JsonObject,
  ) => Promise<{ readonly sound: boolean; readonly words: string }>;
}

const readChallenge = (document: JsonObject): string =>
  asString(asObject(asList(document['proof'])[0])?.['challenge']) ?? '';

const withLibrary: PresentationVerifier['verify'] = async (presentation) => {
  const result = await verify({
    presentation,
    challenge: readChallenge(presentation),
    suite: [new Ed25519Signature2020({}), new DataIntegrityProof({ cryptosuite })],
    documentLoader: createDocumentLoader(createResolver(fetchDocument)),
    checkStatus: async () => ({ verified: true }),
  });
  return { sound: result.verified, words: JSON.stringify(result.error ?? null) };
};

const withDidKit: PresentationVerifier['verify'] = async (presentation) => {
  const plugin = await getDidKitPlugin();
  const wallet = { context: { resolveDocument: async () => undefined } };
  const ask = plugin.methods.verifyPresentation as unknown as (
    ...input: readonly unknown[]
  ) => Promise<{ errors: string[]; checks: string[] }>;
  const { errors, checks } = await ask(wallet, presentation, {
    checks: ['proof'],
    challenge: readChallenge(presentation),
    proofPurpose: 'authentication',
  });
  return { sound: errors.length === 0 && checks.includes('proof'), words: errors.join('; ') };
};

const withLaurel: PresentationVerifier['verify'] = async (document) => {
  const report = await verifyDocument(document, { now: new Date(), fetchDocument });
  const words = report.checks.map(({ id, outcome, reason }) => `${id} ${outcome}: ${reason}`);
  return { sound: report.verdict !== 'failed', words: words.join('\n') };
};

export const presentationVerifiers: readonly PresentationVerifier[] = [
  { name: '@digitalbazaar/vc', verify: withLibrary },
  { name: "LearnCard's DIDKit", verify: withDidKit },
  { name: 'Laurel', verify: withLaurel },
];

/** DCC's verifier-core, which prints every schema that it cannot fetch. */
export async function askVerifierCore(presentation: JsonObject, unsignedPresentation: boolean) {
  const spies = (['log', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  try {
    return await verifyWithDcc({
      presentation: presentation as never,
      challenge: readChallenge(presentation),
      unsignedPresentation,
      knownDIDRegistries: [],
    });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
