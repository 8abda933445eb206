/** One badge of many is revoked: every reader of the list must see that one, and no other. */
import { gunzipSync } from 'node:zlib';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { expect, test } from 'vitest';
import { signCredential } from '#domain/proof/sign.ts';
import {
  buildBits,
  buildStatusEntry,
  buildStatusListCredential,
  encodeBits,
  statusListLength,
} from '#domain/status-list.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { serveLoopback, serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { askDidKit, checkStatusWithLibrary, verifiers } from '#test/support/verifiers.ts';
import { makeAward, publishAchievement, type World } from '#test/support/world.ts';
import {
  type Badge,
  createPresentWorld,
  issueMinimalBadge,
  readBadge,
  signerOf,
} from './badges.ts';

const awardCount = 60;

interface StatusList {
  readonly issuer: string;
  readonly credentialSubject: { readonly encodedList: string };
}

async function readList(world: World, badge: Badge): Promise<StatusList> {
  const response = await world.request(
    new URL(badge.credentialStatus.statusListCredential).pathname,
  );
  return (await response.json()) as StatusList;
}

async function awardMany(world: World, count: number): Promise<readonly string[]> {
  const achievementId = await publishAchievement(world);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const award = await makeAward(world, achievementId, {
      recipient: { name: `Ann ${n}`, email: `ann-${n}@example.com` },
    });
    ids.push(award.id);
  }
  return ids;
}

/** Many badges, one of them revoked. */
async function revokeOne(count: number) {
  const world = await createPresentWorld();
  const ids = await awardMany(world, count);
  const position = Math.floor(count / 2);
  const answer = await world.api('POST', `/awards/${ids[position]}/revoke`, {
    reason: 'Awarded in error.',
  });
  expect(answer.status).toBe(200);
  const badges = await Promise.all(ids.map((id) => readBadge(world, id)));
  serveOnly(statusListsOf(world));
  const revoked = badges[position]!;
  return { world, badges, revoked, others: badges.filter((badge) => badge !== revoked) };
}

const slotOf = (badge: Badge): number => Number(badge.credentialStatus.statusListIndex);

test('the reference library finds exactly one slot of 131,072 revoked: the one of the revoked badge', async () => {
  const { world, badges, revoked } = await revokeOne(awardCount);
  expect(new Set(badges.map(slotOf)).size).toBe(awardCount);
  const { encodedList } = (await readList(world, revoked)).credentialSubject;
  const list = await decodeList({ encodedList });
  expect(list.length).toBe(statusListLength);
  const found = Array.from({ length: statusListLength }, (_, slot) => slot).filter((slot) =>
    list.getStatus(slot),
  );
  expect(found).toEqual([slotOf(revoked)]);
});

test('the left-most bit of a byte is the lowest of its slots, in the raw bytes', async () => {
  const { world, revoked } = await revokeOne(8);
  const { encodedList } = (await readList(world, revoked)).credentialSubject;
  expect(encodedList).toMatch(/^u[A-Za-z0-9_-]+$/);
  const bytes = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  const slot = slotOf(revoked);
  const expected = Buffer.alloc(statusListLength / 8);
  expected[Math.floor(slot / 8)] = [128, 64, 32, 16, 8, 4, 2, 1][slot % 8]!;
  expect(bytes.equals(expected)).toBe(true);
});

test('the reference library, which verifies the list too, tells the revoked badge from each of the others', async () => {
  const { revoked, others } = await revokeOne(awardCount);
  expect(await checkStatusWithLibrary(revoked)).toBe('revoked');
  for (const badge of others) expect(await checkStatusWithLibrary(badge)).toBe('not revoked');
});

test.each(verifiers.filter(({ asksStatus }) => asksStatus))(
  '$name calls the revoked badge revoked, and its neighbour not',
  async (verifier) => {
    const { revoked, others } = await revokeOne(3);
    expect(await verifier.verify(revoked)).toMatchObject({ sound: true, status: 'revoked' });
    for (const badge of others)
      expect(await verifier.verify(badge)).toMatchObject({ sound: true, status: 'not revoked' });
  },
);

test('the verdict on a revoked badge is failed because of its status alone', async () => {
  const { world, revoked, others } = await revokeOne(2);
  const options = {
    now: world.clock.now,
    fetchDocument: world.system.fetchDocument,
  };
  const report = await verifyDocument(revoked, options);
  expect(report.verdict).toBe('failed');
  expect(report.checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual([
    'status',
  ]);
  expect((await verifyDocument(others[0], options)).verdict).toBe('passed');
});

test('a list whose bits were changed after it was signed is believed by nobody', async () => {
  const { world, revoked } = await revokeOne(2);
  const list = await readList(world, revoked);
  const emptied = {
    ...list,
    credentialSubject: { ...list.credentialSubject, encodedList: await encodeBits(buildBits([])) },
  };
  serveOnly({ [revoked.credentialStatus.statusListCredential]: () => Response.json(emptied) });
  for (const verifier of verifiers) {
    expect(await verifier.verify(revoked)).toMatchObject({ sound: true, status: 'not checked' });
  }
});

/**
 * A fault of LearnCard's DIDKit 0.2.28: it numbers the bits of each byte from the right. What it
 * says of slot 8n+k is what the list says of slot 8n+(7-k). When this test fails, the fault is mended.
 */
test('LearnCard’s DIDKit reads each byte of a list from the wrong end', async () => {
  const now = new Date();
  const lists = new Map<string, unknown>();
  const origin = await serveLoopback((url) => Response.json(lists.get(url.pathname)));
  const world = await createPresentWorld();
  const options = {
    signer: signerOf(world),
    created: now,
    documentLoader: world.system.documentLoader,
  };
  const { proof: _, ...unsigned } = await issueMinimalBadge(world);
  const readAt = async (slot: number, url: string) => {
    const badge = await signCredential(
      { ...unsigned, credentialStatus: buildStatusEntry(url, slot) },
      options,
    );
    return (await askDidKit(badge, ['proof', 'credentialStatus'])).status?.[0]?.isSet;
  };
  for (const slot of [0, 9, 21, 16_390, statusListLength - 1]) {
    const url = `${origin}/status/${slot}`;
    const list = buildStatusListCredential({
      url,
      issuerDid: options.signer.controller,
      encodedList: await encodeBits(buildBits([slot])),
      validFrom: new Date(now.getTime() - 1000),
      validUntil: new Date(now.getTime() + 86_400_000),
    });
    lists.set(`/status/${slot}`, await signCredential(list, options));
    expect(await readAt(slot, url)).toBe(false);
    expect(await readAt(slot ^ 7, url)).toBe(true);
  }
});
