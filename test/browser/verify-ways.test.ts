/** Every way in which a credential gets onto the verify page with script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeBase64Url } from '#domain/bytes.ts';
import { buildQrPath } from '#domain/qr.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { rasterize } from '#test/support/drawings.ts';
import { createScene, listUrl, sceneOrigin } from '#test/support/scene.ts';
import {
  type Badge,
  handOver,
  makeBadge,
  openVerify,
  readReport,
  serveSite,
  type Site,
} from '#test/support/verify-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser?.close());

async function drawQr(text: string): Promise<Buffer> {
  const { size, path } = buildQrPath(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
  return Buffer.from(await rasterize(svg, { width: 400, background: '#ffffff' }));
}

/** Nothing but GET, without a body, to the site. */
const expectNothingSent = ({ received }: Site) =>
  expect(received.filter(({ method, size }) => method !== 'GET' || size > 0)).toEqual([]);

const ways: readonly (readonly [
  name: string,
  taken: string,
  give: (page: Page, badge: Badge) => Promise<void>,
])[] = [
  [
    'a PNG that carries its credential',
    'Taken out of the picture (PNG).',
    async (page, badge) =>
      handOver(page, { name: 'b.png', mimeType: 'image/png', buffer: await badge.read('png') }),
  ],
  [
    'an SVG that carries its credential',
    'Taken out of the picture (SVG).',
    async (page, badge) =>
      handOver(page, { name: 'b.svg', mimeType: 'image/svg+xml', buffer: await badge.read('svg') }),
  ],
  [
    'a PDF with the credential attached',
    'Taken out of the PDF.',
    async (page, badge) =>
      handOver(page, {
        name: 'b.pdf',
        mimeType: 'application/pdf',
        buffer: await badge.read('pdf'),
      }),
  ],
  [
    'a picture of a QR code',
    'Read from a QR code.',
    async (page, badge) =>
      handOver(page, { name: 'q.png', mimeType: 'image/png', buffer: await drawQr(badge.url) }),
  ],
  [
    'a picture that is pasted',
    'Taken out of the picture (PNG).',
    async (page, badge) =>
      handOver(
        page,
        { name: 'image.png', mimeType: 'image/png', buffer: await badge.read('png') },
        'paste',
      ),
  ],
  [
    'a file that is chosen',
    'Read as JSON text.',
    async (page, badge) => {
      await page.setInputFiles('#field-file', {
        name: 'b.json',
        mimeType: 'application/json',
        buffer: await badge.read('json'),
      });
      await page.click('.verify-form > button[type=submit]');
    },
  ],
  [
    'text that is pasted, by keyboard alone',
    'Read as JSON text.',
    async (page, badge) => {
      await page.focus('#field-credential');
      await page.keyboard.insertText((await badge.read('json')).toString());
      await page.keyboard.press('Tab');
      await page.keyboard.type('ann@example.com');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'an address',
    'Found at its web address.',
    async (page, badge) => {
      await page.fill('#field-credential', badge.url);
      await page.click('.verify-form > button[type=submit]');
    },
  ],
];

describe('a badge is verified in the browser', () => {
  test.each(ways)('F15: from %s', async (_, taken, give) => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    await give(page, badge);
    expect(await readReport(page)).toMatchObject({ verdict: 'passed', unaltered: 'passed' });
    expect(await page.textContent('.report-head')).toContain(taken);
    expectNothingSent(site);
  });

  test('F15: from a link of another page, behind the # that no server sees', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site, {
      path: `/verify#url=${encodeURIComponent(badge.url)}`,
    });
    expect(await readReport(page)).toMatchObject({ verdict: 'passed' });
    expect(await page.inputValue('#field-credential')).toBe(badge.url);
    expect(site.received.filter(({ path }) => path.includes('url='))).toEqual([]);
    expectNothingSent(site);
  });

  test('F15: from a QR code before the camera, which is off again then', async () => {
    const site = await serveSite();
    const badge = await makeBadge(site);
    const page = await openVerify(browser, site);
    const picture = `data:image/png;base64,${(await drawQr(badge.url)).toString('base64')}`;
    // A camera that sees the picture; all behind it is real.
    await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 640;
      canvas.height = 480;
      const draw = () => {
        const drawing = canvas.getContext('2d')!;
        drawing.fillStyle = '#888';
        drawing.fillRect(0, 0, 640, 480);
        drawing.drawImage(image, 120, 40);
      };
      draw();
      setInterval(draw, 50);
      const stream = canvas.captureStream(20);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
      Object.assign(window, { camera: stream });
    }, picture);
    await page.focus('[data-scan-start]');
    await page.keyboard.press('Enter');
    expect(await readReport(page)).toMatchObject({ verdict: 'passed' });
    expect(await page.textContent('.report-head')).toContain('Read from a QR code.');
    expect(await page.isVisible('[data-scan-stop]')).toBe(false);
    const track = await page.evaluate(
      () => (window as unknown as { camera: MediaStream }).camera.getTracks()[0]!.readyState,
    );
    expect(track).toBe('ended');
    expectNothingSent(site);
  });

  test('a camera that is refused is explained in words', async () => {
    const site = await serveSite();
    const page = await openVerify(browser, site);
    await page.click('[data-scan-start]');
    await page.waitForSelector('[data-scan] [role=status]:not(:empty)');
    expect(await page.textContent('[data-scan] [role=status]')).toMatch(
      /may not use the camera|No camera was found/,
    );
    expect(await page.isVisible('[data-scan-start]')).toBe(true);
  });
});

