import { describe, expect, test } from 'vitest';
import { maxNewClients } from '#domain/oauth.ts';
import { discover, metadata, scopes, siteOf } from '#test/support/programs.ts';
import { createWorld, publicUrl } from '#test/support/world.ts';

const hourMs = 60 * 60 * 1000;

interface Registered {
  readonly error?: string;
  readonly error_description?: string;
  readonly client_secret?: string;
  readonly [member: string]: unknown;
}

async function createRegistry() {
  const world = await createWorld();
  const send = async (body: string, type = 'application/json') => {
    const answer = await world.request('/oauth/register', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    return { answer, status: answer.status, body: (await answer.json()) as Registered };
  };
  const post = (given: Readonly<Record<string, unknown>>) =>
    send(JSON.stringify({ ...metadata, ...given }));
  return { world, send, post };
}

describe('the metadata of the authorisation server', () => {
  test('says what it can do, and is readable from any origin', async () => {
    const world = await createWorld();
    const as = await discover(siteOf(world));
    expect(as).toMatchObject({
      issuer: publicUrl,
      authorization_endpoint: `${publicUrl}/oauth/authorize`,
      token_endpoint: `${publicUrl}/oauth/token`,
      registration_endpoint: `${publicUrl}/oauth/register`,
      revocation_endpoint: `${publicUrl}/oauth/revoke`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      'pre-authorized_grant_anonymous_access_supported': true,
    });
    expect(as.grant_types_supported).toEqual(
      expect.arrayContaining(['authorization_code', 'refresh_token']),
    );
    expect(as.scopes_supported).toEqual(expect.arrayContaining(Object.values(scopes)));
    const answer = await world.request('/.well-known/oauth-authorization-server');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a program registers', () => {
  test('and gets an id and a secret, with what was registered', async () => {
    const { post } = await createRegistry();
    const { answer, status, body } = await post({ software_id: 'x', contacts: ['a@b.example'] });
    expect([status, answer.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(body).toMatchObject({
      ...metadata,
      client_id: expect.stringMatching(/^cli_/) as string,
      client_secret: expect.stringMatching(/^[\w-]{43}$/) as string,
      client_secret_expires_at: 0,
    });
    expect(body).not.toHaveProperty('software_id');
  });

  test('without a secret when it keeps none, and with every scope when it names none', async () => {
    const { post } = await createRegistry();
    const { body } = await post({ token_endpoint_auth_method: 'none', scope: undefined });
    expect(body).not.toHaveProperty('client_secret');
    expect(body['scope']).toBe([...Object.values(scopes), 'offline_access'].join(' '));
  });

  const fine = [
    'https://backpack.example',
    'https://backpack.example:8443/in?x=1',
    'https://backpack.example/@user/in',
    'http://127.0.0.1/in',
    'http://[::1]:8080/in',
    'http://localhost:3000/in',
  ];
  test.each(fine)('with the redirect URI %s', async (uri) => {
    const { post } = await createRegistry();
    expect((await post({ redirect_uris: [uri] })).body['redirect_uris']).toEqual([uri]);
  });

  const unsuitable = [
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://x.example',
    'data:text/html,x',
    'http://backpack.example/in',
    'http://127.0.0.1.evil.example/in',
    'http://localhost.evil.example/in',
    'https://backpack.example/in#part',
    'https://backpack.example/in#',
    'https://user@backpack.example/in',
    'https://@backpack.example/in',
    'https://user:secret@backpack.example/in',
    'https:backpack.example/in',
    'https://',
    'https://backpack.example\\@evil.example/in',
    ' https://backpack.example/in',
    'https://backpack.example/in\n',
    'https://back"pack.example/in',
    'https://*.backpack.example/in',
    'https://backpack.example/*',
    '/in',
    'com.example.app:/in',
    `https://backpack.example/${'x'.repeat(1000)}`,
  ];
  test.each(unsuitable)('not with the redirect URI %j', async (uri) => {
    const { post } = await createRegistry();
    const { status, body } = await post({ redirect_uris: [metadata.redirect_uris[0], uri] });
    expect([status, body.error]).toEqual([400, 'invalid_redirect_uri']);
    expect(body.error_description).toContain('Number 2');
  });

  const malformed: readonly {
    readonly name: string;
    readonly given: Readonly<Record<string, unknown>>;
    readonly error?: string;
  }[] = [
    { name: 'no redirect URI', given: { redirect_uris: [] }, error: 'invalid_redirect_uri' },
    {
      name: 'redirect URIs that are no list',
      given: { redirect_uris: 'https://x.example' },
      error: 'invalid_redirect_uri',
    },
    {
      name: 'too many redirect URIs',
      given: { redirect_uris: Array.from({ length: 11 }, (_, n) => `https://x.example/${n}`) },
      error: 'invalid_redirect_uri',
    },
    { name: 'no name', given: { client_name: undefined } },
    { name: 'an empty name', given: { client_name: '  ' } },
    { name: 'a name of two lines', given: { client_name: 'Bank\nSite' } },
    { name: 'a name that turns the direction', given: { client_name: 'Bank\u202egnaB' } },
    { name: 'a name that cannot be seen', given: { client_name: '\u200b' } },
    { name: 'a name too long', given: { client_name: 'x'.repeat(101) } },
    { name: 'a name that is no text', given: { client_name: { en: 'x' } } },
    { name: 'a site that is script', given: { client_uri: 'javascript:alert(1)' } },
    { name: 'a logo over http', given: { logo_uri: 'http://x.example/logo.png' } },
    { name: 'terms that are a data URL', given: { tos_uri: 'data:text/html,x' } },
    { name: 'a privacy notice that is no address', given: { policy_uri: 'privacy' } },
    { name: 'an unknown scope', given: { scope: `${metadata.scope} everything` } },
    { name: 'a scope that gives nothing', given: { scope: 'offline_access' } },
    { name: 'an unknown method', given: { token_endpoint_auth_method: 'private_key_jwt' } },
    { name: 'the implicit grant', given: { grant_types: ['authorization_code', 'implicit'] } },
    { name: 'no authorisation code', given: { grant_types: ['refresh_token'] } },
    { name: 'another response type', given: { response_types: ['token'] } },
  ];
  test.each(malformed)('not with $name', async ({ given, error = 'invalid_client_metadata' }) => {
    const { post } = await createRegistry();
    const { status, body } = await post(given);
    expect([status, body.error]).toEqual([400, error]);
    expect(body.error_description).toMatch(/\w/);
  });

  test('not with a body that is no JSON object, no JSON, or too large', async () => {
    const { send } = await createRegistry();
    for (const [body, type] of [['[]'], ['{'], ['null'], ['{}', 'text/plain']] as const)
      expect((await send(body, type)).body.error).toBe('invalid_client_metadata');
    expect((await send(JSON.stringify({ client_name: 'x'.repeat(40_000) }))).status).toBe(413);
  });

  test('until there are too many within the hour, and again afterwards', async () => {
    const { world, post } = await createRegistry();
    for (let n = 0; n < maxNewClients; n++) expect((await post({})).status).toBe(201);
    const full = await post({});
    expect([full.status, full.body.error]).toEqual([503, 'temporarily_unavailable']);
    world.clock.advance(hourMs);
    expect((await post({})).status).toBe(201);
  });
});

test('any origin may ask what a browser has to ask first', async () => {
  const world = await createWorld();
  for (const path of ['/oauth/token', '/oauth/register', '/oauth/revoke', '/ims/ob/v3p0/profile']) {
    const answer = await world.request(path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://wallet.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization, content-type',
      },
    });
    expect([path, answer.status]).toEqual([path, 204]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  }
});
