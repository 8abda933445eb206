import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { buildBits, encodeBits, statusListLength } from '#domain/status-list.ts';
import { createScene, listUrl, sceneNow, sceneSlot, type Scene } from '#test/support/scene.ts';

const dayMs = 86_400_000;
const at = (ms: number) => new Date(sceneNow.getTime() + ms).toISOString().replace('.000Z', 'Z');
const withSubject = (patch: object) => (list: JsonObject) => ({
  ...list,
  credentialSubject: { ...(list['credentialSubject'] as object), ...patch },
});

/** A badge with these status entries, signed or not: the check of the status does not ask. */
async function withEntries(scene: Scene, ...entries: readonly object[]) {
  return { ...(await scene.build()), credentialStatus: entries };
}
const entryFor = (purpose: string, patch: object = {}) => ({
  id: `${listUrl}#${purpose}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: purpose,
  statusListIndex: String(sceneSlot),
  statusListCredential: listUrl,
  ...patch,
});

describe('what a list can be for', () => {
  test.each([
    ['suspension', [sceneSlot], 'failed', 'suspended'],
    ['suspension', [sceneSlot + 1], 'passed', 'Not suspended'],
    ['refresh', [sceneSlot], 'passed', 'newer version'],
    ['refresh', [], 'passed', 'no newer version'],
    ['message', [sceneSlot], 'passed', '“0x1”'],
    ['mood', [], 'unknown', '“mood”'],
    ['toString', [], 'unknown', '“toString”'],
  ] as const)('%s with %j set: %s', async (statusPurpose, revoked, outcome, text) => {
    const scene = await createScene();
    await scene.publishList({ revoked, edit: withSubject({ statusPurpose }) });
    const check = await scene.check('status', await withEntries(scene, entryFor(statusPurpose)));
    expect(check).toMatchObject({ outcome });
    expect(check.reason).toContain(text);
  });

  test('a list can serve several purposes, and another one it does not serve', async () => {
    const scene = await createScene();
    const statusPurpose = ['revocation', 'suspension'];
    await scene.publishList({ edit: withSubject({ statusPurpose }) });
    const outcomeOf = async (purpose: string) =>
      (await scene.check('status', await withEntries(scene, entryFor(purpose)))).outcome;
    expect(await outcomeOf('suspension')).toBe('passed');
    expect(await outcomeOf('message')).toBe('unknown');
  });

  test('a message is the one that the entry gives for the value in the list', async () => {
    const scene = await createScene();
    const bits = new Uint8Array((statusListLength * 2) / 8);
    bits[1] = 0b0001_1000;
    const encodedList = await encodeBits(bits);
    await scene.publishList({ edit: withSubject({ statusPurpose: 'message', encodedList }) });
    const statusMessage = ['pending', 'accepted', 'delayed', 'refused'].map((message, value) => ({
      status: `0x${value}`,
      message,
    }));
    const entry = (index: number) =>
      entryFor('message', { statusSize: 2, statusListIndex: String(index), statusMessage });
    const reasonOf = async (index: number) =>
      (await scene.check('status', await withEntries(scene, entry(index)))).reason;
    expect(await reasonOf(4)).toContain('“pending”');
    expect(await reasonOf(5)).toContain('“accepted”');
    expect(await reasonOf(6)).toContain('“delayed”');
  });

  test.each([0, -1, 33, 1.5, '1', null, {}])(
    'entries of the size %j leave the question open',
    async (statusSize) => {
      const scene = await createScene();
      const document = await withEntries(scene, entryFor('revocation', { statusSize }));
      expect(await scene.check('status', document)).toMatchObject({ outcome: 'unknown' });
    },
  );

  test('entries of two bits need a list of twice the length', async () => {
    const scene = await createScene();
    const document = await withEntries(scene, entryFor('revocation', { statusSize: 2 }));
    expect(await scene.check('status', document)).toMatchObject({ outcome: 'unknown' });
    const encodedList = await encodeBits(new Uint8Array((statusListLength * 2) / 8));
    await scene.publishList({ edit: withSubject({ encodedList }) });
    expect(await scene.check('status', document)).toMatchObject({ outcome: 'passed' });
  });
});

describe('several entries', () => {
  test('each is asked by itself, and each answer is in the report', async () => {
    const scene = await createScene();
    const statusPurpose = ['revocation', 'suspension'];
    await scene.publishList({ edit: withSubject({ statusPurpose }) });
    const document = await withEntries(scene, entryFor('revocation'), entryFor('suspension'));
    const check = await scene.check('status', document);
    expect(check).toMatchObject({ outcome: 'passed', code: 'status.all-clear' });
    expect(check.details?.map(({ code }) => code)).toEqual([
      'status.not-revoked',
      'status.not-suspended',
    ]);
  });

  test('of more than eight entries the rest is not asked, and the question stays open', async () => {
    const scene = await createScene();
    const entries = Array.from({ length: 9 }, () => entryFor('revocation'));
    expect(await scene.check('status', await withEntries(scene, ...entries))).toMatchObject({
      outcome: 'unknown',
      code: 'status.too-many',
    });
    expect(
      await scene.check('status', await withEntries(scene, ...entries.slice(1))),
    ).toMatchObject({ outcome: 'passed' });
  });
});

describe('how a list is written', () => {
  test.each([
    ['without its prefix', (text: string) => text.slice(1)],
    ['with another prefix', (text: string) => `m${text.slice(1)}`],
    ['with a space in it', (text: string) => `${text.slice(0, 9)} ${text.slice(9)}`],
    ['padded', (text: string) => `${text}=`],
  ])('a list %s is not read', async (_, change) => {
    const scene = await createScene();
    const encodedList = change(await encodeBits(buildBits([])));
    await scene.publishList({ edit: withSubject({ encodedList }) });
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'unknown' });
  });

  test('a small list that expands without end is not read', async () => {
    const scene = await createScene();
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024)).toString('base64url');
    await scene.publishList({ edit: withSubject({ encodedList: `u${bomb}` }) });
    expect(await scene.check('status', await scene.issue())).toMatchObject({ outcome: 'unknown' });
  });

  test('a list without a date says when it was found, and one with a date says that', async () => {
    const scene = await createScene();
    await scene.publishList({ edit: ({ validFrom: _, ...list }) => list });
    const check = await scene.check('status', await scene.issue());
    expect(check).toMatchObject({ outcome: 'passed', code: 'status.not-revoked-fetched' });
    expect(check.reason).toContain('2026-11-23 09:30 UTC');
  });
});

/** The two forms that came before Bitstring Status List 1.0. */
const older = [
  {
    name: 'StatusList2021Entry',
    context: 'https://w3id.org/vc/status-list/2021/v1',
    list: { type: 'StatusList2021', statusPurpose: 'revocation' },
    credential: 'StatusList2021Credential',
    entry: {
      id: `${listUrl}#94`,
      type: 'StatusList2021Entry',
      statusPurpose: 'revocation',
      statusListIndex: '94',
      statusListCredential: listUrl,
    },
  },
  {
    name: 'RevocationList2020Status',
    context: 'https://w3id.org/vc-revocation-list-2020/v1',
    list: { type: 'RevocationList2020' },
    credential: 'RevocationList2020Credential',
    entry: {
      id: `${listUrl}#94`,
      type: 'RevocationList2020Status',
      revocationListIndex: '94',
      revocationListCredential: listUrl,
    },
  },
];

