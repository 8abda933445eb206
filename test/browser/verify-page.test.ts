/** The verify page for everybody: without script, by keyboard, in Welsh, on paper; and what it does when a document is made to hurt. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { launchBrowser } from '#test/support/browser.ts';
import {
  handOver,
  makeBadge,
  openVerify,
  readReport,
  serveSite,
  waitUntilKept,
} from '#test/support/verify-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser?.close());

const jsonFile = (buffer: Buffer) => ({ name: 'b.json', mimeType: 'application/json', buffer });
const unreadable = { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing') };

describe('without script', () => {
  test.each(['json', 'png', 'svg', 'pdf'] as const)(
    'F15: a %s is sent to the site, and the same report comes back',
    async (ending) => {
      const site = await serveSite();
      const badge = await makeBadge(site);
      const page = await openVerify(browser, site, { javaScriptEnabled: false });
      expect(await page.isVisible('[data-scan]')).toBe(false);
      await page.setInputFiles('#field-file', {
        name: `b.${ending}`,
        mimeType: 'application/octet-stream',
        buffer: await badge.read(ending),
      });
      await page.press('.verify-form > button[type=submit]', 'Enter');
      await page.waitForSelector('.report');
      expect(await readReport(page)).toMatchObject({ verdict: 'passed', unaltered: 'passed' });
      expect(await page.textContent('.report-head')).toContain('by this site');
      expect(await page.isVisible('[data-report-actions]')).toBe(false);
    },
  );

  test('F15: script and server answer the same, check by check', async () => {
    const site = await serveSite();
    const file = jsonFile(await (await makeBadge(site)).read('json'));
    const scripted = await openVerify(browser, site);
    await handOver(scripted, file);
    const plain = await openVerify(browser, site, { javaScriptEnabled: false });
    await plain.setInputFiles('#field-file', file);
    await plain.click('.verify-form > button[type=submit]');
    await plain.waitForSelector('.report');
    await scripted.waitForSelector('.report');
    const read = (page: typeof plain) => page.locator('.report .checks').first().innerText();
    expect(await read(scripted)).toBe(await read(plain));
  });
});

test('F16: a name or an address is compared in the browser, and does not leave it', async () => {
  const site = await serveSite();
  const file = jsonFile(await (await makeBadge(site)).read('json'));
  const page = await openVerify(browser, site);
  await page.fill('#field-recipient', 'Ann Example');
  await handOver(page, file);
  expect(await readReport(page)).toMatchObject({ recipient: 'passed' });
  await page.fill('#field-recipient', 'Bob Example');
  await handOver(page, file);
  await page.waitForSelector('.verdict-failed');
  expect(await readReport(page)).toMatchObject({ recipient: 'failed', unaltered: 'passed' });
  expect(JSON.stringify(site.received)).not.toContain('Example');
});

describe('what is wrong is said where a reader finds it', () => {
  test('a file that holds nothing to verify', async () => {
    const site = await serveSite();
    const page = await openVerify(browser, site);
    await handOver(page, unreadable);
    await page.waitForSelector('.verify-problem');
    expect(await page.locator(':focus').getAttribute('class')).toContain('verify-problem');
    expect(await page.textContent('.verify-problem')).toContain('nothing that could be checked');
    expect(await findViolations(page)).toEqual([]);
  });

  test('nothing at all', async () => {
    const site = await serveSite();
    const page = await openVerify(browser, site);
    await page.click('.verify-form > button[type=submit]');
    expect(await page.textContent('.verify-progress')).toContain('Choose a file');
    expect(await page.locator(':focus').getAttribute('id')).toBe('field-credential');
  });

  test('a document that is made to take for ever does not hold up the page', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    const credential = JSON.parse((await badge.read('json')).toString()) as Record<string, unknown>;
    // Blank nodes that all look alike, each pointing at every other: the worst there is for canonical forms.
    const names = Array.from({ length: 40 }, (_, i) => `_:n${i}`);
    credential['evidence'] = names.map((id) => ({
      id,
      type: ['Evidence'],
      'https://example.org/knows': names
        .filter((other) => other !== id)
        .map((other) => ({ id: other })),
    }));
    await handOver(page, jsonFile(Buffer.from(JSON.stringify(credential))));
    const answeredAt = await page.evaluate(async () => {
      const started = performance.now();
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      return performance.now() - started;
    });
    expect(answeredAt).toBeLessThan(1500);
    await page.waitForSelector('.verdict-failed, .verdict-unknown', { timeout: 60_000 });
    expect(await readReport(page)).not.toMatchObject({ unaltered: 'passed' });
  }, 90_000);

  test('a check that does not end is ended, and the page says so', async () => {
    const site = await serveSite();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.clock.install();
    await context.route('**/assets/*-verify-en.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "addEventListener('message', () => { for (;;); });",
      }),
    );
    await page.goto(`${site.url}/verify`);
    await handOver(page, unreadable);
    await page.clock.fastForward(60_000);
    await page.waitForFunction(() =>
      document.querySelector('.verify-progress')?.textContent.includes('took too long'),
    );
    await context.close();
  });

  test('a name with markup in it is shown as it is written', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site, '<img src=x onerror="document.title=1"><b>Bold</b>');
    const page = await openVerify(browser, site);
    await handOver(page, jsonFile(await badge.read('json')));
    expect(await readReport(page)).toMatchObject({ verdict: 'passed' });
    expect(await page.textContent('.report .facts')).toContain('<b>Bold</b>');
    expect(await page.locator('.report img, .report b').count()).toBe(0);
  });
});

describe('the page and its report', () => {
  test.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)('are accessible and fit (%i, %s)', async (width, colorScheme) => {
    const site = await serveSite();
    const file = jsonFile(await (await makeBadge(site)).read('json'));
    const viewport = { width, height: 800 };
    const page = await openVerify(browser, site, {
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
    });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await waitUntilKept(page);
    expect(await findViolations(page)).toEqual([]);
    await handOver(page, file);
    await readReport(page);
    expect(await findViolations(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('speak Welsh', async () => {
    const site = await serveSite();
    const file = jsonFile(await (await makeBadge(site)).read('json'));
    const page = await openVerify(browser, site, { locale: 'cy' });
    await handOver(page, file);
    expect(await readReport(page)).toMatchObject({ verdict: 'passed' });
    expect(await page.textContent('#verdict')).toContain('dystysgrif ddigidol');
    expect(await page.textContent('.report-head')).toContain('yn y porwr hwn');
    // Only names, and what a document or a library says, may stay English; here nothing does.
    expect(await page.locator('.report [lang=en]:not(a)').count()).toBe(0);
    await handOver(page, unreadable);
    await page.waitForSelector('.verify-problem');
    expect(await page.textContent('.verify-problem')).toContain('Nid oes dim y gellid ei wirio');
  });

  test('are kept in the language they were read in', async () => {
    const site = await serveSite();
    const page = await openVerify(browser, site, { locale: 'cy' });
    await waitUntilKept(page);
    await page.context().setOffline(true);
    site.stop();
    await page.reload();
    expect(await page.getAttribute('html', 'lang')).toBe('cy');
  });

  test('F15: the report goes on paper: verdict, checks, and who was asked, without the form', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    await handOver(page, jsonFile(await badge.read('json')));
    await readReport(page);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['#verdict', '#check-unaltered', '.contacts', '.report-head'])
      expect(await page.isVisible(shown), shown).toBe(true);
    for (const left of ['.verify-form', '.verify-notes', '[data-print]', '.verify-stage'])
      expect(await page.isVisible(left), left).toBe(false);
    expect(await page.innerText('.report')).toContain(badge.url);
  });

  test('are an app that can be installed', async () => {
    const site = await serveSite();
    const page = await openVerify(browser, site);
    const href = await page.getAttribute('link[rel=manifest]', 'href');
    const manifest = (await (await page.request.get(`${site.url}${href}`)).json()) as {
      start_url: string;
      name: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({ start_url: '/verify', display: 'standalone' });
    expect(manifest.name).toContain('Institute of Tests');
    for (const { src, sizes } of manifest.icons) {
      const side = await page.evaluate(async (address) => {
        const bitmap = await createImageBitmap(await (await fetch(address)).blob());
        return `${bitmap.width}x${bitmap.height}`;
      }, src);
      expect(side).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
  });

  test('F15: what another app shares with them is verified, and does not reach the site', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    await waitUntilKept(page);
    const seen = site.received.length;
    await page.setInputFiles('#field-file', jsonFile(await badge.read('json')));
    // As a share sheet does: a form that the browser itself sends.
    await page.evaluate(() => {
      const form = document.querySelector('form#verify-form') as HTMLFormElement;
      form.action = '/verify?share';
      form.submit();
    });
    expect(await readReport(page)).toMatchObject({ verdict: 'passed' });
    expect(site.received.slice(seen).filter(({ size }) => size > 0)).toEqual([]);
  });

  test('nobody’s name is kept with the page, nor what was verified', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    await waitUntilKept(page);
    await handOver(page, jsonFile(await badge.read('json')));
    await readReport(page);
    const kept = await page.evaluate(async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          texts.push(`${request.url} ${await (await cache.match(request))!.text()}`);
      }
      return texts;
    });
    expect(kept.length).toBeGreaterThan(8);
    expect(kept.filter((text) => text.includes(badge.id))).toEqual([]);
  });
});
