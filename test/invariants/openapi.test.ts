import { describe, expect, test } from 'vitest';
import { reviewedRoutes } from '#test/support/routes.ts';
import { createWorld } from '#test/support/world.ts';

interface Operation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

async function readDocument() {
  const world = await createWorld();
  const document = (await (await world.request('/openapi.json')).json()) as {
    openapi: string;
    servers: { url: string }[];
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
  return { world, document, operations };
}

describe('the OpenAPI document', () => {
  test('lists every call of the API, and no other', async () => {
    const { world, operations } = await readDocument();
    const routes = world.app.routes
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(
        ({ method, path }) =>
          `${method} ${path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')}`,
      );
    expect(operations.map(({ name }) => name).toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  test('says where the API is', async () => {
    const { document } = await readDocument();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://laurel.test/api/v1' }],
    });
  });

  test('names for every call what it does, its parameters and its refusals', async () => {
    const { operations } = await readDocument();
    for (const { name, path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const statuses = Object.keys(operation.responses);
      expect({
        name,
        isDescribed: /\w/.test(operation.summary ?? ''),
        parameters: named.map((parameter) => parameter.name),
        refusals: statuses.filter((status) => !status.startsWith('2')),
        hasSuccess: statuses.some((status) => status.startsWith('2')),
      }).toEqual({
        name,
        isDescribed: true,
        parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter),
        refusals: expect.arrayContaining([
          '400',
          '401',
          '403',
          '404',
          '409',
          '413',
          '503',
        ]) as unknown,
        hasSuccess: true,
      });
    }
  });

  test('says of every call that wants an API key that it does, and which scope', async () => {
    const { operations } = await readDocument();
    for (const { name, operation } of operations) {
      const [method, path = ''] = name.split(' ');
      const access = reviewedRoutes[`${method} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`];
      const wantsKey = access === 'api-key';
      const namesScope = /\(scope [\w-]+:(read|write)\)$/.test(operation.summary ?? '');
      expect([name, operation.security !== undefined, namesScope]).toEqual([
        name,
        wantsKey,
        wantsKey,
      ]);
    }
  });

  test('is shown to people too, call by call', async () => {
    const { world, operations } = await readDocument();
    const page = await (await world.request('/api')).text();
    for (const { path } of operations) expect(page).toContain(`/api/v1${path}`);
  });
});