describe.each(older)('the older form $name', ({ context, list, credential, entry }) => {
  async function publish(scene: Scene, set: readonly number[], patch: object = {}) {
    const encodedList = (await encodeBits(buildBits(set))).slice(1);
    const unsigned = {
      '@context': ['https://www.w3.org/2018/credentials/v1', context],
      id: listUrl,
      type: ['VerifiableCredential', credential],
      issuer: scene.signer.controller,
      issuanceDate: at(-dayMs),
      credentialSubject: { id: `${listUrl}#list`, ...list, encodedList },
      ...patch,
    };
    const suiteNames = ['Ed25519Signature2020'] as const;
    scene.web.set(listUrl, await scene.sign(unsigned, { suiteNames }));
  }
  const outcomeOf = async (scene: Scene) =>
    (await scene.check('status', await withEntries(scene, entry))).outcome;

  test('a slot that is clear passes, and one that is set fails', async () => {
    const scene = await createScene();
    await publish(scene, [88]);
    expect(await outcomeOf(scene)).toBe('passed');
    await publish(scene, [sceneSlot, sceneSlot ^ 7]);
    expect(await outcomeOf(scene)).toBe('failed');
  });

  test('a list that was altered, has ended, or is in the form of today is not believed', async () => {
    const scene = await createScene();
    await publish(scene, []);
    const signed = scene.web.get(listUrl) as JsonObject;
    scene.web.set(listUrl, { ...signed, issuanceDate: at(-2 * dayMs) });
    expect(await outcomeOf(scene)).toBe('unknown');
    await publish(scene, [], { expirationDate: at(-1000) });
    expect(await outcomeOf(scene)).toBe('unknown');
    await publish(scene, [], { expirationDate: at(0) });
    expect(await outcomeOf(scene)).toBe('passed');
    await scene.publishList();
    expect(await outcomeOf(scene)).toBe('unknown');
  });
});

