import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { tabTo } from '#test/support/demonstration.ts';

let browser: Browser;
let demo: Demonstration;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const languageOf = (page: Page) => page.getAttribute('html', 'lang');

test('without scripts, by keyboard, a reader changes the language and is back where they were', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${demo.url}/?q=coaching`);
  expect(await languageOf(page)).toBe('en');
  await tabTo(page, 'Cymraeg');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[lang=cy]');
  expect(page.url()).toBe(`${demo.url}/?q=coaching`);
  expect(await page.inputValue('input[name=q]')).toBe('coaching');

  await page.goto(`${demo.url}/help`);
  expect(await page.textContent('h1')).toBe('Cymorth');
  await tabTo(page, 'English');
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[lang=en]');
  expect(page.url()).toBe(`${demo.url}/help`);
  expect(await page.textContent('h1')).toBe('Help');
  await context.close();
}, 60_000);

describe('in Welsh', () => {
  const credential = () =>
    new URL(/http:\S+\/credentials\/awd_\w+/.exec(demo.printed)?.[0] ?? '').pathname;
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    test(`F23: help, and every kind of page that anybody reads, is accessible and fits (${width}, ${colorScheme})`, async () => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        locale: 'cy-GB',
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      const paths = [
        '/help',
        '/verify',
        credential(),
        '/',
        '/privacy',
        '/sign-in',
        '/problems/key_missing',
        '/not-here',
      ];
      for (const path of paths) {
        await page.goto(`${demo.url}${path}`);
        expect([path, await languageOf(page)]).toEqual([path, 'cy']);
        const overflow = await measureOverflow(page);
        complaints.push(
          ...(await findViolations(page)).map((text) => `${path}: ${text}`),
          ...(overflow > 0 ? [`${path}: ${overflow}px too wide`] : []),
        );
      }
      expect(complaints).toEqual([]);
      await context.close();
    }, 120_000);
  }
});
