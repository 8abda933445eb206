import { describe, expect, test } from 'vitest';
import { contextUrls, pinnedContexts } from '#contexts/loader.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { asList, asObject } from '#domain/reading.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { createHolder } from '#test/support/holders.ts';
import { askVerifierCore, presentationVerifiers } from '#test/support/presentation-verifiers.ts';
import { fetchDocument, verifiers } from '#test/support/verifiers.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { makeAward, publishAchievement, type World } from '#test/support/world.ts';
import { createTaker, files, take } from '#test/support/take-away.ts';

const verifyHere = (world: World, document: unknown, recipient?: string) =>
  verifyDocument(document, { now: world.clock.now, fetchDocument, recipient });

const held = (document: JsonObject): readonly JsonObject[] =>
  asList(
    document['verifiableCredential'] ??
      asObject(document['credentialSubject'])?.['verifiableCredential'],
  ) as readonly JsonObject[];

/** The same document with another first credential in it. */
function alter(document: JsonObject, change: (credential: JsonObject) => JsonObject): JsonObject {
  const [first, ...rest] = held(document);
  const contents = [change(first!), ...rest];
  const subject = asObject(document['credentialSubject']);
  return subject
    ? { ...document, credentialSubject: { ...subject, verifiableCredential: contents } }
    : { ...document, verifiableCredential: contents };
}

/** 1EdTech's own site, from which some verifiers fetch this context. */
const recordContext: Parameters<typeof serveOnly>[0] = {
  [contextUrls.clr]: () => Response.json(pinnedContexts.get(contextUrls.clr)),
};

const rename = (credential: JsonObject) => ({ ...credential, name: 'Doctorate' });

describe('the presentation of a learner’s credentials', () => {
  test('holds them as they were signed, and names this site and not the learner as who hands them out', async () => {
    const { world, ids, presentation } = await createTaker();
    const stored = await Promise.all(
      ids.map(async (id) => (await world.api('GET', `/awards/${id}/credential`)).body),
    );
    expect(held(presentation)).toHaveLength(2);
    expect(held(presentation)).toEqual(expect.arrayContaining(stored));
    const [site] = world.keychain.ring.keys;
    expect(presentation['holder']).toBe(`did:key:${site?.publicKeyMultibase}`);
    expect(JSON.stringify(presentation)).not.toMatch(/ann@example\.com|Ann Example/);
  });

  test.each(presentationVerifiers)(
    'is sound to $name, with this server on and off; one with another name in it is not',
    async ({ verify }) => {
      const { world, presentation } = await createTaker();
      serveOnly(statusListsOf(world));
      expect(await verify(presentation)).toMatchObject({ sound: true });
      serveOnly();
      expect(await verify(presentation)).toMatchObject({ sound: true });
      expect(await verify(alter(presentation, rename))).toMatchObject({ sound: false });
      const without = { ...presentation, verifiableCredential: held(presentation).slice(1) };
      expect(await verify(without)).toMatchObject({ sound: false });
    },
  );

  test('passes here, and gives no answer to a question that somebody else asked', async () => {
    const { world, presentation } = await createTaker();
    serveOnly(statusListsOf(world));
    expect(await verifyHere(world, presentation)).toMatchObject({ verdict: 'passed' });
    const now = world.clock.now;
    const asked = await verifyDocument(presentation, { now, fetchDocument, challenge: 'mine' });
    expect(asked.verdict).toBe('failed');
  });

  test('is opened by DCC’s verifier-core, which takes no presentation signed for authentication', async () => {
    const { world, presentation } = await createTaker();
    serveOnly(statusListsOf(world));
    const signed = await askVerifierCore(presentation, false);
    expect(signed.presentationResult?.signature).toBe('invalid');
    const opened = await askVerifierCore(presentation, true);
    expect(opened.presentationResult?.signature).toBe('unsigned');
    const soundness = (answer: typeof opened) =>
      answer.credentialResults?.map(
        ({ log = [] }) => log.find(({ id }) => id === 'valid_signature')?.valid,
      );
    expect(soundness(opened)).toEqual([true, true]);
    expect(soundness(await askVerifierCore(alter(presentation, rename), true))).not.toEqual([
      true,
      true,
    ]);
  });
});

