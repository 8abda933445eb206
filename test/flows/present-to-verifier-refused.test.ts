import { describe, expect, test } from 'vitest';
import { maxOpenRequests } from '#domain/presentation-request.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createHolderKey } from '#test/support/wallets/holder-keys.ts';
import {
  createQuestion,
  presentTo,
  startQuestion,
  tokenOf,
} from '#test/support/wallets/questions.ts';
import { createWorld } from '#test/support/world.ts';

type Question = Awaited<ReturnType<typeof createQuestion>>;
type Asked = Awaited<ReturnType<Question['wallet']['resolve']>>['asked'];

/** Answers a fresh question, and says what the wallet and the verifier are told. */
async function answer(make: (question: Question, asked: Asked) => Promise<JsonObject | string>) {
  const made = await createQuestion();
  const { wallet, question } = made;
  const { asked } = await wallet.resolve(question.link);
  const response = await wallet.answer(asked, tokenOf(await make(made, asked)));
  const body = (await response.json()) as { error?: string };
  const page = await (await question.show()).text();
  return { status: response.status, error: body.error, page };
}

const isWaiting = (page: string) => page.includes('Waiting for a wallet');

describe('what a wallet shows is not taken, and the question stays open', () => {
  const wrong: Record<string, Parameters<typeof answer>[0]> = {
    'when it was signed for another question': ({ key, badge }, asked) =>
      presentTo({ asked: { ...asked, nonce: `${asked.nonce}A` }, key, credentials: [badge] }),
    'when it was signed for another verifier': ({ key, badge }, asked) =>
      presentTo({
        asked: { ...asked, client_id: `${asked.client_id}A` },
        key,
        credentials: [badge],
      }),
    'when its holder is another than whose key signed': ({ key, badge }, asked) =>
      presentTo({
        asked,
        key,
        credentials: [badge],
        members: { holder: `${key.did.slice(0, -1)}x` },
      }),
    'when a letter of it was altered': async ({ key, badge }, asked) => {
      const presentation = await presentTo({ asked, key, credentials: [badge] });
      return { ...presentation, id: 'urn:uuid:bf8d0a2e-0c7b-4c3f-9d92-61bb26f9c50a' };
    },
    'when it holds two badges': ({ key, badge }, asked) =>
      presentTo({ asked, key, credentials: [badge, badge] }),
    'when it holds none': ({ key }, asked) => presentTo({ asked, key, credentials: [] }),
    'when it is the badge itself': async ({ badge }) => badge,
    'when it is a text in the place of a document': async () => 'badge',
  };
  test.each(Object.entries(wrong))('%s', async (_, make) => {
    const { status, error, page } = await answer(make);
    expect([status, error]).toEqual([400, 'invalid_request']);
    expect(isWaiting(page)).toBe(true);
  });

  test('when it comes under the name of no query, or of both', async () => {
    const { wallet, question, key, badge } = await createQuestion();
    const { asked } = await wallet.resolve(question.link);
    const presentation = await presentTo({ asked, key, credentials: [badge] });
    for (const token of [
      tokenOf(presentation, 'mso_mdoc'),
      tokenOf(presentation, 'jwt_vc_json'),
      {
        vp_token: {
          open_badge_ldp_vc: [presentation],
          open_badge_jwt_vc_json: [presentation],
        },
      },
      { vp_token: { open_badge_ldp_vc: [presentation, presentation] } },
      { vp_token: { open_badge_ldp_vc: presentation } },
    ])
      expect((await wallet.answer(asked, token)).status).toBe(400);
    expect((await wallet.answer(asked, tokenOf(presentation))).status).toBe(200);
  });

  test('when it is larger than any badge, or no form at all', async () => {
    const { world, question } = await createQuestion();
    const send = (body: string, type: string) =>
      world.request(`${question.path}/response`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
    const form = 'application/x-www-form-urlencoded';
    const large = await send(`vp_token=${'x'.repeat(1024 * 1024)}&state=${question.id}`, form);
    const json = await send('{}', 'application/json');
    const empty = await send(`state=${question.id}`, form);
    const foreign = await send('vp_token={}&state=prq_0123456789abcdefghjkmn', form);
    expect([large.status, json.status, empty.status, foreign.status]).toEqual([413, 400, 400, 400]);
    expect(isWaiting(await (await question.show()).text())).toBe(true);
  });
});

describe('what a wallet shows is told for what it is', () => {
  test('when the badge was awarded to another key than the one that shows it', async () => {
    const { page, status } = await answer(async ({ badge }, asked) => {
      const thief = await createHolderKey();
      return presentTo({ asked, key: thief, credentials: [badge] });
    });
    expect(status).toBe(200);
    expect(page).toContain('nothing shows that it is theirs');
  });

  test('when a letter of the badge in it was altered', async () => {
    const { page, status, error } = await answer(({ badge, key }, asked) =>
      presentTo({ asked, key, credentials: [{ ...badge, name: 'Another name' }] }),
    );
    expect([status, error]).toEqual([200, undefined]);
    expect(page).toMatch(/class="[^"]*(failed|bad)[^"]*"/);
  });
});

describe('a question', () => {
  test('is answered once: of two wallets at once one is heard, and nobody after', async () => {
    const { wallet, question, key, badge } = await createQuestion();
    const { asked } = await wallet.resolve(question.link);
    const token = tokenOf(await presentTo({ asked, key, credentials: [badge] }));
    const answers = await Promise.all([1, 2, 3].map(() => wallet.answer(asked, token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await wallet.answer(asked, { error: 'access_denied' })).status).toBe(409);
    await expect(wallet.resolve(question.link)).rejects.toBeInstanceOf(Error);
    expect(await (await question.show()).text()).toContain('A wallet has shown a badge');
  });

  test('is over when the hour is, to the second; what was shown is seen no more', async () => {
    const { wallet, question, world, key, badge } = await createQuestion();
    const { asked } = await wallet.resolve(question.link);
    const presentation = await presentTo({ asked, key, credentials: [badge] });
    const late = await startQuestion(world);
    world.clock.advance(3_599_000);
    expect((await wallet.answer(asked, tokenOf(presentation))).status).toBe(200);
    expect(await (await question.show()).text()).toContain(key.did);
    world.clock.advance(1000);
    const page = await (await question.show()).text();
    expect(page).toContain('The time of this question is over');
    expect(page).not.toContain(key.did);
    await expect(wallet.resolve(late.link)).rejects.toBeInstanceOf(Error);
  });

  test('is seen by the browser that asked alone; to every other it is not there', async () => {
    const { question, world } = await createQuestion();
    const other = await startQuestion(world);
    const read = async (path: string, Cookie: string) => {
      const response = await world.request(path, { headers: { Accept: 'text/html', Cookie } });
      const text = (await response.text()).replaceAll(/req_\w+/g, '');
      return [response.status, text.replaceAll(question.id, 'ID')];
    };
    const invented = 'prq_0123456789abcdefghjkmn';
    const missing = await read(`/verify/wallet/${invented}`, question.cookie);
    expect(missing[0]).toBe(404);
    for (const cookie of ['', other.cookie, 'wallet-question=x']) {
      const [status, text] = await read(question.path, cookie);
      expect([status, text]).toEqual([404, String(missing[1]).replaceAll(invented, 'ID')]);
      expect((await read(`${question.path}/state`, cookie))[0]).toBe(404);
    }
  });

  test('is not asked from another site, and not without end', async () => {
    const world = await createWorld();
    const foreign = await world.request('/verify/wallet', {
      method: 'POST',
      headers: {
        Origin: 'https://evil.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: '',
    });
    expect(foreign.status).toBe(403);
    const now = world.clock.now;
    const expiresAt = new Date(now.getTime() + 60_000);
    await world.store.commit(
      Array.from({ length: maxOpenRequests }, (_, at) =>
        world.store.presentationRequests.insert({
          id: `prq_${at}`,
          nonce: `${at}`,
          browserDigest: 'x',
          createdAt: now,
          expiresAt,
        }),
      ),
    );
    expect((await startQuestion(world)).made.status).toBe(503);
    world.clock.advance(60_000);
    expect((await startQuestion(world)).made.status).toBe(303);
  });

  test('leaves no id of its own in the log', async () => {
    const lines: unknown[] = [];
    const note = (...line: unknown[]) => void lines.push(line);
    const world = await createWorld({ log: { info: note, error: note } });
    const { show, path, id } = await startQuestion(world);
    await show();
    await world.request(`${path}/request`);
    expect(JSON.stringify(lines)).toContain('/verify/wallet/*');
    expect(JSON.stringify(lines)).not.toContain(id);
  });
});
