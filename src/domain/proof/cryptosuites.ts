import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite as createEcdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite as createEcdsaSd } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { createVerifyCryptosuite as createEddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { Canonize } from './shared-work.ts';

/** The libraries' cryptosuites for Data Integrity proofs, with canonical forms that come from outside. */
export const cryptosuites = {
  'eddsa-rdfc-2022': (canonize: Canonize) => ({ ...eddsaRdfc2022, canonize }),
  'ecdsa-rdfc-2019': (canonize: Canonize) => ({ ...ecdsaRdfc2019, canonize }),
  'eddsa-jcs-2022': () => createEddsaJcs(),
  'ecdsa-jcs-2019': () => createEcdsaJcs(),
  'ecdsa-sd-2023': (canonize: Canonize) => limitWork(createEcdsaSd(), canonize),
} as const;

interface VerifyData {
  readonly document: object;
  readonly proof: object;
  readonly documentLoader: Parameters<Canonize>[1]['documentLoader'];
}

/**
 * Selective disclosure canonicalises by a way of its own, to which no bound can be handed. It meets the
 * same graph, so whatever passes here first ends there too.
 */
function limitWork<T extends { createVerifyData: (data: never) => Promise<unknown> }>(
  cryptosuite: T,
  canonize: Canonize,
): T {
  return {
    ...cryptosuite,
    createVerifyData: async (data: VerifyData) => {
      const { documentLoader } = data;
      await canonize(data.document, { documentLoader });
      return cryptosuite.createVerifyData(data as never);
    },
  };
}

/** A suite that verifies Data Integrity proofs of one cryptosuite. */
export function createDataIntegrity(
  name: keyof typeof cryptosuites,
): (canonize: Canonize) => SigningSuite {
  return (canonize) => new DataIntegrityProof({ cryptosuite: cryptosuites[name](canonize) });
}
