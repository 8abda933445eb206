import { describe, expect, test } from 'vitest';
import { callApi, scopes } from '#test/support/programs.ts';
import { createApi, signForeignJwt } from '#test/support/programs-api.ts';
import {
  createApiCheck,
  createSchemaCheck,
  readReference,
  referenceMissing,
  whereReference,
} from '#test/support/schemas.ts';
import { createWorld, publicUrl } from '#test/support/world.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly security?: unknown;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const mediaTypes = (body: { readonly content?: object } | undefined) =>
  Object.keys(body?.content ?? {}).toSorted();

/** What a program relies on, of every operation that succeeds. */
const listOperations = (paths: Described['paths']) =>
  Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const { operationId, parameters = [], requestBody, responses, security } = operation;
        const good = Object.entries(responses).filter(([status]) => /^20[01]$/.test(status));
        return [
          `${method} ${path}`,
          {
            operationId,
            security,
            parameters: parameters.map(({ name, in: place }) => `${place} ${name}`),
            reads: mediaTypes(requestBody),
            answers: good.map(([status, answer]) => [status, ...mediaTypes(answer)]),
          },
        ];
      }),
    ),
  );

describe.skipIf(referenceMissing)(`the canonical schemas ${whereReference}`, () => {
  test('hold of every answer', async () => {
    const api = await createApi();
    const { call, send, badge, read } = api;
    await send('POST', '/credentials', badge);
    await send('POST', '/credentials', await signForeignJwt(api), 'text/plain');
    const page = (await read()).body;
    expect(page.credential.length + page.compactJwsString.length).toBe(3);
    expect(createApiCheck('GetOpenBadgeCredentialsResponse')(page)).toEqual([]);
    const profile: unknown = await (await call('/profile')).json();
    expect(createApiCheck('Profile')(profile)).toEqual([]);
    expect(createSchemaCheck('profile.schema.json')(profile)).toEqual([]);
    const created: unknown = await (await send('POST', '/credentials', badge)).json();
    expect(createApiCheck('AchievementCredential')(created)).toEqual([]);
    expect(createSchemaCheck('achievementcredential.schema.json')(created)).toEqual([]);
    const kept: unknown = await (await send('PUT', '/profile', profile)).json();
    expect(createApiCheck('Profile')(kept)).toEqual([]);
    expect(createSchemaCheck('getopenbadgecredentialsresponse.schema.json')(page)).toEqual([]);
    const [first] = page.credential;
    expect(createApiCheck('GetOpenBadgeCredentialsResponse')({ credential: first })).not.toEqual(
      [],
    );
  });

  test('hold of a profile with everything in it', async () => {
    const { world, send, call, learnerId } = await createApi();
    await send('PUT', '/profile', { type: ['Profile'], name: 'Ann E.', description: 'Coach.' });
    const learner = (await world.store.learners.find(learnerId))!;
    await world.store.commit([
      world.store.learners.update(learnerId, learner.version, { profilePublic: true }),
      world.store.handles.insert({
        handle: 'ann',
        skeleton: 'ann',
        learnerId,
        createdAt: world.clock.now,
      }),
      world.store.portraits.put({
        learnerId,
        mediaType: 'image/png',
        bytes: new Uint8Array([1]),
        createdAt: world.clock.now,
      }),
    ]);
    const profile: unknown = await (await call('/profile')).json();
    expect(profile).toMatchObject({ description: 'Coach.', url: `${publicUrl}/people/ann` });
    expect(profile).toHaveProperty('image');
    expect(createApiCheck('Profile')(profile)).toEqual([]);
    expect(createSchemaCheck('profile.schema.json')(profile)).toEqual([]);
  });

  test('hold of the discovery document, and it names what the metadata names', async () => {
    const world = await createWorld();
    const answer = await world.request('/ims/ob/v3p0/discovery');
    const document = (await answer.json()) as {
      components: { securitySchemes: { OAuth2ACG: Record<string, unknown> } };
    };
    expect(createApiCheck('ServiceDescriptionDocument')(document)).toEqual([]);
    expect(document.components.securitySchemes.OAuth2ACG).toMatchObject({
      'x-imssf-registrationUrl': `${publicUrl}/oauth/register`,
      flows: {
        authorizationCode: {
          authorizationUrl: `${publicUrl}/oauth/authorize`,
          tokenUrl: `${publicUrl}/oauth/token`,
        },
      },
    });
    expect(createApiCheck('ServiceDescriptionDocument')({ ...document, info: {} })).not.toEqual([]);
  });

  test('have every operation of the discovery document, with its parameters, answers and scope', async () => {
    const world = await createWorld();
    const { paths } = (await (await world.request('/ims/ob/v3p0/discovery')).json()) as Described;
    const reference = JSON.parse(readReference('openbadges-api.openapi.json')) as Described;
    expect(listOperations(paths)).toEqual(listOperations(reference.paths));
  });

  test('hold of every error', async () => {
    const { call, send, program } = await createApi(scopes['read-credentials']);
    const answers = [
      await call('/credentials?limit=0'),
      await call('/profile'),
      await call('/nothing'),
      await call('/credentials', { method: 'DELETE' }),
      await send('POST', '/credentials', '{'),
      await callApi(program.site, '/profile', undefined),
      await callApi(program.site, '/profile', 'unknown'),
    ];
    const writer = await createApi(`${scopes['write-credentials']} ${scopes['write-profile']}`);
    const { elsewhere, badge } = writer;
    const later = await elsewhere.issue({ awardedAt: new Date('2026-10-02T00:00:00Z') });
    await writer.send('POST', '/credentials', later);
    answers.push(
      await writer.send('POST', '/credentials', '{'),
      await writer.send('POST', '/credentials', badge),
      await writer.send('POST', '/credentials', 'x', 'application/xml'),
      await writer.send('PUT', '/profile', '[]'),
      await writer.send('PUT', '/profile', { x: 'x'.repeat(64 * 1024) }),
    );
    const statuses = [...new Set(answers.map(({ status }) => status))].toSorted((a, b) => a - b);
    expect(statuses).toEqual([400, 401, 403, 404, 405, 409, 413, 415]);
    for (const answer of answers) {
      expect(answer.headers.get('content-type')).toBe('application/json');
      const body: unknown = await answer.json();
      expect(createApiCheck('Imsx_StatusInfo')(body)).toEqual([]);
      expect(createSchemaCheck('imsx_statusinfo.schema.json')(body)).toEqual([]);
    }
  });
});
