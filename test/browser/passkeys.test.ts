import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { signIn } from '#test/support/demonstration.ts';

let browser: Browser;
let demo: Demonstration;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

/** A browser with an authenticator of its own, as a laptop has one. */
async function openWithAuthenticator(): Promise<{
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
}> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page, cdp };
}

/** Waits until the page says something about the passkey. */
const waitForWords = (page: Page) =>
  page.locator('[data-passkey] [role=status]', { hasText: /\S/ }).waitFor();

const passkeyButton = (page: Page) => page.locator('[data-passkey] button');

test('a passkey is made, signs in, is not to be replayed, and is refused once it is removed', async () => {
  const { context, page } = await openWithAuthenticator();
  await signIn(demo, page);

  await page.goto(`${demo.url}/account`);
  await passkeyButton(page).press('Enter');
  await page.waitForURL(/now=passkey-added/);
  expect(await page.textContent('[role=status]')).toContain('The passkey is ready');

  // An authenticator that knows the account already is not asked for a second passkey.
  await passkeyButton(page).click();
  await waitForWords(page);
  expect(await page.locator('.setting-text h3', { hasText: 'Chrome' }).count()).toBe(2);

  await page.click('.site-header form button');
  await page.goto(`${demo.url}/sign-in?returnTo=/account`);
  const sent = page.waitForRequest(/\/sign-in\/passkey\/answer$/);
  await passkeyButton(page).press('Enter');
  await page.waitForURL(`${demo.url}/account`);
  expect(await page.textContent('.site-viewer')).toContain('Nerys');

  const stranger = await browser.newContext();
  const replayed = await stranger.request.post(`${demo.url}/sign-in/passkey/answer`, {
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    data: (await sent).postData() ?? '',
  });
  expect(replayed.status()).toBe(401);
  expect(await replayed.json()).toMatchObject({ code: 'passkey_refused' });
  expect(replayed.headers()['set-cookie']).toBeUndefined();
  await stranger.close();

  await page.locator('#passkeys ~ ul .setting-remove summary').press('Enter');
  await page.locator('#passkeys ~ ul .setting-remove button').press('Enter');
  await page.waitForURL(/now=passkey-removed/);
  await page.click('.site-header form button');
  await page.goto(`${demo.url}/sign-in`);
  await passkeyButton(page).click();
  await waitForWords(page);
  expect(await page.textContent('[data-passkey] [role=status]')).toContain('may have been removed');
  expect(page.url()).toBe(`${demo.url}/sign-in`);
  await context.close();
}, 60_000);

test('under another name of the same server a passkey does not work, and the page says so', async () => {
  const { context, page } = await openWithAuthenticator();
  await page.goto(`${demo.url.replace('localhost', '127.0.0.1')}/sign-in`);
  await passkeyButton(page).click();
  await waitForWords(page);
  expect(await page.textContent('[data-passkey] [role=status]')).not.toBe('');
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('session');
  await context.close();
}, 60_000);

test('without scripts there is no button that does nothing, and a mailed link does the work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${demo.url}/sign-in`);
  expect(await passkeyButton(page).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Send me a link' }).isVisible()).toBe(true);
  await context.close();
}, 60_000);
