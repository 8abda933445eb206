import * as oauth from 'oauth4webapi';
import { describe, expect, test } from 'vitest';
import {
  answerAsking,
  callApi,
  callback,
  connect,
  exchangeCode,
  prepareAsking,
  type Program,
  readTokens,
  refresh,
  register,
  revoke,
  scopes,
} from '#test/support/programs.ts';
import { createAsked, readError } from '#test/support/programs-asked.ts';

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const invalidGrant = [400, 'invalid_grant'];

/** A program with a code in its hands. */
async function createCoded(given: Readonly<Record<string, unknown>> = {}) {
  const asked = await createAsked(given);
  const asking = await prepareAsking(asked.program);
  const allowed = await answerAsking(asked.site, asking, asked.cookie);
  return { ...asked, asking, location: allowed.headers.get('location') ?? '' };
}

async function createConnected(given: Readonly<Record<string, string>> = {}) {
  const asked = await createAsked();
  return { ...asked, ...(await connect(asked.program, asked.cookie, given)) };
}

const reads = async ({ site }: Program, token: string) =>
  (await callApi(site, '/credentials', token)).status === 200;

describe('a program', () => {
  for (const method of ['client_secret_basic', 'client_secret_post', 'none'])
    test(`gets its tokens, and the next ones (${method})`, async () => {
      const { cookie, program } = await createAsked({ token_endpoint_auth_method: method });
      const { tokens } = await connect(program, cookie);
      expect(tokens).toMatchObject({
        token_type: 'Bearer',
        expires_in: 3600,
        scope: scopes['read-credentials'],
      });
      expect(await reads(program, tokens.access_token)).toBe(true);
      const next = await refresh(program, tokens.refresh_token);
      expect([next.status, next.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const renewed = await readTokens(next);
      expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
      expect(await reads(program, renewed.access_token)).toBe(true);
    });

  test('that sends a wrong secret, or none, is not let in; nor is one that keeps none and sends one', async () => {
    const { program, asking, location, site } = await createCoded();
    const open = await register(site, { token_endpoint_auth_method: 'none' });
    const without = { ...program, auth: open.auth };
    const wrong = { ...program, auth: (await register(site)).auth };
    const withSecret = { ...open, auth: program.auth };
    for (const other of [without, wrong, withSecret])
      expect(await readError(await exchangeCode(other, asking, location))).toEqual([
        401,
        'invalid_client',
      ]);
    expect((await exchangeCode(program, asking, location)).status).toBe(200);
  });

  test('is told by its own name for every error, and by one parameter each', async () => {
    const { site } = await createAsked();
    const post = async (body: string, type = 'application/x-www-form-urlencoded') =>
      readError(
        await site.fetch(`${site.url}/oauth/token`, {
          method: 'POST',
          headers: { 'Content-Type': type },
          body,
        }),
      );
    expect(await post('')).toEqual([400, 'invalid_request']);
    expect(await post('{}', 'application/json')).toEqual([400, 'invalid_request']);
    expect(await post('grant_type=password')).toEqual([400, 'unsupported_grant_type']);
    expect(await post('grant_type=toString')).toEqual([400, 'unsupported_grant_type']);
    expect(await post('grant_type=refresh_token&grant_type=refresh_token')).toEqual([
      400,
      'invalid_request',
    ]);
    expect(await post('grant_type=refresh_token')).toEqual([401, 'invalid_client']);
    expect(await post('grant_type=refresh_token&client_id=cli_x')).toEqual([401, 'invalid_client']);
    expect(await post(`grant_type=refresh_token&x=${'x'.repeat(40_000)}`)).toEqual([
      413,
      'invalid_request',
    ]);
  });
});

describe('a code', () => {
  test('exchanged twice ends everything that was given for it', async () => {
    const { program, asking, location } = await createCoded();
    const tokens = await readTokens(await exchangeCode(program, asking, location));
    expect(await readError(await exchangeCode(program, asking, location))).toEqual(invalidGrant);
    expect(await readError(await refresh(program, tokens.refresh_token))).toEqual(invalidGrant);
    expect(await reads(program, tokens.access_token)).toBe(false);
  });

  test('exchanged by two at once is exchanged once at most, and leaves nothing that works', async () => {
    const { program, asking, location } = await createCoded();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => exchangeCode(program, asking, location)),
    );
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeLessThanOrEqual(1);
    for (const answer of good)
      expect(await reads(program, (await readTokens(answer)).access_token)).toBe(false);
  });

  test('gives another program nothing', async () => {
    const { program, asking, location, site } = await createCoded();
    const stranger = await register(site);
    expect(await readError(await exchangeCode(stranger, asking, location))).toEqual(invalidGrant);
    expect((await exchangeCode(program, asking, location)).status).toBe(200);
  });

  const unproved = {
    'another verifier': [{ verifier: 'x'.repeat(43) }, 'invalid_grant'],
    'the challenge for a verifier, as if it were plain': [{ asChallenge: true }, 'invalid_grant'],
    'a verifier that is too short': [{ verifier: 'x'.repeat(42) }, 'invalid_request'],
    'a verifier that is too long': [{ verifier: 'x'.repeat(129) }, 'invalid_request'],
    'no verifier': [{ verifier: oauth.nopkce }, 'invalid_grant'],
    'a redirect URI with a slash more': [{ redirectUri: `${callback}/` }, 'invalid_request'],
  } as const;
  for (const [name, [given, error]] of Object.entries(unproved))
    test(`with ${name} gives nothing, and can be tried once`, async () => {
      const { program, asking, location } = await createCoded({
        redirect_uris: [callback, `${callback}/`],
      });
      const { asChallenge, ...rest } = { asChallenge: false, ...given };
      const verifier = asChallenge ? asking.fields['code_challenge']! : asking.verifier;
      const answer = await exchangeCode(program, asking, location, { verifier, ...rest });
      expect(await readError(answer)).toEqual([400, error]);
      expect(await readError(await exchangeCode(program, asking, location))).toEqual(invalidGrant);
    });

  test('is good for its minute, and not a millisecond longer', async () => {
    const { world, program, asking, location, cookie, site } = await createCoded();
    const second = await prepareAsking(program);
    const later = await answerAsking(site, second, cookie);
    world.clock.advance(minuteMs - 1);
    expect((await exchangeCode(program, asking, location)).status).toBe(200);
    world.clock.advance(1);
    const late = await exchangeCode(program, second, later.headers.get('location') ?? '');
    expect(await readError(late)).toEqual(invalidGrant);
  });
});

