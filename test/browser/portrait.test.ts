import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxPictureBytes } from '#domain/picture.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { signIn } from '#test/support/demonstration.ts';
import { createPng } from '#test/support/pictures.ts';

/** Noise does not shrink when it is packed: a file of more than the limit. */
const noise = randomBytes(900 * 900 * 3);
const photograph = createPng(1400, 700, (x, y) => {
  const at = ((y % 900) * 900 + (x % 900)) * 3;
  return [noise[at]!, noise[at + 1]!, noise[at + 2]!, 255];
});

let browser: Browser;
let demo: Demonstration;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

async function upload(javaScriptEnabled: boolean): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signIn(demo, page);
  await page.goto(`${demo.url}/account/profile`);
  await page.setInputFiles('input[name=picture]', {
    name: 'photograph.png',
    mimeType: 'image/png',
    buffer: Buffer.from(photograph),
  });
  const sent = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.click('.picture form[enctype] button');
  await sent;
  await page.waitForLoadState();
  await page.waitForSelector('.notice, .message-page');
  const words = (await page.textContent('main')) ?? '';
  await context.close();
  return words;
}

test('F11: a photograph that is too large to send is made smaller by the browser first', async () => {
  expect(photograph.length).toBeGreaterThan(maxPictureBytes);
  expect(await upload(true)).toContain('Your picture is in place');
}, 60_000);

test('F11: without scripts it is refused, with the reason', async () => {
  expect(await upload(false)).toContain('larger');
}, 60_000);
