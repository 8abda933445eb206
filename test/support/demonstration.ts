/** What a reader does in the demonstration, by way of its pages and its mailbox. */
import type { Page } from 'playwright-core';
import type { Demonstration } from './browser.ts';

/** The learner whose sign-in link the demonstration prints. */
export const learnerEmail = 'nerys.gwyndaf@example.com';

/** The page of the public credential that the demonstration names. */
export const findCredentialUrl = (demo: Demonstration): string =>
  /http:\S+\/credentials\/awd_\w+/.exec(demo.printed)?.[0] ?? '';

async function listLinks(demo: Demonstration, to: string, part: string): Promise<string[]> {
  const response = await fetch(`${demo.url}/dev/mailbox.json`);
  const messages = (await response.json()) as { to: string; links: string[] }[];
  return messages
    .filter((message) => message.to === to)
    .flatMap(({ links }) => links)
    .filter((url) => url.includes(part));
}

/** A link of a kind that is mailed to an address, and was not there before. */
export async function waitForLink(
  demo: Demonstration,
  { to, part, known = [] }: { to: string; part: string; known?: readonly string[] },
): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const link = (await listLinks(demo, to, part)).find((url) => !known.includes(url));
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail with ${part} for ${to}.`);
}

/** Signs the learner in by a mailed link and the button on its page. */
export async function signIn(demo: Demonstration, page: Page): Promise<void> {
  const known = await listLinks(demo, learnerEmail, '/sign-in/');
  await page.goto(`${demo.url}/sign-in`);
  await page.fill('input[name=email]', learnerEmail);
  await page.click('main form button[type=submit]');
  await page.goto(await waitForLink(demo, { to: learnerEmail, part: '/sign-in/', known }));
  await page.click('main form button[type=submit]');
  await page.waitForURL(`${demo.url}/dashboard`);
}

/** Goes on by the keyboard until something that begins with this text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').textContent())?.trim().startsWith(text)) return;
  }
  throw new Error(`The keyboard never came to “${text}”.`);
}
