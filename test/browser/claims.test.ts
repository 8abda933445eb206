import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';

let browser: Browser;
let demo: Demonstration;
const viewport = { width: 360, height: 800 };

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
});

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const key = /Bearer ([^)\s]+)/.exec(demo.printed)?.[1];
  const response = await fetch(`${demo.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return (await response.json()) as T;
}

const make = (achievementId: string, email: string) =>
  api<{ state: string; claimUrl: string }>('POST', '/awards', {
    achievementId,
    recipient: { name: 'Robin Newcomer', email },
  });

/** Awards something to an address; gives the path of its claim link. */
const award = async (achievementId: string, email: string): Promise<string> =>
  new URL((await make(achievementId, email)).claimUrl).pathname;

const listAchievements = async () =>
  (await api<{ items: { id: string }[] }>('GET', '/achievements?state=published')).items.map(
    ({ id }) => id,
  );

/** What axe and the width of a phone say of each page. */
async function inspect(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  for (const path of paths) {
    await page.goto(`${demo.url}${path}`);
    const overflow = await measureOverflow(page);
    complaints.push(...(await findViolations(page)).map((text) => `${path}: ${text}`));
    if (overflow > 0) complaints.push(`${path}: ${overflow}px too wide`);
  }
  await page.close();
  return complaints;
}

test('F5, F7, F10: an offer is accepted, the next one arrives by itself, and a missing one is asked for, without any script', async () => {
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  const [first = '', second = '', third = ''] = await listAchievements();
  await page.goto(`${demo.url}${await award(first, 'robin@example.com')}`);
  await page.getByLabel(/Accept future awards/).check();
  await page.getByRole('button', { name: 'Accept' }).click();
  expect(page.url()).toBe(`${demo.url}/dashboard?now=accepted`);

  expect((await make(second, 'robin@example.com')).state).toBe('accepted');
  await page.goto(`${demo.url}/?mine=held`);
  expect(await page.getByText('You hold this').count()).toBe(2);

  await page.goto(`${demo.url}/achievements/${third}`);
  await page.getByRole('link', { name: 'Ask for it' }).click();
  await page.getByLabel('Web address of it').fill('nonsense');
  await page.getByLabel('In your own words').fill('I still have the paper.');
  await page.getByRole('button', { name: 'Send the request' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('One thing needs');
  expect(await page.getByLabel('In your own words').inputValue()).toBe('I still have the paper.');
  await page.getByLabel('Web address of it').fill('');
  await page.getByRole('button', { name: 'Send the request' }).click();
  expect(await page.getByRole('status').textContent()).toContain('has been sent');
  await page.goto(`${demo.url}/account`);
  await page.getByRole('button', { name: /Turn off/ }).click();
  expect(await page.getByRole('button', { name: /Turn on/ }).count()).toBe(1);
  await context.close();
}, 120_000);

test.each(['light', 'dark'] as const)(
  'F4, F6: every page of claims and requests is accessible and fits a phone (%s)',
  async (colorScheme) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const [first = '', second = '', third = ''] = await listAchievements();
    const own = await award(first, `a-long-address-of-somebody-${colorScheme}@example.com`);
    await page.goto(`${demo.url}${own}`);
    await page.getByRole('button', { name: 'Accept' }).click();
    const ready = await award(second, `a-long-address-of-somebody-${colorScheme}@example.com`);
    const foreign = await award(first, `another-quite-long-address-${colorScheme}@example.com`);
    const declined = await award(first, `declined-${colorScheme}@example.com`);
    await page.goto(`${demo.url}${declined}`);
    await page.getByRole('button', { name: 'Decline' }).click();
    const paths = [
      own,
      ready,
      foreign,
      declined,
      '/claim/none',
      '/',
      '/?mine=held',
      '/?mine=offered&q=nothing',
      '/?tag=coaching&sort=newest',
      ...[first, second, third].map((id) => `/achievements/${id}`),
      `/achievements/${third}/request`,
      `/achievements/${first}/request`,
      '/requests',
    ];
    expect(await inspect(context, paths)).toEqual([]);
    await context.clearCookies();
    expect(await inspect(context, [own, ready, `/achievements/${third}`])).toEqual([]);
    await context.close();
  },
  180_000,
);
