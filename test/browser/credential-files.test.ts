/** Baked files in a real browser: its own XML reader finds the credential, and both are pictures as before. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(() => browser?.close());

async function readFiles() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world, { name: 'Gwŷdd ]]> & <b> 🎓' });
  const award = await makeAward(world, achievementId);
  const Cookie = await acceptAward(world, award.claimUrl);
  const read = async (ending: string) =>
    Buffer.from(
      await (
        await world.request(`/credentials/${award.id}.${ending}`, { headers: { Cookie } })
      ).arrayBuffer(),
    );
  return { png: await read('png'), svg: await read('svg'), json: (await read('json')).toString() };
}

test('F16: the browser’s XML reader finds the signed credential as the first thing in the drawing', async () => {
  const { svg, json } = await readFiles();
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const [credential, ...others] = parsed.getElementsByTagNameNS(
      'https://purl.imsglobal.org/ob/v3p0',
      'credential',
    );
    return {
      error: parsed.querySelector('parsererror')?.textContent,
      isFirst: parsed.documentElement.firstChild === credential,
      others: others.length,
      text: credential?.textContent ?? '',
    };
  }, svg.toString());
  expect(found).toMatchObject({ error: undefined, isFirst: true, others: 0 });
  expect(JSON.parse(found.text)).toEqual(JSON.parse(json));
});

test('F1: baked badges are shown as pictures', async () => {
  const { png, svg } = await readFiles();
  const show = (type: string, bytes: Buffer) =>
    page.evaluate(
      async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 64;
        canvas.height = 64;
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0, 64, 64);
        const { data } = context.getImageData(32, 32, 1, 1);
        return { width: image.naturalWidth, height: image.naturalHeight, alpha: data[3] };
      },
      `data:${type};base64,${bytes.toString('base64')}`,
    );
  expect(await show('image/png', png)).toEqual({ width: 600, height: 600, alpha: 255 });
  expect(await show('image/svg+xml', svg)).toEqual({ width: 512, height: 512, alpha: 255 });
});