describe('the learner record (CLR 2.0)', () => {
  test('passes every check here, and is compared with its learner', async () => {
    const { world, record } = await createTaker();
    serveOnly(statusListsOf(world));
    const report = await verifyHere(world, record, 'ann@example.com');
    expect(report, JSON.stringify(report.checks, null, 1)).toMatchObject({
      kind: 'clr',
      verdict: 'passed',
    });
    expect(report.parts).toHaveLength(2);
    expect(await verifyHere(world, record, 'Ann Example')).toMatchObject({ verdict: 'passed' });
    expect(await verifyHere(world, record, 'bob@example.com')).toMatchObject({ verdict: 'failed' });
  });

  test('is well-formed as the standard has it, and not merely to be understood', async () => {
    const { record, world } = await createTaker();
    serveOnly();
    const formed = (await verifyHere(world, record)).checks.find(({ id }) => id === 'well-formed');
    expect(formed?.code).toBe('form.clr');
    expect(asList(record['@context']).slice(0, 3)).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
    expect(record).toMatchObject({
      partial: false,
      name: 'Learner record of Institute of Tests',
      credentialSubject: { type: ['ClrSubject'] },
    });
    expect(JSON.stringify(record)).not.toMatch(/ann@example\.com|Ann Example/);
  });

  test.each(verifiers)(
    'is sound to $name, with this server off too; an altered one is not',
    async ({ verify }) => {
      const { world, record } = await createTaker();
      serveOnly({ ...statusListsOf(world), ...recordContext });
      expect(await verify(record)).toMatchObject({ sound: true });
      serveOnly(recordContext);
      expect(await verify(record)).toMatchObject({ sound: true });
      expect(await verify({ ...record, partial: true })).toMatchObject({ sound: false });
      expect(await verify(alter(record, rename))).toMatchObject({ sound: false });
    },
  );

  test('tells of a revocation by the status of the credential that it holds', async () => {
    const { world, ids, record } = await createTaker();
    await world.api('POST', `/awards/${ids[0]}/revoke`, { reason: 'Made by mistake.' });
    serveOnly(statusListsOf(world));
    const report = await verifyHere(world, record);
    expect(report.verdict).toBe('failed');
    expect(report.parts?.map(({ verdict }) => verdict).toSorted()).toEqual(['failed', 'passed']);
  });

  test('of ticked credentials says that it is partial', async () => {
    const { world, cookie, ids } = await createTaker();
    const record = await take(world, `${files.record}?award=${ids[0]}`, cookie);
    expect(record['partial']).toBe(true);
    expect(held(record)).toHaveLength(1);
  });
});

describe('what can be taken along', () => {
  const paths = Object.values(files);

  test.each(paths)('%s is nobody’s but the learner’s, and is kept nowhere', async (path) => {
    const { world, cookie } = await createTaker();
    const response = await world.request(path, { headers: { Cookie: cookie } });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect((await world.request(path)).headers.get('content-disposition')).toBeNull();
  });

  test.each(paths)(
    '%s: another’s award is not found, like one that does not exist',
    async (path) => {
      const { world, cookie } = await createTaker();
      const other = await createHolder(world, ['Coaching'], {
        name: 'Bob Other',
        email: 'bob@example.com',
      });
      const ask = (id: string) =>
        world.request(`${path}?award=${id}`, {
          headers: { Cookie: cookie, Accept: 'application/json' },
        });
      const answers = [
        await ask(other.ids[0]!),
        await ask(`awd_${'0'.repeat(22)}`),
        await ask('x'),
      ];
      const bodies = await Promise.all(
        answers.map(async (answer) => ({
          ...((await answer.json()) as object),
          requestId: '',
          instance: '',
        })),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(bodies[1]).toEqual(bodies[0]);
    },
  );

  test.each(paths)(
    '%s leaves out what was only offered, declined, revoked or is out of date',
    async (path) => {
      const { world, cookie, ids } = await createTaker();
      const achievement = await publishAchievement(world, { name: 'Later' });
      await makeAward(world, achievement);
      const short = await makeAward(world, achievement, { validUntil: '2026-12-01' });
      await world.postForm(`${new URL(short.claimUrl).pathname}/accept`);
      await world.api('POST', `/awards/${ids[1]}/revoke`, { reason: 'Made by mistake.' });
      const find = async (query = '') =>
        held(await take(world, `${path}${query}`, cookie)).map(({ id }) => id);
      expect(await find()).toHaveLength(2);
      world.clock.advance(8 * 24 * 60 * 60 * 1000);
      expect(await find()).toEqual([expect.stringContaining(ids[0]!)]);
      expect(await find(`?award=${short.id}`)).toEqual([expect.stringContaining(short.id)]);
      const revoked = await world.request(`${path}?award=${ids[1]}`, {
        headers: { Cookie: cookie },
      });
      expect(revoked.status).toBe(404);
    },
  );

  test.each(paths)('%s says so where there is nothing', async (path) => {
    const { world, cookie, ids } = await createTaker();
    for (const id of ids) await world.postForm(`/dashboard/${id}/delete`, {}, cookie);
    const answer = await world.request(path, {
      headers: { Cookie: cookie, Accept: 'application/json' },
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'selection_empty' });
  });
});
