import jsigs from 'jsonld-signatures';
import type { DocumentLoader } from '#contexts/loader.ts';
import { isLaurelError } from '#domain/errors.ts';
import { formatDateTime, type JsonObject, signCredential } from '#domain/proof/sign.ts';
import { shareWork } from '#domain/proof/shared-work.ts';
import { issuedSuites, type Signer, type SigningSuiteName, suites } from '#domain/proof/suites.ts';

interface Options {
  readonly signer: Signer;
  readonly created: Date;
  readonly documentLoader: DocumentLoader;
  readonly suiteNames?: readonly SigningSuiteName[];
}

/** Signs as Laurel does; and, as a careless issuer would, what Laurel refuses to sign. */
export async function signAnything(unsigned: JsonObject, options: Options): Promise<JsonObject> {
  return signCredential(unsigned, options).catch((error: unknown) => {
    if (!isLaurelError(error, 'credential_malformed')) throw error;
    return signByLibrary(unsigned, options);
  });
}

async function signByLibrary(unsigned: JsonObject, options: Options): Promise<JsonObject> {
  const { signer, suiteNames = issuedSuites } = options;
  const { canonize, documentLoader } = shareWork(options.documentLoader);
  const created = formatDateTime(options.created);
  const contexts = suiteNames.flatMap((name) =>
    'context' in suites[name] ? [suites[name].context] : [],
  );
  const document = { ...unsigned, '@context': [unsigned['@context'], contexts].flat() };
  const proofs: unknown[] = [];
  for (const name of suiteNames) {
    const suite = suites[name].createSigning({ signer, created, canonize });
    const purpose = new jsigs.purposes.AssertionProofPurpose();
    proofs.push((await jsigs.sign({ ...document }, { suite, purpose, documentLoader }))['proof']);
  }
  return { ...document, proof: proofs };
}
