/** Every set of proofs × every verifier × every alteration. Nothing here reaches a network. */
import { describe, expect, test } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { issuedSuites, type SigningSuiteName } from '#domain/proof/suites.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { type Verifier, verifiers } from '#test/support/verifiers.ts';
import { alterations } from './alterations.ts';
import {
  type Badge,
  createPresentWorld,
  issueFullBadge,
  issueMinimalBadge,
  signAgain,
} from './badges.ts';

const suiteSets: readonly (readonly SigningSuiteName[])[] = [
  ['Ed25519Signature2020'],
  ['eddsa-rdfc-2022'],
  issuedSuites,
];

const cells = suiteSets.flatMap((suiteNames) =>
  verifiers.map((verifier) => ({
    verifier,
    suiteNames,
    by: verifier.name,
    proofs: suiteNames.join(' and '),
  })),
);

async function issueWith(suiteNames: readonly SigningSuiteName[]) {
  const world = await createPresentWorld();
  const issued = await issueFullBadge(world);
  const badge = suiteNames === issuedSuites ? issued : await signAgain(world, issued, suiteNames);
  serveOnly(statusListsOf(world));
  return { world, badge };
}

async function expectSound(verifier: Verifier, badge: Badge): Promise<void> {
  expect(await verifier.verify(badge)).toEqual({
    sound: true,
    status: verifier.asksStatus ? 'not revoked' : 'not checked',
    words: expect.any(String),
  });
}

describe.each(cells)('a badge with $proofs', ({ verifier, suiteNames }) => {
  test(`is accepted by ${verifier.name}`, async () => {
    const { badge } = await issueWith(suiteNames);
    expect(badge.proof).toHaveLength(suiteNames.length);
    await expectSound(verifier, badge);
  });

  test.each(Object.keys(alterations))(
    `is refused by ${verifier.name} when somebody changed %s`,
    async (what) => {
      const { badge } = await issueWith(suiteNames);
      const altered = await alterations[what]!(badge);
      expect(altered).not.toEqual(badge);
      expect(await verifier.verify(altered)).toMatchObject({ sound: false });
    },
  );

  test(`is refused by ${verifier.name} when another key signed it in the issuer's name`, async () => {
    const { world, badge } = await issueWith(suiteNames);
    const thief = await createKeychain({ keys: [await generateRingKey('thief', new Date(0))] });
    const forged = await signAgain(world, badge, suiteNames, thief.findSigner('thief', new Date()));
    expect(forged.issuer.id).toBe(badge.issuer.id);
    expect(await verifier.verify(forged)).toMatchObject({ sound: false });
  });
});

test.each(verifiers)(
  'a badge with nothing that is not required is accepted by $name',
  async (verifier) => {
    const world = await createPresentWorld();
    const badge = await issueMinimalBadge(world);
    serveOnly(statusListsOf(world));
    await expectSound(verifier, badge);
  },
);

test('a set with one false proof is not unaltered for Laurel, whatever the other proof says', async () => {
  const { badge } = await issueWith(issuedSuites);
  const laurel = verifiers.find(({ name }) => name === 'Laurel')!;
  const altered = await alterations['one character of its proofs']!(badge);
  for (const proof of [
    [badge.proof[0]!, altered.proof[1]!],
    [altered.proof[0]!, badge.proof[1]!],
  ]) {
    expect(await laurel.verify({ ...badge, proof })).toMatchObject({ sound: false });
  }
});
