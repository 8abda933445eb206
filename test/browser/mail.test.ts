import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createRasterizer } from '#adapters/rasterizer.ts';
import { defaultBadgeDesign } from '#domain/badge-art/design.ts';
import { drawBadge } from '#domain/badge-art/draw.ts';
import { locales } from '#domain/locale.ts';
import type { MailAttachment } from '#domain/mail.ts';
import { createTexts } from '#messages/texts.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { listMailSamples, site } from '#test/views/mail-samples.ts';
import { createMailRenderer } from '#views/mail/render.tsx';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const render = createMailRenderer({ en: createTexts('en'), cy: createTexts('cy') });
const name = 'Level 5 Certificate in Coaching and Mentoring';
const looks = [
  { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 360, height: 800 }, colorScheme: 'light' },
  { viewport: { width: 680, height: 800 }, colorScheme: 'dark' },
  { viewport: { width: 680, height: 800 }, colorScheme: 'light' },
] as const;

let browser: Browser;
let bytes: Uint8Array;

beforeAll(async () => {
  const svg = drawBadge(defaultBadgeDesign(name), { title: name, description: name });
  bytes = await createRasterizer(createNodeDrawing())(svg, { width: 360 });
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

/** The HTML as a mail program shows it: with the picture that travels beside it. */
const embed = (html: string, attachments: readonly MailAttachment[]) =>
  attachments.reduce(
    (text, file) =>
      text.replaceAll(
        `cid:${file.contentId}`,
        `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`,
      ),
    html,
  );

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.each(locales)('F20: every mail, in "%s"', (locale) => {
  test.each(looks)(
    'is accessible, fits, and asks nobody for anything ($viewport.width, $colorScheme)',
    async ({ viewport, colorScheme }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const complaints: string[] = [];
      context.on('request', (request) => {
        if (!/^(data|about):/.test(request.url())) complaints.push(request.url());
      });
      const page = await context.newPage();
      const shots = process.env['MAIL_SHOTS'];
      for (const [kind, content] of Object.entries(listMailSamples({ locale, name, bytes }))) {
        const { html, attachments } = render(content, site);
        await page.setContent(embed(html, attachments));
        await page.evaluate(axe);
        const found = await page.evaluate<readonly Violation[]>(
          'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)',
        );
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        complaints.push(
          ...found.map(({ id, nodes }) => `${kind}: ${id}: ${nodes[0]?.html}`),
          ...(overflow > 0 ? [`${kind}: ${overflow}px too wide`] : []),
        );
        if (shots)
          await page.screenshot({
            path: `${shots}/${kind.replaceAll(' ', '-')}-${locale}-${viewport.width}-${colorScheme}.png`,
            fullPage: true,
          });
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
