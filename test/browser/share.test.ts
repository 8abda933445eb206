import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { findCredentialUrl, tabTo } from '#test/support/demonstration.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** Opens the public credential; gives what the browser complained of, and what was asked of others. */
async function openCredential(context: BrowserContext) {
  const complaints: string[] = [];
  const strangers: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(demo.url) && !request.url().startsWith('data:'))
      strangers.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(credentialUrl());
  return { page, complaints, strangers };
}

describe('F2: the share panel', () => {
  test('with scripts off: every link and text is within reach of the keyboard', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await openCredential(context);
    await tabTo(page, 'LinkedIn post');
    expect(await page.locator(':focus').getAttribute('href')).toContain(
      encodeURIComponent(credentialUrl()),
    );
    await tabTo(page, 'Email');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').inputValue()).toBe(credentialUrl());
    await tabTo(page, 'CV and print');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Line for a CV').inputValue()).toContain(credentialUrl());
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    await context.close();
  }, 60_000);

  test('with scripts on: the button copies, and says so', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, complaints, strangers } = await openCredential(context);
    await page.getByRole('button', { name: 'Copy : Link' }).press('Enter');
    await page.getByText('Copied.').first().waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(credentialUrl());

    await page.getByText('Email signature', { exact: true }).click();
    await page.getByRole('button', { name: /^Copy formatted/ }).press('Enter');
    await page.getByText('Copied.').nth(1).waitFor();
    const copied = await page.evaluate<string>(
      "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())",
    );
    expect(copied).toContain(`href="${credentialUrl()}"`);
    expect(copied).toContain(`src="${credentialUrl()}.png"`);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  }, 60_000);

  test('where the clipboard is refused, the text is selected and the reader is told', async () => {
    const context = await browser.newContext();
    const { page } = await openCredential(context);
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await page.getByRole('button', { name: 'Copy : Link' }).press('Enter');
    await page.getByText('Selected.').first().waitFor();
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(credentialUrl());
    await context.close();
  }, 60_000);

  test('the browser’s own share sheet is offered where there is one, and gets the address', async () => {
    const context = await browser.newContext();
    await context.addInitScript('navigator.share = async (data) => { window.shared = data; };');
    const { page } = await openCredential(context);
    await page.getByRole('button', { name: 'More ways to share' }).press('Enter');
    expect(await page.evaluate('window.shared.url')).toBe(credentialUrl());
    await context.close();

    const without = await browser.newContext();
    await without.addInitScript('delete Navigator.prototype.share;');
    const plain = await openCredential(without);
    expect(await plain.page.getByRole('button', { name: 'More ways to share' }).count()).toBe(0);
    await without.close();
  }, 60_000);
});

test.each([
  { colorScheme: 'dark', viewport: { width: 360, height: 800 } },
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
] as const)(
  'with everything open it is accessible and fits ($colorScheme)',
  async (look) => {
    const context = await browser.newContext(look);
    const { page } = await openCredential(context);
    for (const summary of await page.locator('.share-more summary').all()) await summary.click();
    await page.evaluate(axe);
    const found = await page.evaluate<readonly { id: string; nodes: { html: string }[] }[]>(
      'axe.run(document).then((result) => result.violations)',
    );
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(
      await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    ).toBe(0);
    await context.close();
  },
  60_000,
);

test('F16: from the page of a credential, by keyboard and without scripts, a name is compared', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await openCredential(context);
  await page.getByLabel('Name or email address').fill('Somebody Else');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/verify$/);
  expect(await page.textContent('main')).toContain('Not awarded under this name');
  await context.close();
}, 60_000);

test('F2: the picture that link previews ask for is there, and has the size that the page says', async () => {
  const context = await browser.newContext();
  const { page } = await openCredential(context);
  const image = await page.getAttribute('meta[property="og:image"]', 'content');
  const answer = await page.request.get(image ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  const bytes = await answer.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  await context.close();
}, 60_000);
