/**
 * The signing vector of 1EdTech, byte for byte, through our contexts and our table of suites.
 * Its issuer is an https URL with the key at a fragment; that URL alone the test answers itself.
 *
 * @source Open Badges 3.0 Implementation Guide, Linked Data Proof Test Vector
 */
import { createHash } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { decode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { createKeychain } from '#adapters/keychain.ts';
import type { DocumentLoader } from '#contexts/loader.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { readReference, referenceMissing, whereReference } from '#test/support/schemas.ts';

const documentLoader = createDocumentLoader(createResolver());

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

function readVector() {
  const vector = JSON.parse(readReference('vectors/ob3-eddsa-rdfc-2022.json'));
  const { proof, ...unsigned } = vector.signedCredential;
  const { proofValue, ...proofConfig } = proof;
  return {
    ...vector,
    unsigned,
    proof,
    proofValue,
    proofConfig: { '@context': unsigned['@context'], ...proofConfig },
    created: new Date(proof.created),
    nquads: readReference(`vectors/${vector.canonicalDocument}`),
    proofNquads: readReference(`vectors/${vector.canonicalProofConfig}`),
  };
}

/** The vector's key under the vector's name, and everything that it was given to sign. */
async function importSigner(vector: ReturnType<typeof readVector>) {
  const { publicKeyMultibase, secretKeyMultibase, proof } = vector;
  const key = {
    publicKeyMultibase,
    secretKeyMultibase,
    issuer: 'vector',
    notBefore: '2010-01-01T00:00:00Z',
  };
  const keychain = await createKeychain({ keys: [key] });
  const inner = keychain.findSigner('vector', new Date())!;
  const given: Uint8Array[] = [];
  const sign: Signer['sign'] = async ({ data }) => {
    given.push(data);
    return inner.sign({ data });
  };
  return { given, signer: { ...inner, id: proof.verificationMethod, sign } satisfies Signer };
}

/** Answers for the issuer's site, and otherwise knows what Laurel knows. */
function loadWithKey({
  proof,
  publicKeyMultibase,
  unsigned,
}: ReturnType<typeof readVector>): DocumentLoader {
  const controller = unsigned.issuer.id;
  const id = proof.verificationMethod;
  const method = { id, type: 'Multikey', controller, publicKeyMultibase };
  const answers = new Map<string, object>([
    [id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
    [
      controller,
      {
        '@context': 'https://www.w3.org/ns/did/v1',
        id: controller,
        assertionMethod: [id],
        verificationMethod: [method],
      },
    ],
  ]);
  return async (url) => {
    const document = answers.get(url);
    return document ? { contextUrl: null, documentUrl: url, document } : documentLoader(url);
  };
}

describe.skipIf(referenceMissing)(`the 1EdTech signing vector ${whereReference}`, () => {
  test('has the canonical document that our contexts give', async () => {
    const { unsigned, nquads, documentHashHex } = readVector();
    const canonical = await cryptosuite.canonize(unsigned, { documentLoader });
    expect(canonical).toBe(nquads);
    expect(hashText(canonical)).toBe(documentHashHex);
  });

  test('has the canonical proof configuration that our contexts give', async () => {
    const { proofConfig, proofNquads, proofConfigHashHex } = readVector();
    const canonical = await cryptosuite.canonize(proofConfig, { documentLoader });
    expect(canonical).toBe(proofNquads);
    expect(hashText(canonical)).toBe(proofConfigHashHex);
  });

  test('is signed by us byte for byte', async () => {
    const vector = readVector();
    const { signer, given } = await importSigner(vector);
    const signed = await signCredential(vector.unsigned, {
      signer,
      created: vector.created,
      documentLoader,
      suiteNames: ['eddsa-rdfc-2022'],
    });
    expect(given.map(toHex)).toEqual([vector.proofConfigHashHex + vector.documentHashHex]);
    expect(signed).toEqual({ ...vector.unsigned, proof: [vector.proof] });
    expect(toHex(decode(vector.proofValue.slice(1)))).toBe(vector.signatureHex);
    expect(toHex(await signer.sign({ data: given[0]! }))).toBe(vector.signatureHex);
  });

  test('gets another signature when it is made a second later', async () => {
    const vector = readVector();
    const { signer } = await importSigner(vector);
    const created = new Date(vector.created.getTime() + 1000);
    const signed = await signCredential(vector.unsigned, {
      signer,
      created,
      documentLoader,
      suiteNames: ['eddsa-rdfc-2022'],
    });
    expect((signed['proof'] as { proofValue: string }[])[0]?.proofValue).not.toBe(
      vector.proofValue,
    );
  });

  test('is verified by our suites, and not once a word of it is changed', async () => {
    const vector = readVector();
    const verify = async (document: object) =>
      (await verifyProofs({ ...document }, loadWithKey(vector), new Date()))[0];
    expect(await verify(vector.signedCredential)).toMatchObject({
      suite: 'eddsa-rdfc-2022',
      outcome: 'passed',
    });
    expect(await verify({ ...vector.signedCredential, name: 'Teamwork badge' })).toMatchObject({
      outcome: 'failed',
    });
  });
});
