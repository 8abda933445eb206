/** Laurel pushes to a host that is a Laurel too: both halves of the Open Badges API, with nothing in between but requests. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oauthSeconds } from '#domain/oauth.ts';
import { createAccepted } from '#test/support/accepted.ts';
import { readPage } from '#test/support/learners.ts';
import type { World } from '#test/support/world.ts';

const here = 'https://badges.example.org';
const there = 'https://host.example.com';

/** Ann with a badge here and an account there; the two sites reach each other and nobody else. */
async function createPair() {
  const sites = new Map<string, World>();
  const asked: string[] = [];
  const fetchOutside = async (url: string, init: RequestInit) => {
    const site = sites.get(new URL(url).origin);
    if (!site) throw new Error(`${url} cannot be reached.`);
    asked.push(`${init.method ?? 'GET'} ${new URL(url).pathname}`);
    return site.app.fetch(new Request(url, init));
  };
  const build = (origin: string) =>
    createAccepted({
      world: {
        fetchOutside,
        env: {
          PUBLIC_URL: origin,
          SMTP_URL: 'smtp://mail.example.org',
          MAIL_FROM: 'laurel@example.org',
        },
      },
    });
  const [issuer, host] = [await build(here), await build(there)];
  sites.set(here, issuer.world).set(there, host.world);
  const advance = (ms: number) => [issuer, host].forEach(({ world }) => world.clock.advance(ms));
  return { issuer, host, sites, asked, advance };
}

type Pair = Awaited<ReturnType<typeof createPair>>;

/** Ann connects the host by the forms of both sites. */
async function connect({ issuer, host }: Pair) {
  const made = await issuer.world.postForm('/account/hosts', { url: there }, issuer.cookie);
  const path = made.headers.get('location') ?? '';
  const page = await readPage(issuer.world, path, issuer.cookie);
  const link = /href="(https:\/\/host[^"]+authorize[^"]+)"/.exec(page)?.[1] ?? '';
  const asking = new URL(link.replaceAll('&amp;', '&'));
  const consent = await readPage(host.world, `${asking.pathname}${asking.search}`, host.cookie);
  const allowed = await host.world.postForm(
    '/oauth/authorize',
    { ...Object.fromEntries(asking.searchParams), answer: 'allow' },
    host.cookie,
  );
  const back = new URL(allowed.headers.get('location') ?? '', there);
  const answer = await issuer.world.request(`${back.pathname}${back.search}`, {
    headers: { Cookie: issuer.cookie },
  });
  return { path, consent, answer, back };
}

async function createConnected() {
  const pair = await createPair();
  const { issuer, host } = pair;
  const { path } = await connect(pair);
  const push = async () => {
    const award = issuer.award.id as string;
    return (await issuer.world.postForm(`${path}/push`, { award }, issuer.cookie)).text();
  };
  const learner = await host.world.store.addresses.findByEmail('ann@example.com');
  const learnerId = learner!.learnerId!;
  const readHeld = async () => {
    const [row] = await host.world.store.importedBadges.listOfLearner(learnerId);
    return row && host.world.store.importedBadges.find(row.id);
  };
  return { ...pair, path, push, readHeld, learnerId };
}

describe('a Laurel that is connected to another', () => {
  test('names itself on the page of consent, and comes back with the issuer of the answer', async () => {
    const pair = await createPair();
    const { consent, back, answer } = await connect(pair);
    expect(consent).toContain('badges.example.org');
    expect(back.searchParams.get('iss')).toBe(there);
    expect(answer.status).toBe(303);
  });

  test('puts a badge there as it was signed, where it is verified and private', async () => {
    const { issuer, push, readHeld } = await createConnected();
    expect(await push()).toContain(': sent.');
    const signed = await issuer.world.store.credentials.findLatest(issuer.award.id);
    const held = await readHeld();
    expect(JSON.parse(held!.document)).toEqual(JSON.parse(signed!.document));
    expect(held).toMatchObject({ verdict: 'passed', recipient: 'own', visibility: 'private' });
  });

  test('renews its access when that has run out, and tells of a revocation', async () => {
    const { issuer, push, readHeld, advance, asked } = await createConnected();
    await push();
    advance(oauthSeconds.accessToken * 1000);
    await issuer.world.api('POST', `/awards/${issuer.award.id}/revoke`, { reason: 'Mistake' });
    asked.length = 0;
    expect(await push()).toContain(': sent.');
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([
      'POST /oauth/token',
      'POST /ims/ob/v3p0/credentials',
    ]);
    expect(await readHeld()).toMatchObject({ verdict: 'failed' });
  });

  test('is told when its learner has disconnected it there, and says so here', async () => {
    const { host, push, readHeld, issuer, path } = await createConnected();
    const page = await readPage(host.world, '/account/programs', host.cookie);
    const [, action = ''] = /action="([^"]*disconnect[^"]*)"/.exec(page) ?? [];
    expect((await host.world.postForm(action, {}, host.cookie)).status).toBe(303);
    expect(await push()).not.toContain(': sent.');
    expect(await readHeld()).toBeUndefined();
    expect(await readPage(issuer.world, path, issuer.cookie)).toContain('no longer lets');
  });

  test('loses nothing when the host cannot be reached, and sends it when it can', async () => {
    const { host, push, readHeld, sites, advance } = await createConnected();
    advance(oauthSeconds.accessToken * 1000);
    sites.delete(there);
    expect(await push()).toContain('could not be reached');
    sites.set(there, host.world);
    expect(await push()).toContain(': sent.');
    expect(await readHeld()).toMatchObject({ verdict: 'passed' });
  });

  test('ends its access there when it is disconnected here; the badge stays', async () => {
    const { host, issuer, path, push, readHeld, learnerId } = await createConnected();
    await push();
    const before = await host.world.store.oauthGrants.listEver(learnerId);
    expect(before.map(({ grant }) => grant.revokedAt)).toEqual([null]);
    await issuer.world.postForm(`${path}/disconnect`, {}, issuer.cookie);
    const after = await host.world.store.oauthGrants.listEver(learnerId);
    expect(after.map(({ grant }) => grant.revokedAt)).toEqual([host.world.clock.now]);
    expect(await readHeld()).toMatchObject({ verdict: 'passed' });
  });

  test('F21: gives the connection and what went there in the export, without what lets in', async () => {
    const { issuer, push } = await createConnected();
    await push();
    const zip = await issuer.world.request('/account/data/export.zip', {
      headers: { Cookie: issuer.cookie },
    });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const { hosts } = JSON.parse(new TextDecoder().decode(files['account.json'])) as {
      hosts: object[];
    };
    expect(hosts).toMatchObject([
      { state: 'connected', pushes: [{ awardId: issuer.award.id as string }] },
    ]);
    expect(Object.keys(hosts[0] ?? {})).not.toContain('sealed');
  });
});
