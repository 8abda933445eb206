/** What is timed in every runtime alike: the library as it is built, and `@digitalbazaar/vc` as its documentation says. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as verifyByVc } from '@digitalbazaar/vc';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { fetchNothing, verifyCredential } from '../src/library/verify.ts';
import { insist } from './parts.ts';

const now = new Date('2026-11-23T09:30:00Z');
const documentLoader = createDocumentLoader(createResolver());

/** From the text of a badge to the answer, offline: both proofs, and what else each looks at. */
export const verifiers = {
  laurel: async (text: string): Promise<void> => {
    const { checks } = await verifyCredential(text, { now, fetchDocument: fetchNothing });
    const outcome = (id: string) => checks.find((check) => check.id === id)?.outcome;
    insist(outcome('unaltered') === 'passed' && outcome('issuer') === 'passed', 'it was refused');
  },
  library: async (text: string): Promise<void> => {
    const result = await verifyByVc({
      credential: JSON.parse(text) as object,
      suite: [new Ed25519Signature2020({}), new DataIntegrityProof({ cryptosuite })],
      documentLoader,
      now,
      checkStatus: async () => ({ verified: true }),
    });
    insist(result.verified && result.results?.length === 2, 'the library refused it');
  },
} as const;

export type VerifierName = keyof typeof verifiers;

/** Verifies so many times, and gives the milliseconds of each on a clock that runs. */
export async function timeVerifying(
  name: VerifierName,
  text: string,
  calls: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const start = performance.now();
    await verifiers[name](text);
    times.push(performance.now() - start);
  }
  return times;
}
