/** Proof chains: a proof that names a previous one covers it too. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { encode } from 'base58-universal';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContext } from '#contexts/loader.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { buildForeignBadge, editProof, proofsOf, verifyForeign } from '#test/support/foreign.ts';

interface Link {
  readonly id?: string;
  readonly previousProof?: unknown;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
const multibase = `z${encode(new Uint8Array([0xed, 0x01, ...raw]))}`;
const did = `did:key:${multibase}`;

const hash = async (document: object): Promise<Buffer> => {
  const text = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
  });
  return createHash('sha256').update(text).digest();
};

/** eddsa-rdfc-2022 by hand, without the libraries that the verifier uses: the previous proofs stay in the document. */
async function addProof(document: JsonObject, link: Link, previous: readonly JsonObject[] = []) {
  const { proof: _, ...unsecured } = document;
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-10-02T00:00:00Z',
    verificationMethod: `${did}#${multibase}`,
    proofPurpose: 'assertionMethod',
    ...link,
  };
  const signed = previous.length === 0 ? unsecured : { ...unsecured, proof: previous };
  const data = Buffer.concat([
    await hash({ '@context': document['@context'], ...options }),
    await hash(signed),
  ]);
  const proofValue = `z${encode(new Uint8Array(sign(null, data, privateKey)))}`;
  return {
    ...document,
    proof: [...proofsOf(document).filter(Boolean), { ...options, proofValue }],
  };
}

const first = 'urn:uuid:1b2c3d4e-0000-4000-8000-000000000001';
const second = 'urn:uuid:1b2c3d4e-0000-4000-8000-000000000002';
const outcomesOf = async (document: JsonObject) =>
  (await verifyForeign(document)).map(({ outcome }) => outcome);
const reasonsOf = async (document: JsonObject) =>
  (await verifyForeign(document)).map(({ reason }) => reason);

describe('a chain', () => {
  let one: JsonObject;
  let chain: JsonObject;
  beforeAll(async () => {
    one = await addProof(buildForeignBadge(did), { id: first });
    chain = await addProof(one, { id: second, previousProof: first }, proofsOf(one));
  });

  test('of two passes, each by itself', async () => {
    expect(await outcomesOf(chain)).toEqual(['passed', 'passed']);
  });

  test('passes in either order, and with its previous proof in a list', async () => {
    expect(await outcomesOf({ ...chain, proof: proofsOf(chain).toReversed() })).toEqual([
      'passed',
      'passed',
    ]);
    const listed = await addProof(one, { previousProof: [first] }, proofsOf(one));
    expect(await outcomesOf(listed)).toEqual(['passed', 'passed']);
  });

  test('of three, the last over both others, passes', async () => {
    const three = await addProof(chain, { previousProof: [first, second] }, proofsOf(chain));
    expect(await outcomesOf(three)).toEqual(['passed', 'passed', 'passed']);
    const over = await addProof(chain, { previousProof: [first, second] }, proofsOf(one));
    expect(await outcomesOf(over)).toEqual(['passed', 'passed', 'failed']);
  });

  test('is broken when its previous proof is taken away', async () => {
    const [, last] = proofsOf(chain);
    const cut = { ...chain, proof: [last] };
    expect(await outcomesOf(cut)).toEqual(['failed']);
    expect(await reasonsOf(cut)).toEqual([`The previous proof ${first} is missing.`]);
  });

  test('is broken when the reference to the previous proof is taken away', async () => {
    const unlinked = editProof(chain, ({ previousProof: _, ...rest }) => rest, 1);
    expect(await outcomesOf(unlinked)).toEqual(['passed', 'failed']);
  });

  test('is broken when another good proof is put in place of the previous one', async () => {
    const other = await addProof(buildForeignBadge(did), {
      id: first,
      expires: '2036-01-01T00:00:00Z',
    } as Link);
    const swapped = { ...chain, proof: [...proofsOf(other), proofsOf(chain)[1]] };
    expect(await outcomesOf(swapped)).toEqual(['passed', 'failed']);
  });

  test('that the signer did not sign over is refused, though the proof names its previous one', async () => {
    const unbound = await addProof(one, { previousProof: first });
    expect(await outcomesOf(unbound)).toEqual(['passed', 'failed']);
  });
});

describe('previous proofs', () => {
  test.each<[string, unknown, string]>([
    ['a number', 1, 'The previous proof is not named by its id.'],
    ['an object', { id: first }, 'The previous proof is not named by its id.'],
    ['an empty list', [], 'The previous proof is not named by its id.'],
    ['a list with a number in it', [first, 1], 'The previous proof is not named by its id.'],
    ['nothing in the document', 'urn:none', 'The previous proof urn:none is missing.'],
    [
      'one of two that is not there',
      [first, 'urn:none'],
      'The previous proof urn:none is missing.',
    ],
  ])('a proof that names %s as its previous one fails', async (_, previousProof, reason) => {
    const one = await addProof(buildForeignBadge(did), { id: first });
    const document = editProof(
      await addProof(one, {}, proofsOf(one)),
      (proof) => ({ ...proof, previousProof }),
      1,
    );
    expect((await reasonsOf(document))[1]).toBe(reason);
    expect(await outcomesOf(document)).toEqual(['passed', 'failed']);
  });

  test('proofs that build on each other in a circle, or on themselves, fail', async () => {
    const one = await addProof(buildForeignBadge(did), { id: first, previousProof: second });
    const circle = await addProof(one, { id: second, previousProof: first });
    expect(await reasonsOf(circle)).toEqual([
      'The proofs build on each other in a circle.',
      'The proofs build on each other in a circle.',
    ]);
    const self = await addProof(buildForeignBadge(did), { id: first, previousProof: first });
    expect(await outcomesOf(self)).toEqual(['failed']);
  });

  test('an id that two proofs have names neither', async () => {
    const one = await addProof(buildForeignBadge(did), { id: first });
    const two = await addProof(one, { id: first });
    const three = await addProof(two, { previousProof: first }, proofsOf(one));
    expect((await reasonsOf(three))[2]).toBe(`Several proofs have the id ${first}.`);
  });
});
