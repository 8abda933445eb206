import { createServer, type Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assets } from '#assets';
import { embedSizes, embedThemes, embedViews, parseEmbedOptions } from '#domain/embed.ts';
import { embedCells, embedGap, measureEmbed } from '#domain/embed-box.ts';
import { locales } from '#domain/locale.ts';
import { findViolations } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { findCredentialUrl, signIn } from '#test/support/demonstration.ts';
import { findFreePort } from '#test/support/ports.ts';

const poll = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

let browser: Browser;
let demo: Demonstration;
let host: { readonly url: string; readonly server: Server };
/** What the host page holds, and the policy that it is under. */
const page: { body: string; policy: string } = { body: '', policy: '' };

/** Somebody's website: another origin than the issuer's. */
async function startHost() {
  const port = await findFreePort();
  const server = createServer((request, response) => {
    if (request.url === '/copy.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(assets.embedScript);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', page.policy);
    response.end(
      `<!doctype html><html lang="en"><title>Somebody</title><main><h1>About me</h1>${page.body}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { url: `http://127.0.0.1:${port}/`, server };
}

beforeAll(async () => {
  [browser, demo, host] = await Promise.all([launchBrowser(), startDemonstration(), startHost()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
  host?.server.close();
});

const credentialUrl = () => findCredentialUrl(demo);
const credentialId = () => credentialUrl().split('/').at(-1) ?? '';
const strict = () =>
  `default-src 'none'; script-src ${demo.url}; frame-src ${demo.url}; img-src ${demo.url}; style-src 'none'`;
const scriptCode = (attributes = '') =>
  `<p><a class="laurel-embed" href="${credentialUrl()}" ${attributes}>My certificate</a></p><script src="${demo.url}/embed.js" async></script>`;

async function visit(
  body: string,
  policy: string,
  options: Parameters<Browser['newContext']>[0] = {},
) {
  Object.assign(page, { body, policy });
  const context = await browser.newContext(options);
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  const tab = await context.newPage();
  await tab.goto(host.url, { waitUntil: 'networkidle' });
  return { context, tab, asked };
}

async function findFrame(tab: Page): Promise<Frame> {
  const frame = tab.frames().find((each) => each.url().includes('/embed/'));
  if (!frame) throw new Error('The page has no frame of ours.');
  await frame.waitForLoadState();
  return frame;
}

const overflowOf = (frame: Frame) =>
  frame.evaluate<number>('document.documentElement.scrollHeight - innerHeight');

describe('F14: on a page of another origin, under a strict policy', () => {
  test('the script makes a frame of the link, which asks nobody else and leaves no cookie', async () => {
    const { context, tab, asked } = await visit(scriptCode('data-view="card"'), strict());
    const frame = await findFrame(tab);
    expect(await frame.textContent('h2')).toContain('Diploma');
    const element = tab.locator('iframe');
    expect(await element.getAttribute('title')).toBe('My certificate');
    expect(await overflowOf(frame)).toBeLessThanOrEqual(0);
    expect(await tab.locator('a.laurel-embed').count()).toBe(0);
    expect([...asked].toSorted()).toEqual([new URL(host.url).origin, demo.url].toSorted());
    expect(await context.cookies()).toEqual([]);
    expect(
      await frame.evaluate('document.scripts.length + document.querySelectorAll("[style]").length'),
    ).toBe(0);
    await context.close();
  });

  test.each(['async', 'defer', 'async crossorigin', ''])(
    'the script works when it is loaded with %j, twice, and before or after its links',
    async (how) => {
      const script = `<script src="${demo.url}/embed.js" ${how}></script>`;
      const link = `<a class="laurel-embed" href="${credentialUrl()}">One</a>`;
      const { context, tab } = await visit(`${script}${link}${script}${link}`, strict());
      await poll(() => tab.locator('iframe').count()).toBe(2);
      await context.close();
    },
  );

  test('a frame grows and shrinks with the page, and fits what is in it', async () => {
    const body = `<a class="laurel-embed" href="${demo.url}/embed/credentials?ids=${credentialId()}" data-view="list" data-columns="3">All</a><script src="${demo.url}/embed.js"></script>`;
    const { context, tab } = await visit(body, strict(), {
      viewport: { width: 900, height: 600 },
    });
    const height = async () => Number(await tab.locator('iframe').getAttribute('height'));
    const wide = await height();
    expect(await overflowOf(await findFrame(tab))).toBeLessThanOrEqual(0);
    await tab.setViewportSize({ width: 380, height: 600 });
    await poll(height).toBeGreaterThan(wide);
    expect(await overflowOf(await findFrame(tab))).toBeLessThanOrEqual(0);
    await context.close();
  });

  test('a copy of the script on the page’s own site works for the issuer that it names', async () => {
    const body = `<a class="laurel-embed" href="${credentialUrl()}">Mine</a><script src="/copy.js" data-issuer="${demo.url}"></script>`;
    const { context, tab } = await visit(
      body,
      `${strict()}; script-src 'self'`.replace(/script-src \S+;/, ''),
    );
    await poll(() => tab.locator('iframe').count()).toBe(1);
    await context.close();
  });

  test('a link to another site, or to nowhere, stays a link', async () => {
    const body = `<a class="laurel-embed" href="https://example.org/credentials/x">Elsewhere</a><a class="laurel-embed">Nowhere</a><a class="laurel-embed" href="javascript:alert(1)">Script</a>${scriptCode()}`;
    const { context, tab } = await visit(body, strict());
    await poll(() => tab.locator('iframe').count()).toBe(1);
    expect(await tab.locator('a.laurel-embed').allTextContents()).toEqual([
      'Elsewhere',
      'Nowhere',
      'Script',
    ]);
    await context.close();
  });

  test('without scripts, and where the script is refused, the link remains', async () => {
    for (const [policy, javaScriptEnabled] of [
      [strict(), false],
      ["default-src 'none'", true],
    ] as const) {
      const { context, tab } = await visit(scriptCode(), policy, { javaScriptEnabled });
      expect(await tab.locator('a.laurel-embed').getAttribute('href')).toBe(credentialUrl());
      await context.close();
    }
  });

  test('where frames are refused the link comes back', async () => {
    const { context, tab } = await visit(
      scriptCode(),
      `default-src 'none'; script-src ${demo.url}; frame-src 'none'`,
    );
    await tab.locator('a.laurel-embed').waitFor();
    expect(await tab.locator('iframe').count()).toBe(0);
    await context.close();
  });

  test('picture, frame and oEmbed work as they are, without a script', async () => {
    const path = `/embed/credentials/${credentialId()}`;
    const answer = await fetch(
      `${demo.url}/oembed?url=${encodeURIComponent(credentialUrl())}&maxwidth=420`,
    );
    const { html } = (await answer.json()) as { html: string };
    const pictures = ['png', 'svg'].map(
      (type) => `<img src="${demo.url}${path}/badge.${type}" alt="">`,
    );
    const { context, tab, asked } = await visit(`${html}${pictures.join('')}`, strict());
    expect(await (await findFrame(tab)).textContent('.recipient')).toContain('Nerys Gwyndaf');
    expect(
      await tab.evaluate('[...document.images].every((image) => image.naturalWidth > 100)'),
    ).toBe(true);
    expect([...asked].toSorted()).toEqual([new URL(host.url).origin, demo.url].toSorted());
    await context.close();
  });

  test('the keyboard reaches the links in a frame, and they open in a tab of their own', async () => {
    const { context, tab } = await visit(scriptCode(), strict());
    const frame = await findFrame(tab);
    await tab.keyboard.press('Tab');
    await expect
      .poll(() => frame.evaluate('document.activeElement.getAttribute("href")'))
      .toBe(new URL(credentialUrl()).pathname);
    const opened = context.waitForEvent('page');
    await tab.keyboard.press('Enter');
    const credential = await opened;
    await credential.waitForLoadState();
    expect(credential.url()).toBe(credentialUrl());
    // Out of the sandbox: the page itself works as always.
    expect(await credential.evaluate('window.origin')).toBe(demo.url);
    await context.close();
  });
});

describe('F14: every look', () => {
  test('of an embed is accessible, and fits into its room', async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const complaints: string[] = [];
    for (const view of embedViews)
      for (const size of embedSizes)
        for (const theme of embedThemes) {
          const accent = theme === 'dark' ? 'ffd54a' : 'issuer';
          const { options } = parseEmbedOptions((name) => ({ view, size, theme })[name as 'view']);
          await tab.setViewportSize(measureEmbed(options, { count: 1, hasHead: false }));
          await tab.goto(
            `${demo.url}/embed/credentials/${credentialId()}?view=${view}&size=${size}&theme=${theme}&accent=${accent}`,
          );
          const over = await overflowOf(tab.mainFrame());
          const found = await findViolations(tab);
          complaints.push(...found, ...(over > 0 ? [`${view} ${size}: ${over}px too high`] : []));
        }
    await tab.goto(`${demo.url}/embed/credentials/awd_0123456789abcdefghjkmn?lang=cy`);
    expect(await tab.textContent('h1')).toContain('Ddim ar gael');
    complaints.push(...(await findViolations(tab)));
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

test('F14: whatever is in an embed, in either language, fits into its room', async () => {
  const listing = await fetch(`${demo.url}/api/v1/awards?limit=100`, {
    headers: { Authorization: 'Bearer laurel-demo-key' },
  });
  const { items } = (await listing.json()) as { items: readonly { id: string }[] };
  const ids = items.map(({ id }) => id).join(',');
  // At most 24 are shown at once.
  const context = await browser.newContext();
  const tab = await context.newPage();
  const tight: string[] = [];
  for (const view of embedViews)
    for (const size of embedSizes)
      for (const lang of locales) {
        const { width, height } = embedCells[view][size];
        await tab.setViewportSize({ width: width + 2 * embedGap, height: 800 });
        await tab.goto(
          `${demo.url}/embed/credentials?ids=${ids}&view=${view}&size=${size}&lang=${lang}`,
        );
        const heights = await tab.evaluate<readonly number[]>(
          '[...document.querySelectorAll(".item")].map((item) => item.offsetHeight)',
        );
        expect(heights.length).toBeGreaterThan(3);
        const highest = Math.max(...heights);
        if (highest > height) tight.push(`${view} ${size} ${lang}: ${highest} > ${height}`);
      }
  expect(tight).toEqual([]);
  await context.close();
}, 60_000);

describe('F14: the builder', () => {
  test('keeps preview and code up to date as its form is filled in by keyboard, and copies', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tab = await context.newPage();
    await signIn(demo, tab);
    await tab.goto(`${demo.url}/embed`);
    const code = tab.locator('#field-code-frame');
    expect(await code.inputValue()).toContain(`/embed/credentials/awd_`);
    await tab.evaluate('window.sameDocument = true');
    await tab.locator('#field-view').focus();
    await tab.keyboard.press('ArrowDown');
    await poll(() => code.inputValue()).toContain('view=list');
    await tab.fill('#field-colour', '#ffd54a');
    await poll(() => code.inputValue()).toContain('accent=ffd54a');
    await expect
      .poll(() => tab.locator('#embed-frame').getAttribute('src'))
      .toContain('accent=ffd54a');
    expect(tab.url()).toContain('view=list');
    await tab.fill('#field-colour', 'banana');
    await poll(() => tab.textContent('#embed-status')).toContain('not a colour');
    await tab.fill('#field-colour', '');
    await poll(() => code.inputValue()).not.toContain('accent');
    const [first, ...others] = await tab.locator('input[name=credential]').all();
    expect(others.length).toBeGreaterThan(0);
    await first?.press('Space');
    await tab.locator('#embed-waiting').waitFor();
    expect(await tab.locator('#embed-result').isHidden()).toBe(true);
    for (const box of [first, others[0]]) await box?.press('Space');
    await poll(() => code.inputValue()).toMatch(/ids=awd_\w+,awd_/);
    expect(await tab.evaluate('window.sameDocument')).toBe(true);
    await tab.getByRole('button', { name: /Copy.*Frame/ }).press('Enter');
    await expect
      .poll(() => tab.evaluate('navigator.clipboard.readText()'))
      .toBe(await code.inputValue());
    expect(await findViolations(tab)).toEqual([]);
    await context.close();
  }, 60_000);

  test('works without scripts, for who is not signed in and has an address', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const tab = await context.newPage();
    await tab.goto(`${demo.url}/embed`);
    await tab.fill('input[name=url]', credentialUrl());
    await tab.selectOption('#field-view', 'badge');
    await tab.locator('.embed-form button[type=submit]').press('Enter');
    await tab.waitForURL(/view=badge/);
    expect(await tab.locator('#field-code-script').inputValue()).toContain('data-view="badge"');
    const frame = await findFrame(tab);
    expect(await frame.textContent('h2')).toContain('Diploma');
    await context.close();
  });
});