test('a list of 2020, whose bits are numbered from either end in the field, is believed where both agree', async () => {
  const scene = await createScene();
  const [, form] = older;
  const check = async (set: readonly number[]) => {
    const encodedList = (await encodeBits(buildBits(set))).slice(1);
    const unsigned = {
      '@context': ['https://www.w3.org/2018/credentials/v1', form!.context],
      id: listUrl,
      type: ['VerifiableCredential', form!.credential],
      issuer: scene.signer.controller,
      issuanceDate: at(-dayMs),
      credentialSubject: { id: `${listUrl}#list`, ...form!.list, encodedList },
    };
    const suiteNames = ['Ed25519Signature2020'] as const;
    scene.web.set(listUrl, await scene.sign(unsigned, { suiteNames }));
    return (await scene.check('status', await withEntries(scene, form!.entry))).outcome;
  };
  expect(await check([])).toBe('passed');
  expect(await check([94])).toBe('unknown');
  expect(await check([94 ^ 7])).toBe('unknown');
  expect(await check([94, 94 ^ 7])).toBe('failed');
});

describe('1EdTechRevocationList', () => {
  const url = 'https://issuer.example.org/revocations';
  const entry = { id: url, type: '1EdTechRevocationList' };
  const badgeId = 'https://issuer.example.org/credentials/1';
  const build = (scene: Scene, revokedCredential: unknown, patch: object = {}) => ({
    id: url,
    issuer: scene.signer.controller,
    revokedCredential,
    ...patch,
  });
  async function ask(list: (scene: Scene) => unknown, status: object = entry) {
    const scene = await createScene();
    scene.web.set(url, list(scene));
    return scene.check('status', await withEntries(scene, status));
  }

  test('a credential that is not in it passes, and the reader hears that it is not signed', async () => {
    const check = await ask((scene) => build(scene, [{ id: `${badgeId}0`, revoked: true }]));
    expect(check).toMatchObject({ outcome: 'passed', code: 'status.unlisted' });
    expect(check.reason).toContain('issuer.example.org');
    expect(check.reason).toContain('not signed');
  });

  test.each([
    ['revoked', { id: badgeId, revoked: true }, 'failed'],
    ['listed without a word', { id: badgeId }, 'failed'],
    ['listed by its id alone', badgeId, 'failed'],
    ['taken back', { id: badgeId, revoked: false }, 'passed'],
    ['listed with a slash at its end', { id: `${badgeId}/` }, 'passed'],
  ])('a credential that is %s: %s', async (_, item, outcome) => {
    expect(await ask((scene) => build(scene, [item]))).toMatchObject({ outcome });
    const plural = (scene: Scene) =>
      build(scene, undefined, { revokedCredentials: [item], revokedCredential: undefined });
    expect(await ask(plural)).toMatchObject({ outcome });
  });

  test.each<[string, (scene: Scene) => unknown]>([
    ['names another issuer', (scene) => build(scene, [], { issuer: 'did:key:z6MkOther' })],
    ['names no issuer', (scene) => build(scene, [], { issuer: undefined })],
    ['has another address', (scene) => build(scene, [], { id: `${url}2` })],
    ['has no list', (scene) => build(scene, undefined)],
    ['has an object for a list', (scene) => build(scene, {})],
    ['has something else in its list', (scene) => build(scene, [7])],
    ['is nothing', () => null],
    ['is a list', () => []],
    ['is no JSON', () => new TextEncoder().encode('<html>')],
  ])('a list that %s leaves the question open', async (_, list) => {
    expect(await ask(list)).toMatchObject({ outcome: 'unknown' });
  });

  test('a list that is not at an https address, or found at another website, is not believed', async () => {
    const scene = await createScene();
    const plain = { ...entry, id: url.replace('https', 'http') };
    scene.web.set(plain.id, build(scene, [], { id: plain.id }));
    expect(await scene.check('status', await withEntries(scene, plain))).toMatchObject({
      outcome: 'unknown',
    });
    const bytes = new TextEncoder().encode(JSON.stringify(build(scene, [])));
    const foundAt = (found: string) =>
      withEntries(scene, entry).then((document) =>
        scene.check('status', document, {
          fetchDocument: async () => ({ url: found, mediaType: '', bytes }),
        }),
      );
    expect(await foundAt('https://evil.example/revocations')).toMatchObject({ outcome: 'unknown' });
    expect(await foundAt('https://issuer.example.org/moved')).toMatchObject({ outcome: 'passed' });
  });

  test('a credential without an id cannot be looked for', async () => {
    const scene = await createScene();
    scene.web.set(url, build(scene, []));
    const { id: _, ...unsigned } = await scene.build();
    const document = {
      ...unsigned,
      type: ['VerifiableCredential'],
      credentialStatus: entry,
    };
    expect(await scene.check('status', document)).toMatchObject({ outcome: 'unknown' });
  });
});
