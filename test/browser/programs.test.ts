import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations, measureOverflow } from '#test/support/axe.ts';
import { type Demonstration, launchBrowser, startDemonstration } from '#test/support/browser.ts';
import { signIn } from '#test/support/demonstration.ts';
import { prepareAsking, register, type Site } from '#test/support/programs.ts';

let browser: Browser;
let demo: Demonstration;
const servers: Server[] = [];

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemonstration()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  demo?.stop();
  for (const server of servers) server.close();
});

/** A program on this machine; where it leads its visitors on to, if anywhere. */
async function listen(leadTo?: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(leadTo ? 302 : 200, leadTo ? { Location: leadTo } : {});
    response.end('The program has its answer.');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a learner answers a program, and is led on by it to wherever it leads', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await signIn(demo, page);
  const site: Site = { url: demo.url, fetch: (url, init) => fetch(url, init) };
  const home = await listen();
  const callback = await listen(home);
  // As long as a name can be, and without a place to break it.
  const name = 'W'.repeat(100);
  const program = await register(site, { redirect_uris: [callback], client_name: name });
  for (const answer of ['Do not allow', 'Allow']) {
    const { fields } = await prepareAsking(program, { redirect_uri: callback });
    await page.goto(`${demo.url}/oauth/authorize?${new URLSearchParams(fields)}`);
    await page.emulateMedia({ colorScheme: answer === 'Allow' ? 'light' : 'dark' });
    expect(await findViolations(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
    await page.getByRole('button', { name: answer, exact: true }).press('Enter');
    await page.waitForURL(home);
    expect(await page.textContent('body')).toContain('has its answer');
  }
  await page.goto(`${demo.url}/account/programs`);
  expect(await page.textContent('main')).toContain(name);
  expect(await findViolations(page)).toEqual([]);
  expect(await measureOverflow(page)).toBe(0);
  await page.getByText('Disconnect', { exact: false }).first().click();
  await page.getByRole('button', { name: /Yes, disconnect it/ }).click();
  await page.getByText('The program is disconnected.').waitFor();
}, 60_000);
