import { describe, expect, test } from 'vitest';
import { bakePng } from '#domain/bake.ts';
import { readChunks } from '#domain/bake/png-chunks.ts';
import { encodeBase64 } from '#domain/bytes.ts';
import { createPublic } from '#test/support/accepted.ts';
import { readPdf, readTextChunks } from '#test/support/baked.ts';
import { createPng, createPngOfSize } from '#test/support/pictures.ts';
import { createWorld, type World } from '#test/support/world.ts';

const endings = ['png', 'svg', 'pdf'] as const;
const types = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const;

const toDataUrl = (png: Uint8Array) => `data:image/png;base64,${encodeBase64(png)}`;

function readSize(png: Uint8Array) {
  const { data } = readChunks(png)[0]!;
  const view = new DataView(data.buffer, data.byteOffset);
  return [view.getUint32(0), view.getUint32(4)];
}

describe('a file of a credential', () => {
  test.each(endings)(
    '.%s is sent to be saved, under the name of the achievement',
    async (ending) => {
      const { ask } = await createPublic({}, { name: 'Ŵythnos / Week' });
      const response = await ask(ending);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(types[ending]);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="Wythnos Week.${ending}"; filename*=UTF-8''%C5%B4ythnos%20Week.${ending}`,
      );
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(response.headers.get('vary')).toContain('Cookie');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  test.each(endings)('.%s is not sent again to whoever has it', async (ending) => {
    const { ask } = await createPublic();
    const etag = (await ask(ending)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w+"$/);
    const again = await ask(ending, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask(ending, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  test.each(endings)('.%s answers HEAD like GET, without its body', async (ending) => {
    const { ask } = await createPublic();
    const [head, get] = await Promise.all([ask(ending, { method: 'HEAD' }), ask(ending)]);
    const headers = (response: Response) =>
      [...response.headers].filter(([name]) => name !== 'x-request-id');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(headers(head)).toEqual(headers(get));
  });

  test.each(endings)(
    '.%s is gone for others as soon as it is private, and stays for its learner',
    async (ending) => {
      const { ask, show, cookie } = await createPublic();
      const etag = (await ask(ending)).headers.get('etag') ?? '';
      await show('private');
      expect((await ask(ending, { headers: { 'If-None-Match': etag } })).status).toBe(404);
      expect((await ask(ending, { headers: { Cookie: cookie } })).status).toBe(200);
    },
  );

  test.each(endings)('.%s can still be had when the credential is revoked', async (ending) => {
    const { world, award, ask } = await createPublic();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    expect((await ask(ending)).status).toBe(200);
  });

  test.each(['gif', 'PNG', 'png.svg', 'JWT'])('.%s does not exist', async (ending) => {
    const { ask } = await createPublic();
    expect((await ask(ending)).status).toBe(404);
  });

  test('is drawn once, and the drawing kept', async () => {
    const { world, read } = await createPublic();
    const first = await read('png');
    const rasterize = world.system.rasterize;
    let drawn = 0;
    const again = await createWorld({
      store: world.store,
      ring: undefined,
      rasterize: (...input) => {
        drawn++;
        return rasterize(...input);
      },
    });
    const [item] = (await world.api('GET', '/awards')).body.items;
    const second = await again.request(`/credentials/${item.id}.png`);
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(first);
    expect(drawn).toBe(0);
  });
});

describe('F1: the badge as a picture', () => {
  test('is drawn 600 pixels wide', async () => {
    const { read } = await createPublic();
    expect(readSize(await read('png'))).toEqual([600, 600]);
  });

  test('that was uploaded keeps its own pixels', async () => {
    const upload = createPng(30, 20);
    const { read } = await createPublic({}, { image: toDataUrl(upload) });
    const baked = await read('png');
    expect(readSize(baked)).toEqual([30, 20]);
    const pixels = (png: Uint8Array) => readChunks(png).find(({ type }) => type === 'IDAT')?.data;
    expect(pixels(baked)).toEqual(pixels(upload));
    const svg = new TextDecoder().decode(await read('svg'));
    expect(svg).toContain(`href="${toDataUrl(upload)}"`);
  });

  test('that is too large to be decoded is given away as it is, and drawn from the name for print', async () => {
    const drawn: string[] = [];
    const world = await createWorld();
    const huge = createPngOfSize(4096, 4096);
    const { read } = await createPublic(
      {
        rasterize: (svg, options) => {
          drawn.push(svg);
          return world.system.rasterize(svg, options);
        },
      },
      { image: toDataUrl(huge) },
    );
    expect(readSize(await read('png'))).toEqual([4096, 4096]);
    expect(readPdf(await read('pdf')).files).toHaveLength(1);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((svg) => svg.includes('<image'))).toEqual([]);
  });
});

test('a picture runs and loads nothing, even opened by itself, and a page keeps its own policy', async () => {
  const { world } = await createPublic();
  const [achievement] = (await world.api('GET', '/achievements')).body.items;
  const row = await world.store.achievements.find(achievement.id);
  const policyOf = async (path: string) =>
    (await world.request(path)).headers.get('content-security-policy');
  expect(await policyOf(`/images/${row?.imageDigest}`)).toContain('sandbox');
  const page = await policyOf('/');
  expect(page).toContain("script-src 'self'");
  expect(page).not.toContain('sandbox');
});

describe('badge art', () => {
  const upload = (world: World, png: Uint8Array) =>
    world.api('POST', '/achievements', {
      name: 'Example',
      description: 'x',
      criteria: { narrative: 'x' },
      image: toDataUrl(png),
    });

  test('that carries somebody’s credential is kept without it', async () => {
    const world = await createWorld();
    const { body } = await upload(world, bakePng(createPng(8, 8), '{"secret":"Ann"}'));
    const achievement = await world.store.achievements.find(body.id);
    const response = await world.request(`/images/${achievement?.imageDigest}`);
    const kept = new Uint8Array(await response.arrayBuffer());
    expect(readTextChunks(kept)).toEqual([]);
    expect(kept).toEqual(createPng(8, 8));
  });

  test.each<[string, Uint8Array]>([
    ['is cut off', createPng(8, 8).subarray(0, 60)],
    ['has a flipped bit', createPng(8, 8).map((byte, i) => (i === 50 ? byte ^ 1 : byte))],
    ['cannot be decoded', createPngOfSize(100, 100)],
    ['shows nothing', createPng(8, 8, () => [0, 0, 0, 0])],
    ['has sides of 5000 pixels', createPngOfSize(5000, 1)],
  ])('that %s is refused', async (_, png) => {
    const answer = await upload(await createWorld(), png);
    expect([answer.status, answer.body.code]).toEqual([400, 'image_invalid']);
  });
});
