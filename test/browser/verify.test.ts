import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import {
  download,
  handOver,
  makeBadge,
  openVerify,
  readContacts,
  readReport,
  serveSite,
  waitUntilKept,
} from '#test/support/verify-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser?.close());

const json = (buffer: Buffer) => ({ name: 'badge.json', mimeType: 'application/json', buffer });

describe('a file that is dropped on the page', () => {
  test('F15: is verified in the browser, and nothing is uploaded', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    await waitUntilKept(page);
    const seen = site.received.length;
    await handOver(page, json(await badge.read('json')));
    expect(await readReport(page)).toMatchObject({
      verdict: 'passed',
      'well-formed': 'passed',
      unaltered: 'passed',
      issuer: 'passed',
      domain: 'passed',
      status: 'passed',
      validity: 'passed',
    });
    const after = site.received.slice(seen);
    expect(after.map(({ method, size }) => ({ method, size }))).toEqual(
      after.map(() => ({ method: 'GET', size: 0 })),
    );
    const asked = (await readContacts(page)).map((url) => new URL(url).pathname);
    expect(after.map(({ path }) => path).toSorted()).toEqual(asked.toSorted());
    expect(await page.locator(':focus').getAttribute('id')).toBe('verdict');
  });

  test('F15: is verified while there is no connection; what needs the web could not be checked', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const file = json(await badge.read('json'));
    const page = await openVerify(browser, site);
    await waitUntilKept(page);
    const seen = site.received.length;
    await page.context().setOffline(true);
    site.stop();
    await page.reload();
    await waitUntilKept(page);
    expect(await page.isVisible('#verify-stage [data-offline]')).toBe(true);
    await handOver(page, file);
    expect(await readReport(page)).toMatchObject({
      verdict: 'unknown',
      unaltered: 'passed',
      issuer: 'passed',
      status: 'unknown',
      validity: 'passed',
    });
    expect(await page.locator('[data-ask]').count()).toBe(0);
    const altered = JSON.parse(file.buffer.toString()) as { name: string };
    altered.name += '!';
    await handOver(page, json(Buffer.from(JSON.stringify(altered))));
    await page.waitForSelector('.verdict-failed');
    expect(await readReport(page)).toMatchObject({ verdict: 'failed', unaltered: 'failed' });
    expect(site.received.slice(seen)).toEqual([]);
  });
});

test('the report can be saved as JSON', async () => {
  const site = await serveSite();
  const badge = await makeBadge(site);
  const page = await openVerify(browser, site);
  await handOver(page, json(await badge.read('json')));
  await readReport(page);
  expect(await download(page, '[data-download]')).toMatchObject({
    verdict: 'passed',
    kind: 'badge',
    carrier: 'json',
  });
});
