/** One learner's story from the mail to the end, in a real browser, as a learner without scripts and a reader with. */
import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { findFreePort } from '#test/support/ports.ts';

const learner = { name: 'Gwenllian Storïwr', email: 'gwenllian@example.com' };

let browser: Browser;
let demo: Demonstration;
let blog: { readonly url: string; readonly server: Server; body: string };

/** The learner's own website, on another origin, under a policy that lets nothing in but the issuer's frame. */
async function startBlog() {
  const port = await findFreePort();
  const started = { url: `http://127.0.0.1:${port}/`, body: '' };
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${demo.url}; frame-src ${demo.url}`,
    );
    response.end(`<!doctype html><html lang="en"><title>Blog</title>${started.body}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return Object.assign(started, { server });
}

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
  blog = await startBlog();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
  blog?.server.close();
});

async function award(): Promise<void> {
  const headers = { Authorization: 'Bearer laurel-demo-key', 'Content-Type': 'application/json' };
  const list = await fetch(`${demo.url}/api/v1/achievements?state=published`, { headers });
  const { items } = (await list.json()) as { items: { id: string }[] };
  const made = await fetch(`${demo.url}/api/v1/awards`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ achievementId: items[0]!.id, recipient: learner }),
  });
  expect(made.status).toBe(201);
}

async function waitForClaim(page: Page): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${demo.url}/dev/mailbox.json`);
        const mails = (await answer.json()) as { to: string; links: string[] }[];
        const own = mails.filter(({ to }) => to === learner.email).flatMap(({ links }) => links);
        link = own.find((url) => url.includes('/claim/'));
        return link;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return link!;
}

/** Every origin that anything in this context was asked of. */
function watch(context: BrowserContext): ReadonlySet<string> {
  const origins = new Set<string>();
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  return origins;
}

const surfaces = (id: string) => [
  `/credentials/${id}`,
  ...['json', 'png', 'svg', 'pdf'].map((ending) => `/credentials/${id}.${ending}`),
  `/credentials/${id}/card.png`,
  `/embed/credentials/${id}`,
  `/embed/credentials/${id}/badge.png`,
  `/oembed?url=${encodeURIComponent(`${demo.url}/credentials/${id}`)}`,
];

async function readStatuses(id: string): Promise<readonly string[]> {
  return Promise.all(
    surfaces(id).map(async (path) => `${(await fetch(`${demo.url}${path}`)).status} ${path}`),
  );
}

const allAnswer = (status: number, id: string) => surfaces(id).map((path) => `${status} ${path}`);

test('from the mail to the end: accept, make public, share, embed, verify, delete, everywhere gone', async () => {
  const own = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const asked = watch(own);
  const page = await own.newPage();
  await award();

  // The mail arrives, and its learner accepts.
  await page.goto(await waitForClaim(page));
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.waitForURL(/\/dashboard/);

  // What was accepted is private: everywhere it answers like nothing.
  const href = await page.locator('main a[href^="/credentials/awd_"]').first().getAttribute('href');
  const id = /awd_\w+/.exec(href ?? '')![0];
  const url = `${demo.url}/credentials/${id}`;
  expect(await readStatuses(id)).toEqual(allAnswer(404, id));

  // Sharing asks to make it public first; then everybody sees it.
  await page.goto(`${url}#share`);
  await page
    .locator('#share')
    .getByRole('button', { name: /public/i })
    .click();
  await page.waitForURL(new RegExp(`/credentials/${id}`));
  expect(await readStatuses(id)).toEqual(allAnswer(200, id));
  const linkedIn = await page.getByRole('link', { name: /LinkedIn post/ }).getAttribute('href');
  expect(linkedIn).toContain(encodeURIComponent(url));

  // The code for a website, from the builder.
  await page.goto(`${demo.url}/dashboard`);
  await page.locator('main a[href^="/embed"]').first().click();
  blog.body = await page.getByRole('textbox', { name: /script/i }).inputValue();
  expect(blog.body).toContain(url);
  expect([...asked]).toEqual([demo.url]);

  // A reader of that website follows the badge, and is told that it is genuine.
  const reader = await browser.newContext();
  const readersAsked = watch(reader);
  const tab = await reader.newPage();
  await tab.goto(blog.url);
  const badge = tab.frameLocator('iframe');
  await badge.getByText(`Awarded to ${learner.name}`, { exact: true }).waitFor();
  const opened = reader.waitForEvent('page');
  await badge.getByRole('link', { name: /verify/i }).click();
  const report = await opened;
  await report.getByText('This credential is genuine, and good as of now.').first().waitFor();
  expect([...readersAsked].toSorted()).toEqual([new URL(blog.url).origin, demo.url].toSorted());
  expect(await reader.cookies(demo.url)).toEqual([]);

  // The learner deletes it, and it is gone from everywhere at once.
  await page.goto(`${demo.url}/dashboard`);
  await page.locator('main a[href*="/delete"]').first().click();
  await page.getByRole('button', { name: /delete/i }).click();
  await page.waitForURL(/\/dashboard/);
  expect(await readStatuses(id)).toEqual(allAnswer(404, id));
  await tab.reload();
  expect(await tab.frameLocator('iframe').getByText(learner.name).count()).toBe(0);

  // Taken back, it is private until its learner says otherwise.
  await page.getByRole('button', { name: /undo/i }).first().click();
  await page.waitForURL(/\/dashboard/);
  expect(await readStatuses(id)).toEqual(allAnswer(404, id));
  await Promise.all([own.close(), reader.close()]);
}, 120_000);