describe('a refresh token', () => {
  test('used again ends the whole grant', async () => {
    const { program, tokens } = await createConnected();
    const renewed = await readTokens(await refresh(program, tokens.refresh_token));
    expect(await readError(await refresh(program, tokens.refresh_token))).toEqual(invalidGrant);
    expect(await readError(await refresh(program, renewed.refresh_token))).toEqual(invalidGrant);
    expect(await reads(program, renewed.access_token)).toBe(false);
  });

  test('used by several at once is exchanged once at most', async () => {
    const { program, tokens } = await createConnected();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => refresh(program, tokens.refresh_token)),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(await reads(program, tokens.access_token)).toBe(false);
  });

  test('gives less when less is asked for, as much again later, and never more', async () => {
    const both = `${scopes['read-credentials']} ${scopes['read-profile']}`;
    const { program, tokens, site } = await createConnected({ scope: both });
    const less = await readTokens(
      await refresh(program, tokens.refresh_token, scopes['read-profile']),
    );
    expect(less.scope).toBe(scopes['read-profile']);
    expect((await callApi(site, '/credentials', less.access_token)).status).toBe(403);
    const wider = await refresh(
      program,
      less.refresh_token,
      `${both} ${scopes['write-credentials']}`,
    );
    expect(await readError(wider)).toEqual([400, 'invalid_scope']);
    const again = await readTokens(await refresh(program, less.refresh_token));
    expect(again.scope).toBe(both);
  });

  test('of another program is worth nothing', async () => {
    const { program, tokens, site } = await createConnected();
    const stranger = await register(site);
    expect(await readError(await refresh(stranger, tokens.refresh_token))).toEqual(invalidGrant);
    expect((await refresh(program, tokens.refresh_token)).status).toBe(200);
  });

  test('lasts 90 days from the last time, and not a millisecond longer', async () => {
    const { world, program, tokens } = await createConnected();
    world.clock.advance(90 * dayMs - 1);
    const renewed = await readTokens(await refresh(program, tokens.refresh_token));
    world.clock.advance(90 * dayMs);
    expect(await readError(await refresh(program, renewed.refresh_token))).toEqual(invalidGrant);
  });
});

test('an access token lasts an hour, and not a millisecond longer', async () => {
  const { world, program, tokens } = await createConnected();
  world.clock.advance(hourMs - 1);
  expect(await reads(program, tokens.access_token)).toBe(true);
  world.clock.advance(1);
  expect(await reads(program, tokens.access_token)).toBe(false);
});

test('tokens are worth nothing in each other’s place', async () => {
  const { program, tokens, cookie } = await createConnected();
  expect(await reads(program, tokens.refresh_token)).toBe(false);
  expect(await readError(await refresh(program, tokens.access_token))).toEqual(invalidGrant);
  expect(await reads(program, cookie.split('=')[1] ?? '')).toBe(false);
});

describe('revoking', () => {
  test('an access token ends it alone, a refresh token everything', async () => {
    const { program, tokens } = await createConnected();
    expect((await revoke(program, tokens.access_token)).status).toBe(200);
    expect(await reads(program, tokens.access_token)).toBe(false);
    const renewed = await readTokens(await refresh(program, tokens.refresh_token));
    expect((await revoke(program, renewed.refresh_token)).status).toBe(200);
    expect(await reads(program, renewed.access_token)).toBe(false);
    expect(await readError(await refresh(program, renewed.refresh_token))).toEqual(invalidGrant);
  });

  test('tells nothing of a token that is unknown or another program’s, and ends neither', async () => {
    const { program, tokens, site } = await createConnected();
    const stranger = await register(site);
    for (const token of ['unknown', tokens.access_token, tokens.refresh_token]) {
      const answer = await revoke(stranger, token);
      expect([answer.status, await answer.text()]).toEqual([200, '{}']);
    }
    expect(await reads(program, tokens.access_token)).toBe(true);
    const impostor = await revoke({ ...program, auth: stranger.auth }, tokens.access_token);
    expect(await readError(impostor)).toEqual([401, 'invalid_client']);
  });
});

test('no code, token or secret is kept as it is', async () => {
  const { world, tokens, location, program } = await createConnected();
  const kept = JSON.stringify([
    await world.store.oauthClients.find(program.client.client_id as `cli_${string}`),
    await world.store.oauthGrants.listEver(
      (await world.store.addresses.findByEmail('ann@example.com'))!.learnerId!,
    ),
  ]);
  const secrets = [
    tokens.access_token,
    tokens.refresh_token,
    new URL(location).searchParams.get('code') ?? '',
    program.secret ?? '',
  ];
  for (const secret of secrets) {
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(kept).not.toContain(secret);
    expect(await world.store.oauthTokens.find(secret, 'access')).toBeUndefined();
    expect(await world.store.oauthCodes.find(secret)).toBeUndefined();
  }
});
