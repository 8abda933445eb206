import { expect, test } from 'vitest';
import { loadContext } from '#contexts/loader.ts';
import { signCredential } from '#domain/proof/sign.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import {
  type Badge,
  createPresentWorld,
  issueFullBadge,
  issueMinimalBadge,
  signerOf,
} from '#test/conformance/badges.ts';
import { serveOnly } from '#test/support/verifiers-outside.ts';
import type { World } from '#test/support/world.ts';

const stranger = 'https://example.org/contexts/v1';

const signWith = (world: World, { proof: _, ...unsigned }: Badge, patch: object) =>
  signCredential(
    { ...unsigned, ...patch },
    {
      signer: signerOf(world),
      created: world.clock.now,
      documentLoader: world.system.documentLoader,
    },
  );

const verify = async (document: object) => {
  const report = await verifyDocument(document, { now: new Date() });
  return { report, unaltered: report.checks.find(({ id }) => id === 'unaltered')! };
};

test.each([
  stranger,
  'https://www.w3.org/ns/credentials/v2/',
  'http://www.w3.org/ns/credentials/v2',
  '',
])('the context "%s" is not pinned, so it is refused and nothing is fetched', async (url) => {
  const outside = serveOnly();
  await expect(loadContext(url)).rejects.toMatchObject({ code: 'context_unknown' });
  expect(outside.asked).toEqual([]);
});

test('a document with an unknown context is not signed, and nothing is fetched', async () => {
  const world = await createPresentWorld();
  const badge = await issueMinimalBadge(world);
  const outside = serveOnly();
  const contexts = badge['@context'];
  await expect(signWith(world, badge, { '@context': contexts })).resolves.toMatchObject({
    id: badge['id'],
  });
  await expect(
    signWith(world, badge, { '@context': [...contexts, stranger] }),
  ).rejects.toMatchObject({ code: 'context_unknown' });
  expect(outside.asked).toEqual([]);
});

test('a document with an unknown context never passes verification, and the report names it', async () => {
  const world = await createPresentWorld();
  const badge = await issueMinimalBadge(world);
  const outside = serveOnly();
  const { report, unaltered } = await verify({
    ...badge,
    '@context': [...badge['@context'], stranger],
  });
  expect(report.verdict).not.toBe('passed');
  expect(unaltered.outcome).not.toBe('passed');
  expect(unaltered.reason).toBe(`No pinned copy of the context ${stranger}.`);
  expect((await verify(badge)).unaltered.outcome).toBe('passed');
  expect(outside.asked).toEqual([]);
});

test('a document with a term that no context defines is not signed', async () => {
  const world = await createPresentWorld();
  const badge = await issueFullBadge(world);
  const undefinedTerms = [
    { favouriteColour: 'green' },
    { type: ['VerifiableCredential', 'OpenBadgeCredential', 'MadeUpCredential'] },
    { credentialSubject: { ...badge.credentialSubject, shoeSize: 43 } },
  ];
  for (const patch of undefinedTerms)
    await expect(signWith(world, badge, patch)).rejects.toThrow('Safe mode');
});

test('a term that no context defines, added after signing, is noticed', async () => {
  const world = await createPresentWorld();
  const badge = await issueMinimalBadge(world);
  expect((await verify({ ...badge, favouriteColour: 'green' })).unaltered.outcome).toBe('failed');
});
