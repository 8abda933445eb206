/** The verify page in a real browser, over a real server that keeps account of every request. */
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { pathOf } from './learners.ts';
import { findFreePort } from './ports.ts';
import { acceptAward, createWorld, makeAward, publishAchievement, type World } from './world.ts';

interface Received {
  readonly method: string;
  readonly path: string;
  /** Bytes that were sent along. */
  readonly size: number;
}

export interface Site {
  readonly url: string;
  readonly world: World;
  /** What reached the server, in order. */
  readonly received: Received[];
  /** From now on nobody answers. */
  readonly stop: () => void;
}

/** A Laurel on a free port, whose own address is the one it is reached by. */
export async function serveSite(): Promise<Site> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const world = await createWorld({ env: { PUBLIC_URL: url }, now: new Date() });
  const received: Received[] = [];
  const fetch = async (request: Request) => {
    const body = request.body ? await request.clone().arrayBuffer() : new ArrayBuffer();
    const { pathname, search } = new URL(request.url);
    received.push({
      method: request.method,
      path: `${pathname}${search}`,
      size: body.byteLength,
    });
    return world.app.fetch(request);
  };
  const server = serve({ fetch, port });
  const stop = () => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  onTestFinished(stop);
  return { url, world, received, stop };
}

export interface Badge {
  readonly id: string;
  readonly url: string;
  readonly read: (ending: 'json' | 'png' | 'svg' | 'pdf') => Promise<Buffer>;
}

/** A public award of the site, to Ann Example. */
export async function makeBadge({ world }: Site, name = 'Coaching'): Promise<Badge> {
  const award = await makeAward(world, await publishAchievement(world, { name }));
  const Cookie = await acceptAward(world, award.claimUrl);
  const path = pathOf(award.credentialUrl);
  await world.postForm(`${path}/visibility`, { visibility: 'public' }, Cookie);
  return {
    id: award.id,
    url: award.credentialUrl,
    read: async (ending) =>
      Buffer.from(await (await world.request(`${path}.${ending}`)).arrayBuffer()),
  };
}

/** Opens the verify page in a context of its own, and counts what its scripts complain of. */
export async function openVerify(
  browser: Browser,
  site: Site,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Page> {
  const { path = '/verify', ...own } = options;
  const context = await browser.newContext(own);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

/** Waits until the page is kept for when there is no connection. */
export const waitUntilKept = (page: Page): Promise<unknown> =>
  page.waitForSelector('#verify-stage[data-ready=offline]', { state: 'attached' });

interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Drops a file on the page, or pastes it. */
export async function handOver(
  page: Page,
  file: DroppedFile,
  event: 'drop' | 'paste' = 'drop',
): Promise<void> {
  await page.evaluate(
    ({ name, mimeType, base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type: mimeType }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        type === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data }),
      );
    },
    {
      name: file.name,
      mimeType: file.mimeType,
      base64: file.buffer.toString('base64'),
      type: event,
    },
  );
}

/** The verdict and each check's outcome, once a report is there. */
export async function readReport(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.waitForSelector('.report #verdict');
  const verdict = await page.getAttribute('.report #verdict', 'class');
  const rows = await page.locator('.report > .section > .checks > .check').all();
  const outcomes: Record<string, string> = { verdict: verdict?.split('verdict-')[1] ?? '' };
  for (const row of rows) {
    const id = (await row.getAttribute('id'))?.replace('check-', '') ?? '';
    outcomes[id] = /check-(passed|failed|unknown)/.exec(
      (await row.getAttribute('class')) ?? '',
    )![1]!;
  }
  return outcomes;
}

/** The addresses that the report says were asked. */
export const readContacts = (page: Page): Promise<string[]> =>
  page.locator('.contacts code').allTextContents();

/** What a button saves, as JSON. */
export async function download(page: Page, selector: string): Promise<unknown> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return JSON.parse(await readFile(await saved.path(), 'utf8')) as unknown;
}
