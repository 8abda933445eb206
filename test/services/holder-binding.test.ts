import { expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import { rotateKey } from '#domain/key-ring.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import { type BoundCredential, issueToHolder } from '#services/holder-binding.ts';
import { createAccepted } from '#test/support/accepted.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { decodeJwtPart, findJwtFlaw, flipBit } from '#test/support/outside-jwt.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { createWorld, type World } from '#test/support/world.ts';

const holder = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const other = 'did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP';
const later = new Date('2026-11-23T10:30:00Z');

async function bind(
  world: World,
  id: AwardId,
  wanted: readonly (readonly [CredentialForm, string])[],
): Promise<readonly BoundCredential[]> {
  const detail = await world.store.awards.find(id);
  if (!detail) throw new Error('The award is not there.');
  const bindings = wanted.map(([form, did]) => ({ detail, holder: did, form }));
  return issueToHolder(world.system, bindings, world.clock.now, () => []);
}

/** What a bound credential says, whatever its form. */
const claimsOf = (bound: BoundCredential): JsonObject =>
  typeof bound === 'string' ? decodeJwtPart(bound, 1) : bound;
const statusOf = (bound: BoundCredential) =>
  claimsOf(bound)['credentialStatus'] as { id: string; statusListCredential: string };
const subjectOf = (bound: BoundCredential) =>
  claimsOf(bound)['credentialSubject'] as { id?: string };

const check = async (world: World, bound: BoundCredential, id: string) =>
  (
    await verifyCredential(bound, {
      now: world.clock.now,
      fetchDocument: world.system.fetchDocument,
    })
  ).checks.find((row) => row.id === id)?.outcome;

async function createBound(
  forms: readonly CredentialForm[],
  options: Parameters<typeof createAccepted>[0] = {},
) {
  const accepted = await createAccepted(options);
  const id = accepted.award.id as AwardId;
  const bound = await bind(
    accepted.world,
    id,
    forms.map((form) => [form, holder]),
  );
  return { ...accepted, id, bound };
}

test('both forms are the same award: its id, its holder, and for the same key its slot', async () => {
  const { world, path, id, bound, cookie } = await createBound(['ldp_vc', 'jwt_vc_json']);
  const answer = await world.request(`${path}.json`, { headers: { Cookie: cookie } });
  const document = (await answer.json()) as JsonObject;
  for (const credential of bound) {
    expect(claimsOf(credential)['id']).toBe(document['id']);
    expect(subjectOf(credential).id).toBe(holder);
  }
  const [proved, jwt] = bound as [JsonObject, string];
  expect(statusOf(proved)).toEqual(document['credentialStatus']);
  expect(decodeJwtPart(jwt, 1)).toMatchObject({ sub: holder, jti: document['id'] });
  expect(subjectOf(document).id).toBeUndefined();
  expect(await world.store.statusLists.listSlots(id)).toHaveLength(2);
  // The JWT of everybody shares its slot with the JWT of the holder: one award, one slot for each key.
  const open = await world.request(`${path}.jwt`, { headers: { Cookie: cookie } });
  expect(statusOf(await open.text())).toEqual(statusOf(jwt));
});

test('others accept what has proofs, and refuse it for another holder', async () => {
  const now = new Date();
  const { world, bound } = await createBound(['ldp_vc'], {
    world: { now },
    award: { awardedDate: '2026-10-01' },
  });
  serveOnly(statusListsOf(world));
  const [proved] = bound as [JsonObject];
  const altered = {
    ...proved,
    credentialSubject: { ...(proved['credentialSubject'] as JsonObject), id: other },
  };
  for (const verifier of verifiers) {
    expect(await verifier.verify(proved), verifier.name).toMatchObject({ sound: true });
    expect(await verifier.verify(altered), verifier.name).toMatchObject({ sound: false });
  }
});

test('the JWT names its key by a DID URL that is the key itself, and one bit makes it worthless', async () => {
  const { world, bound } = await createBound(['jwt_vc_json']);
  const [jwt] = bound as [string];
  expect(decodeJwtPart(jwt, 0)).not.toHaveProperty('jwk');
  const { keys } = (await (await world.request('/.well-known/jwks.json')).json()) as {
    keys: Record<string, unknown>[];
  };
  const findKey = (kid: string) => keys.find((key) => key['kid'] === kid);
  expect(findJwtFlaw(jwt, findKey)).toBeUndefined();
  const alone = await verifyCredential(jwt, {
    now: world.clock.now,
    fetchDocument: async () => {
      throw new LaurelError('fetch_failed');
    },
  });
  expect(alone.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(alone.checks.find(({ id }) => id === 'unaltered')?.outcome).toBe('passed');
  for (const part of [1, 2] as const) {
    expect(findJwtFlaw(flipBit(jwt, part), findKey)).toBe('the signature is not sound');
    expect(await check(world, flipBit(jwt, part), 'unaltered')).toBe('failed');
  }
});

test('one award for several wallets at once takes one slot, and each wallet gets its own', async () => {
  const { world, award } = await createAccepted();
  const id = award.id as AwardId;
  const bound = await bind(world, id, [
    ['jwt_vc_json', holder],
    ['jwt_vc_json', other],
  ]);
  expect(bound.map((credential) => subjectOf(credential).id)).toEqual([holder, other]);
  expect(new Set(bound.map((credential) => statusOf(credential).id)).size).toBe(1);
  expect(await world.store.statusLists.listSlots(id)).toHaveLength(2);
});

test('revoking the award reaches every form, whichever key signed it, also after a rotation', async () => {
  const keys = [
    await generateRingKey('main', new Date(0)),
    await generateRingKey('main', new Date(0), 'ES256'),
  ];
  const before = await createBound(['ldp_vc', 'jwt_vc_json'], { world: { ring: { keys } } });
  const ring = [
    await generateRingKey('main', later),
    await generateRingKey('main', later, 'ES256'),
  ].reduce((old, key) => rotateKey(old, key, later), { keys } as Parameters<typeof rotateKey>[0]);
  const world = await createWorld({ store: before.world.store, ring, now: later });
  const after = await bind(world, before.id, [
    ['ldp_vc', holder],
    ['jwt_vc_json', holder],
  ]);
  const all = [...before.bound, ...after];
  expect(new Set(all.map((bound) => statusOf(bound).statusListCredential)).size).toBe(4);
  for (const bound of all) expect(await check(world, bound, 'status')).toBe('passed');
  await world.api('POST', `/awards/${before.id}/revoke`, { reason: 'Entered by mistake' });
  for (const bound of all) expect(await check(world, bound, 'status')).toBe('failed');
});

test('what is bound while the award is being revoked is revoked as well', async () => {
  const { world, award } = await createAccepted();
  const id = award.id as AwardId;
  const detail = (await world.store.awards.find(id))!;
  let revoked = false;
  const [jwt] = await issueToHolder(
    // The revocation comes in between: after everything was read, and before it is committed.
    {
      ...world.system,
      store: {
        ...world.store,
        commit: async (writes) => {
          if (!revoked) {
            revoked = true;
            await world.api('POST', `/awards/${id}/revoke`, { reason: 'Entered by mistake' });
          }
          return world.store.commit(writes);
        },
      },
    },
    [{ detail, holder, form: 'jwt_vc_json' }],
    world.clock.now,
    () => [],
  );
  expect(await check(world, jwt!, 'status')).toBe('failed');
});

test('a store that goes away at any statement leaves no slot behind, and no trace of a binding', async () => {
  const failing = await createFailingStore();
  const { world, award } = await createAccepted({ world: { store: failing.store } });
  const id = award.id as AwardId;
  const count = async () => {
    const { status_slots: slots, audit } = await failing.countRows();
    return { slots, audit };
  };
  const before = await count();
  let statements = 0;
  for (; statements < 40; statements++) {
    failing.cutAfter(statements);
    const bound = await bind(world, id, [['jwt_vc_json', holder]]).catch(() => []);
    failing.mend();
    if (bound.length > 0) break;
    expect(await count()).toEqual(before);
  }
  expect(statements).toBeGreaterThan(3);
  expect(await count()).toEqual({ slots: before.slots! + 1, audit: before.audit! + 1 });
});

test('without a key for JWTs the form is refused, and no slot is taken', async () => {
  const ring = { keys: [await generateRingKey('main', new Date(0))] };
  const { world, award } = await createAccepted({ world: { ring } });
  const id = award.id as AwardId;
  await expect(bind(world, id, [['jwt_vc_json', holder]])).rejects.toMatchObject({
    code: 'signing_key_missing',
  });
  expect(await world.store.statusLists.listSlots(id)).toHaveLength(1);
});
