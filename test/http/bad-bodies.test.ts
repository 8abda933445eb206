import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { bootstrapKey, createWorld, sampleAchievement, type World } from '#test/support/world.ts';

const big = 11 * 1024 * 1024;

/** Sends bytes as they are; `null` for no Content-Type. */
async function send(
  world: World,
  path: string,
  body: BodyInit | null,
  headers: Record<string, string | null>,
) {
  const given = Object.entries({ Authorization: `Bearer ${bootstrapKey}`, ...headers });
  const kept = given.filter((entry): entry is [string, string] => entry[1] !== null);
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: Object.fromEntries(kept),
    body,
    duplex: 'half',
  };
  const response = await world.request(`/api/v1${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const json = { 'Content-Type': 'application/json' };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a body that is not JSON', () => {
  test.each(['', '{', '{"name":}', "{'name':1}", '{"name":1,}', 'undefined', '\u0000'])(
    '%j is malformed',
    async (text) => {
      const world = await createWorld();
      for (const path of ['/achievements', '/awards', '/verify']) {
        expectProblem(await send(world, path, bytes(text), json), 400, 'body_malformed');
      }
    },
  );

  test.each(['null', '[]', '7', '"text"', 'true'])('%s is JSON, but no object', async (text) => {
    const world = await createWorld();
    for (const path of ['/achievements', '/awards', '/verify']) {
      expect(
        expectProblem(await send(world, path, bytes(text), json), 400, 'input_invalid'),
      ).toContain('');
    }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/jsonp',
    'json',
  ])('a body that calls itself %s is not read, with or without a length', async (type) => {
    const world = await createWorld();
    const body = bytes(JSON.stringify(sampleAchievement));
    for (const length of [null, String(body.length)]) {
      const headers = { 'Content-Type': type, 'Content-Length': length };
      expectProblem(
        await send(world, '/achievements', body, headers),
        415,
        'media_type_unsupported',
      );
      expectProblem(await send(world, '/verify', body, headers), 415, 'media_type_unsupported');
    }
  });

  test('a body that does not say what it is is not read', async () => {
    const world = await createWorld();
    const body = bytes(JSON.stringify(sampleAchievement));
    const told = await send(world, '/achievements', body, {
      'Content-Length': String(body.length),
    });
    expectProblem(told, 415, 'media_type_unsupported');
    const untold = await send(world, '/achievements', body, {});
    expectProblem(untold, 415, 'media_type_unsupported');
    expect((await world.api('GET', '/achievements')).body.items).toEqual([]);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'a body that calls itself %s is read',
    async (type) => {
      const world = await createWorld();
      const answer = await send(world, '/achievements', bytes(JSON.stringify(sampleAchievement)), {
        'Content-Type': type,
      });
      expect(answer.status).toBe(201);
    },
  );

  test('a call that needs no body takes none', async () => {
    const world = await createWorld();
    const { id } = (await world.api('POST', '/achievements', sampleAchievement)).body;
    expect((await send(world, `/achievements/${id}/publish`, null, {})).status).toBe(200);
    expect(
      (
        await send(world, `/achievements/${id}/retire`, null, {
          'Content-Length': '0',
          'Content-Type': 'text/plain',
        })
      ).status,
    ).toBe(200);
  });
});

describe('a body that is too large', () => {
  const mebibyte = 1024 * 1024;
  /** A credential may be larger than anything else that is sent. */
  const paths: [path: string, mebibytes: number][] = [
    ['/achievements', 2],
    ['/awards', 2],
    ['/verify', 10],
  ];

  test.each(paths)('11 MiB to %s are refused by their length', async (path) => {
    const world = await createWorld();
    const body = new Uint8Array(big).fill(0x20);
    expectProblem(
      await send(world, path, body, { ...json, 'Content-Length': String(big) }),
      413,
      'body_too_large',
    );
  });

  test.each(paths)('to %s without a length are refused after %i MiB', async (path, most) => {
    const world = await createWorld();
    let sent = 0;
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= big) return controller.close();
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    expectProblem(await send(world, path, body, json), 413, 'body_too_large');
    expect(sent).toBeLessThan((most + 1) * mebibyte);
  });

  test('a body of exactly 2 MiB is read', async () => {
    const world = await createWorld();
    const text = JSON.stringify({ ...sampleAchievement, colour: '' });
    const body = bytes(
      text.replace('"colour":""', `"colour":"${'x'.repeat(2 * 1024 * 1024 - text.length)}"`),
    );
    expect(body.length).toBe(2 * 1024 * 1024);
    expect(
      expectProblem(await send(world, '/achievements', body, json), 400, 'input_invalid'),
    ).toEqual(['/colour']);
  });

  test('10 MB in a form are refused on every page that reads one', async () => {
    const world = await createWorld();
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: 'http://laurel.test',
      Accept: 'application/json',
    };
    for (const path of ['/sign-in', '/verify']) {
      const response = await world.request(path, {
        method: 'POST',
        headers,
        body: new Uint8Array(big).fill(0x61),
      });
      const answer = {
        status: response.status,
        headers: response.headers,
        body: await response.json(),
      };
      expectProblem(answer, 413, 'body_too_large');
    }
  });
});
