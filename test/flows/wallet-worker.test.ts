import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { decodeJwtPart } from '#test/support/outside-jwt.ts';
import { serveOnly } from '#test/support/verifiers-outside.ts';
import { fetchDocument, verifiers } from '#test/support/verifiers.ts';
import { createHolderKey, presentKey } from '#test/support/wallets/holder-keys.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import { createPresenter } from '#test/support/wallets/presenting.ts';
import { presentTo, tokenOf } from '#test/support/wallets/questions.ts';
import { listReceived, openExchange, postJson } from '#test/support/wallets/vc-api.ts';
import { startWalletWorker, type WalletWorker } from '#test/support/wallets/worker.ts';

let worker: WalletWorker;

beforeAll(async () => {
  worker = await startWalletWorker();
}, 120_000);

afterAll(() => worker?.stop());

async function examine(credential: unknown) {
  const { checks } = await verifyCredential(credential as string, {
    now: new Date(),
    fetchDocument,
  });
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
}

const sound = { unaltered: 'passed', issuer: 'passed', domain: 'passed', status: 'passed' };

describe('OpenID4VCI at the built Worker, in workerd over D1', () => {
  test('a wallet of 1.0 takes a document with the code that was told, and says that it has it', async () => {
    const { id, credentialUrl } = await worker.award('ann@example.com');
    const { offerUri, txCode } = await worker.offer(id, { protocol: 'openid4vci', txCode: true });
    const wallet = await createOpenidWallet({ fetch });
    await expect(wallet.redeem(offerUri, `${txCode}0`)).rejects.toMatchObject({
      errorResponse: { error: 'invalid_grant' },
    });
    const { session, credentials, response } = await wallet.take(
      offerUri,
      'OpenBadge_ldp_vc',
      txCode,
    );
    expect(credentials).toMatchObject([
      { id: credentialUrl, credentialSubject: { id: wallet.key.did } },
    ]);
    expect(await examine(credentials[0])).toMatchObject(sound);
    await wallet.notify(session, response.notification_id!, 'credential_accepted');
    await expect(wallet.redeem(offerUri, txCode)).rejects.toBeInstanceOf(Error);
  });

  test.each(['draft 13', 'draft 15'] as const)('a wallet of %s takes a JWT', async (version) => {
    const { id, credentialUrl } = await worker.award('ann@example.com');
    const { offerUri } = await worker.offer(id, { protocol: 'openid4vci' });
    const wallet = await createOpenidWallet({ fetch, version });
    const { credentials } = await wallet.take(offerUri, 'OpenBadge_jwt_vc_json');
    const [jwt] = credentials as readonly [string];
    expect(decodeJwtPart(jwt, 1)).toMatchObject({ jti: credentialUrl, sub: wallet.key.did });
    expect(await examine(jwt)).toMatchObject(sound);
  });

  test('of many requests at once one is answered: for a code, for a credential, for what was promised', async () => {
    const { id } = await worker.award();
    const { offerUri } = await worker.offer(id, { protocol: 'openid4vci' });
    const wallet = await createOpenidWallet({ fetch });
    const race = async <T>(work: () => Promise<T>) => {
      const settled = await Promise.allSettled(Array.from({ length: 5 }, work));
      return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    };
    const sessions = await race(() => wallet.redeem(offerUri));
    expect(sessions).toHaveLength(1);
    const [session] = sessions as [Awaited<ReturnType<typeof wallet.redeem>>];
    const [promised, ...others] = await race(() => wallet.request(session, 'OpenBadge_ldp_vc'));
    const transaction = promised!.response.transaction_id!;
    expect(others.filter(({ response }) => response.transaction_id !== transaction)).toEqual([]);
    await worker.api('POST', `/awards/${id}/address`, { email: 'bob@example.com' });
    const delivered = await race(() => wallet.comeBack(session, transaction));
    expect(delivered.map(({ credentials }) => credentials?.length)).toEqual([1]);
    const jwts = await race(() => wallet.request(session, 'OpenBadge_jwt_vc_json'));
    expect(jwts.map(({ credentials }) => credentials.length)).toEqual([1]);
  });
});

