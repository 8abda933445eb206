/** The way of a learner from their credentials into a wallet, in a real browser. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQr } from '#domain/carrier/qr.ts';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { findCredentialUrl, signIn } from '#test/support/demonstration.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';

const phone = {
  viewport: { width: 360, height: 740 },
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
} as const;
const desk = { viewport: { width: 1280, height: 900 } } as const;

let browser: Browser;
let demo: Demonstration;
/** Of a browser in which the learner has signed in. */
let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
  const context = await browser.newContext();
  await signIn(demo, await context.newPage());
  storageState = await context.storageState();
  await context.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

/** What a camera before the screen reads: the picture of the page, not the page. */
async function scan(context: BrowserContext, code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const blank = await context.newPage();
  const { data, ...size } = await blank.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { width, height, data: pixels } = drawing.getImageData(0, 0, image.width, image.height);
    return { width, height, data: [...pixels] };
  }, `data:image/png;base64,${picture}`);
  await blank.close();
  return readQr({ ...size, data: Uint8ClampedArray.from(data) });
}

const openWays = async (page: Page) => {
  // One at a time is open; for what is looked at here, all of them are.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) {
      each.removeAttribute('name');
      each.open = true;
    }
  });
};

async function inspect(page: Page, where: string): Promise<readonly string[]> {
  const overflow = await measureOverflow(page);
  return [
    ...(await findViolations(page)).map((text) => `${where}: ${text}`),
    ...(overflow > 0 ? [`${where}: ${overflow}px too wide`] : []),
  ];
}

describe('into a wallet', () => {
  test('on a phone, without scripts: by its first button, and by looking again', async () => {
    const context = await browser.newContext({ ...phone, storageState, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(findCredentialUrl(demo));
    await page.getByRole('link', { name: 'Add to wallet' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(/\/wallet\/off_/);
    expect(await page.textContent('main')).toContain('Waiting for your wallet');

    const first = page.locator('.wallet-way[open] .share-more-text').locator('a, svg.qr').first();
    expect(await first.textContent()).toContain('Open in Learner Credential Wallet');
    const link = (await first.getAttribute('href')) ?? '';
    const copied = page.getByLabel('Link for other wallets');
    expect(await copied.inputValue()).toContain(`${demo.url}/wallet/interactions/`);
    await page.getByText('Any wallet that speaks OpenID').click();
    expect(await page.getByLabel('Offer as text').inputValue()).toContain(
      'openid-credential-offer://',
    );
    await page.getByText('Without a wallet').click();
    expect(await page.getByRole('link', { name: /^Download/ }).count()).toBeGreaterThan(3);
    expect(await measureOverflow(page)).toBe(0);

    const wallet = await createLcw(fetch);
    const [credential] = await wallet.openLink(link);
    expect(credential).toMatchObject({
      id: findCredentialUrl(demo),
      credentialSubject: { id: wallet.did },
    });
    await page.getByRole('link', { name: 'Check again' }).click();
    expect(await page.textContent('main')).toContain('Added to a wallet');
    expect(await page.locator('.wallet-way').count()).toBe(0);
    await page.getByRole('link', { name: 'Back to the credential' }).click();
    await page.getByRole('link', { name: 'Add to wallet' }).click();
    expect(await page.textContent('main')).toContain('Added to a wallet on');
    await context.close();
  }, 60_000);

  test('on a desk: the code on the screen is scanned, and the page says by itself that it is done', async () => {
    const context = await browser.newContext({ ...desk, storageState });
    const page = await context.newPage();
    await page.goto(`${demo.url}/dashboard`);
    await page.getByRole('link', { name: 'Add all to a wallet' }).click();
    const all = await page.locator('input[name=award]').count();
    expect(all).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Continue' }).click();
    const code = page.getByRole('img', { name: /^QR code for Learner/ });
    const url = (await scan(context, code)) ?? '';
    expect(url).toBe(await page.getByLabel('Link for other wallets').inputValue());
    await page.getByRole('link', { name: 'Open in LearnCard' }).focus();

    const wallet = await createLcw(fetch);
    expect(await wallet.openInteraction(url)).toHaveLength(all);
    await page.locator('.notice-good').waitFor();
    expect(await page.textContent('#wallet-says')).toContain('Added to a wallet');
    expect(await page.locator('.wallet-way').count()).toBe(0);
    // What had the focus is gone.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await context.close();
  }, 60_000);

  test('a page that is left open says by itself that the offer was withdrawn in another one', async () => {
    const context = await browser.newContext({ ...desk, storageState });
    const [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(`${findCredentialUrl(demo)}/wallet`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(/\/wallet\/off_/);
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Withdraw this offer' }).click();
    await page.bringToFront();
    await page.getByText('You have withdrawn this offer').first().waitFor();
    await context.close();
  }, 60_000);
});

test.each([
  { ...phone, colorScheme: 'dark' },
  { ...desk, colorScheme: 'light' },
] as const)(
  'every page of the way is accessible and fits ($viewport.width, $colorScheme)',
  async (look) => {
    const context = await browser.newContext({ ...look, storageState });
    const page = await context.newPage();
    const complaints: string[] = [];
    const lookAt = async (where: string) => {
      complaints.push(...(await inspect(page, where)));
    };
    await page.goto(`${demo.url}/dashboard/wallet`);
    await lookAt('all');
    await page.getByRole('button', { name: 'Continue' }).click();
    await lookAt('offer-all');
    await page.goto(`${findCredentialUrl(demo)}/wallet`);
    await lookAt('one');
    await page.getByRole('button', { name: 'Continue' }).click();
    await lookAt('offer');
    await openWays(page);
    await lookAt('offer-open');
    const interaction = await page.getByLabel('Link for other wallets').inputValue();
    await page.getByRole('button', { name: 'Withdraw this offer' }).click();
    await lookAt('withdrawn');
    await page.goto(interaction);
    await lookAt('interaction');
    await page.goto(`${findCredentialUrl(demo)}/wallet`);
    await page.getByLabel(/Send a code/).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await lookAt('offer-code');
    expect(complaints).toEqual([]);
    await context.close();
  },
  60_000,
);