describe('a credential of another issuer', () => {
  /** An issuer elsewhere that lets browsers read what it publishes, or does not. */
  async function openWith(cors: boolean) {
    const scene = await createScene();
    await scene.publishList({ validUntil: new Date('2099-01-01T00:00:00Z') });
    const site = await serveSite();
    const page = await openVerify(browser, site);
    const asked: { url: string; cookie: string | undefined; referer: string | undefined }[] = [];
    await page.context().route(`${sceneOrigin}/**`, async (route) => {
      const url = route.request().url();
      const headers = await route.request().allHeaders();
      asked.push({ url, cookie: headers['cookie'], referer: headers['referer'] });
      const found = scene.web.get(url);
      await route.fulfill({
        status: found ? 200 : 404,
        contentType: 'application/json',
        body: JSON.stringify(found ?? {}),
        // Playwright lets everybody read what does not say who may.
        headers: { 'Access-Control-Allow-Origin': cors ? '*' : 'https://other.example' },
      });
    });
    return { scene, site, page, asked };
  }

  test('F15: is checked by asking that issuer, without cookies and without saying from where', async () => {
    const { scene, site, page, asked } = await openWith(true);
    await page.fill('#field-credential', JSON.stringify(await scene.issue()));
    await page.click('.verify-form > button[type=submit]');
    expect(await readReport(page)).toMatchObject({ unaltered: 'passed', status: 'passed' });
    expect(asked.map(({ url }) => url)).toContain(listUrl);
    for (const { cookie, referer } of asked)
      expect({ cookie, referer }).toEqual({ cookie: undefined, referer: undefined });
    expectNothingSent(site);
  });

  test('F15: whose site browsers may not read could not be checked; only a button sends it to this site', async () => {
    const { scene, site, page } = await openWith(false);
    await page.fill('#field-credential', JSON.stringify(await scene.issue()));
    await page.click('.verify-form > button[type=submit]');
    expect(await readReport(page)).toMatchObject({
      verdict: 'unknown',
      unaltered: 'passed',
      status: 'unknown',
    });
    expect(await page.textContent('#ask-why')).toContain('sends what you are checking');
    expectNothingSent(site);
    await page.locator('#check-status [data-ask]').focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(site.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(await page.textContent('.report-head')).toContain('by this site');
  });

  test('F15: is verified from a signed token', async () => {
    const { scene, page } = await openWith(true);
    const { signer } = scene;
    const encode = (value: unknown) =>
      encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));
    const head = { alg: 'EdDSA', typ: 'vc+jwt', kid: signer.id };
    const signed = `${encode(head)}.${encode(await scene.build())}`;
    const signature = await signer.sign({ data: new TextEncoder().encode(signed) });
    const jwt = `${signed}.${encodeBase64Url(signature)}`;
    await handOver(page, { name: 'b.jwt', mimeType: 'text/plain', buffer: Buffer.from(jwt) });
    expect(await readReport(page)).toMatchObject({ unaltered: 'passed', issuer: 'passed' });
    const near = `${jwt.slice(0, -10)}${jwt.at(-10) === 'A' ? 'B' : 'A'}${jwt.slice(-9)}`;
    await handOver(page, { name: 'b.jwt', mimeType: 'text/plain', buffer: Buffer.from(near) });
    await page.waitForSelector('.verdict-failed');
    expect(await readReport(page)).toMatchObject({ unaltered: 'failed' });
  });
});
