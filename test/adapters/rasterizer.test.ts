import { expect, test } from 'vitest';
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createRasterizer } from '#adapters/rasterizer.ts';
import { readChunks } from '#domain/bake/png-chunks.ts';

const drawing = createNodeDrawing();
const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`;
const red = svg('<rect width="200" height="100" fill="#c00"/>');

function readHeader(png: Uint8Array) {
  const { data } = readChunks(png)[0]!;
  const view = new DataView(data.buffer, data.byteOffset);
  return { width: view.getUint32(0), height: view.getUint32(4), colourType: data[9] };
}

test('draws to the width asked for', async () => {
  const png = await createRasterizer(drawing)(red, { width: 400 });
  expect(readHeader(png)).toEqual({ width: 400, height: 200, colourType: 6 });
});

test('draws without alpha over a background', async () => {
  const png = await createRasterizer(drawing)(svg(''), { width: 40, background: '#fff' });
  expect(readHeader(png)).toEqual({ width: 40, height: 20, colourType: 2 });
});

test('letters are drawn, Welsh, Greek and Cyrillic ones too', async () => {
  const rasterize = createRasterizer(drawing);
  const write = (text: string) =>
    rasterize(svg(`<text x="10" y="60" font-size="40">${text}</text>`), { width: 200 });
  const pictures = await Promise.all(['', 'ŵŷ', 'Ωλ', 'Жя'].map(write));
  expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(4);
});

test('two that start at once both get their picture', async () => {
  const first = createRasterizer(drawing);
  const second = createRasterizer(drawing);
  const pictures = await Promise.all([
    first(red, { width: 10 }),
    second(red, { width: 10 }),
    first(red, { width: 10 }),
  ]);
  expect(pictures[1]).toEqual(pictures[0]);
  expect(pictures[2]).toEqual(pictures[0]);
});

test.each([0, 2401, Number.NaN])('refuses a width of %s pixels', async (width) => {
  await expect(createRasterizer(drawing)(red, { width })).rejects.toThrow(RangeError);
});

test('refuses a picture that cannot be decoded, where that is asked for', async () => {
  const rasterize = createRasterizer(drawing);
  const broken = svg('<image width="200" height="100" href="data:image/png;base64,iVBORw0KGgo="/>');
  await expect(rasterize(broken, { width: 20, refuseBlank: true })).rejects.toMatchObject({
    code: 'image_invalid',
  });
  expect((await rasterize(broken, { width: 20 })).length).toBeGreaterThan(0);
  expect((await rasterize(red, { width: 20, refuseBlank: true })).length).toBeGreaterThan(0);
});

test('loads nothing from outside: a picture by URL or by path draws nothing', async () => {
  const rasterize = createRasterizer(drawing);
  const empty = await rasterize(svg(''), { width: 20 });
  for (const href of ['file:///etc/hostname', 'http://127.0.0.1/x.png', '/etc/hostname'])
    expect(
      await rasterize(svg(`<image width="200" height="100" href="${href}"/>`), { width: 20 }),
    ).toEqual(empty);
});

test('letters that the typeface has not got are left out, rather than drawn as boxes', async () => {
  const rasterize = createRasterizer(drawing);
  const write = (text: string) =>
    rasterize(svg(`<text x="10" y="60" font-size="40">${text}</text>`), { width: 200 });
  expect(await write('a🎓東&amp;b')).toEqual(await write('a&amp;b'));
  expect(await write('فاطمة')).toEqual(await rasterize(svg(''), { width: 200 }));
});