/** Accepts an award and makes an offer of it by the forms of the pages; gives the page of the offer. */
async function offerByHand({
  claimUrl,
  credentialUrl,
}: {
  claimUrl: string;
  credentialUrl: string;
}) {
  const send = (url: string, cookie = '') =>
    fetch(url, {
      method: 'POST',
      headers: {
        Origin: worker.url,
        Cookie: cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      redirect: 'manual',
    });
  const accepted = await send(`${claimUrl}/accept`);
  const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const offered = await send(`${credentialUrl}/wallet`, cookie);
  const headers = { Cookie: cookie };
  return (
    await fetch(new URL(offered.headers.get('location') ?? '', worker.url), { headers })
  ).text();
}

describe('VC-API at the built Worker, in workerd over D1', () => {
  test('a learner’s offer goes by its link into Learner Credential Wallet, and every verifier takes it, with the server and without', async () => {
    const award = await worker.award('cai@example.com');
    const page = await offerByHand(award);
    const [, href = ''] = /href="(https:\/\/lcw\.app\/request\?request=[^"]*)"/.exec(page) ?? [];
    const wallet = await createLcw(fetch);
    const [credential] = await wallet.openLink(href.replaceAll('&amp;', '&'));
    const published = await worker.api('GET', `/awards/${award.id}/credential`);
    expect(credential).toMatchObject({
      id: award.credentialUrl,
      credentialStatus: published.credentialStatus,
      credentialSubject: { id: wallet.did },
    });
    const ask = fetch;
    const judge = () =>
      Promise.all(
        verifiers.map(async ({ name, verify }) => ({ name, ...(await verify(credential!)) })),
      );
    const says = async (status: (asks: boolean) => string) =>
      expect(await judge()).toMatchObject(
        verifiers.map(({ name, asksStatus }) => ({
          name,
          sound: true,
          status: status(asksStatus),
        })),
      );
    serveOnly({ [`${worker.url}/status/`]: ({ href: list }) => ask(list) });
    await says((asks) => (asks ? 'not revoked' : 'not checked'));
    serveOnly();
    await says(() => 'not checked');
    serveOnly({ [worker.url]: ({ href: url }) => ask(url) });
    expect(await examine(credential)).toMatchObject(sound);
  });

  test('of many wallets that come at once one gets a system’s offer, and its revocation reaches the wallet', async () => {
    const { id } = await worker.award('dai@example.com');
    const { interactionUrl, offerUri } = await worker.offer(id, { protocol: 'vcapi' });
    const wallets = await Promise.all(
      (['Ed25519', 'Ed25519', 'P-256', 'P-256'] as const).map((curve) => createHolderKey(curve)),
    );
    const asked = await openExchange(fetch, offerUri);
    const presentations = await Promise.all(
      wallets.map((key, n) =>
        presentKey(key, { asked, suite: n < 2 ? 'eddsa-rdfc-2022' : 'ecdsa-rdfc-2019' }),
      ),
    );
    const altered = { ...presentations[0], holder: wallets[1]!.did };
    const refused = await postJson(fetch, offerUri, { verifiablePresentation: altered });
    expect([refused.status, refused.body.code]).toEqual([400, 'holder_unproved']);
    const answers = await Promise.all(
      presentations.map((verifiablePresentation) =>
        postJson(fetch, offerUri, { verifiablePresentation }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409,
    ]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const [credential] = answers[winner]!.body.verifiablePresentation.verifiableCredential;
    expect(credential.credentialSubject.id).toBe(wallets[winner]!.did);
    expect((await fetch(interactionUrl)).status).toBe(409);
    await worker.api('POST', `/awards/${id}/revoke`, { reason: 'Entered by mistake' });
    expect(await examine(credential)).toMatchObject({ unaltered: 'passed', status: 'failed' });
  });
});

describe('OpenID4VP at the built Worker, in workerd over D1', () => {
  test('a verifier without an account sees the badge that a wallet shows, and that it is the wallet’s own', async () => {
    const { id } = await worker.award('eve@example.com');
    const { offerUri } = await worker.offer(id, { protocol: 'vcapi' });
    const key = await createHolderKey();
    const [badge] = listReceived(
      (
        await postJson(fetch, offerUri, {
          verifiablePresentation: await presentKey(key, {
            asked: await openExchange(fetch, offerUri),
          }),
        })
      ).body as JsonObject,
    );
    const made = await fetch(`${worker.url}/verify/wallet`, {
      method: 'POST',
      headers: { Origin: worker.url, 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    const path = new URL(made.headers.get('location') ?? '', worker.url);
    const headers = { Cookie: made.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const show = async () => (await fetch(path, { headers })).text();
    const [, href = ''] = /href="(openid4vp:[^"]+)"/.exec(await show()) ?? [];
    const wallet = createPresenter(fetch);
    const { asked } = await wallet.resolve(href.replaceAll('&amp;', '&'));
    const presentation = await presentTo({ asked, key, credentials: [badge] });
    const refused = await wallet.answer(asked, tokenOf({ ...presentation, holder: 'did:key:z' }));
    expect(refused.status).toBe(400);
    expect((await wallet.answer(asked, tokenOf(presentation))).status).toBe(200);
    expect(await show()).toContain(`Awarded to ${key.did}, who presented it.`);
    expect((await fetch(path)).status).toBe(404);
  });
});
