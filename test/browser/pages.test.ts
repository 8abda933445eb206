import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTexts } from '#messages/texts.ts';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { findCredentialUrl, signIn } from '#test/support/demonstration.ts';
import { importPages } from '#test/views/sample-import-pages.tsx';
import { frame } from '#test/views/samples.tsx';
import { renderDocument } from '#views/render.tsx';

/** Each width and each theme once: contrast depends on the theme, fit on the width. */
const looks = [
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;

let browser: Browser;
let demo: Demonstration;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

const credentialUrl = () => findCredentialUrl(demo);

/** Paths of every kind of page; the mail of one offer gives a claim link. */
async function listPaths(page: Page): Promise<readonly string[]> {
  await page.goto(credentialUrl());
  const achievement = (await page.getAttribute('a[href^="/achievements/"]', 'href')) ?? '';
  const messages = (await (await page.request.get(`${demo.url}/dev/mailbox.json`)).json()) as {
    links: string[];
  }[];
  const claim = messages.flatMap(({ links }) => links).find((url) => url.includes('/claim/')) ?? '';
  expect(claim).not.toBe('');
  const verify = `/verify?url=${encodeURIComponent(credentialUrl())}`;
  const fixed = [
    '/',
    '/?q=nothing-like-this',
    '/verify',
    verify,
    '/help',
    '/privacy',
    '/api',
    '/problems',
    '/problems/address_invalid',
    '/sign-in',
    '/sign-in/used',
    '/account',
    '/account?now=merged',
    '/account/addresses/prove/used',
    '/dev/mailbox',
    '/embed',
    '/dashboard',
    '/dashboard?q=nothing-like-this',
    '/account/profile',
    '/account/profile/preview',
    '/account/data',
    '/account/programs',
    '/account/hosts',
    '/dashboard/imports',
    '/not-here',
  ];
  // A page of its own for every browser that asks.
  await page.goto(`${demo.url}/verify`);
  await page.click('form[action="/verify/wallet"] button');
  await page.waitForURL('**/verify/wallet/*');
  const question = new URL(page.url()).pathname;
  return [
    ...fixed,
    question,
    achievement,
    new URL(credentialUrl()).pathname,
    new URL(claim).pathname,
  ];
}

describe('every page, on a phone in the dark and on a desk in the light', () => {
  for (const { viewport, colorScheme } of looks) {
    test(`is accessible, fits, and asks nobody else for anything (${viewport.width}, ${colorScheme})`, async () => {
      const context = await browser.newContext({ viewport, colorScheme });
      const strangers: string[] = [];
      const complaints: string[] = [];
      context.on('request', (request) => {
        if (!request.url().startsWith(demo.url) && !request.url().startsWith('data:'))
          strangers.push(request.url());
      });
      const page = await context.newPage();
      await signIn(demo, page);
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 4'))
          complaints.push(message.text());
      });
      const paths = await listPaths(page);
      for (const path of paths) {
        await page.goto(`${demo.url}${path}`);
        const found = await findViolations(page);
        const overflow = await measureOverflow(page);
        complaints.push(
          ...found.map((text) => `${path}: ${text}`),
          ...(overflow > 0 ? [`${path}: ${overflow}px too wide`] : []),
        );
      }
      expect(paths.length).toBeGreaterThan(15);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    }, 120_000);
  }
});

/** Pages that come of what other sites answer, with as much on them as can be. */
const laden = [
  'imports',
  'own import',
  'public import',
  'hosts',
  'host that is asked',
  'host that is connected',
] as const;

test.each(looks)(
  'what comes from other sites is accessible and fits ($viewport.width, $colorScheme)',
  async (look) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await page.goto(`${demo.url}/help`);
    const style = (await page.getAttribute('link[rel=stylesheet]', 'href')) ?? '';
    const complaints: string[] = [];
    for (const name of laden) {
      const html = renderDocument(importPages[name], createTexts('en'));
      await page.setContent(html.replace(frame.stylesheet, style));
      await page.waitForFunction(() => document.styleSheets.length > 0);
      const overflow = await measureOverflow(page);
      complaints.push(
        ...(await findViolations(page)).map((text) => `${name}: ${text}`),
        ...(overflow > 0 ? [`${name}: ${overflow}px too wide`] : []),
      );
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
  60_000,
);

describe('without scripts, by keyboard', () => {
  test('an offer is claimed, made public, looked at by a stranger, hidden again and deleted', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const messages = (await (await page.request.get(`${demo.url}/dev/mailbox.json`)).json()) as {
      subject: string;
      links: string[];
    }[];
    const claim =
      messages.flatMap(({ links }) => links).find((url) => url.includes('/claim/')) ?? '';
    await page.goto(claim);

    // From the top of the page: the first stop skips the header, the accept button follows the content's links.
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip');
    await page.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dashboard/);
    await page
      .getByRole('button', { name: /Make public/ })
      .first()
      .press('Enter');
    await page.waitForURL(/now=public/);

    const stranger = await (await browser.newContext()).newPage();
    const path =
      (await page.getByRole('link', { name: /^View/ }).first().getAttribute('href')) ?? '';
    expect((await stranger.goto(`${demo.url}${path}`))?.status()).toBe(200);
    expect(await stranger.textContent('main')).toContain('Verification');

    await page
      .getByRole('button', { name: /Make private/ })
      .first()
      .press('Enter');
    await page.waitForURL(/now=private/);
    expect((await stranger.goto(`${demo.url}${path}`))?.status()).toBe(404);

    await page
      .getByRole('link', { name: /^Delete/ })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: 'Yes, delete it' }).press('Enter');
    await page.waitForURL(/deleted=/);
    expect(await page.textContent('main')).toContain('take this back');
    await stranger.context().close();
    await context.close();
  }, 60_000);
});

test('the demonstration prints a credential that it has verified from the command line', () => {
  expect(demo.printed).toMatch(/Genuine, and good as of \d{4}-\d\d-\d\d/);
});
