/** The same proofs in a real browser, by the bundle's own stand-ins for what the libraries use elsewhere. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import {
  buildForeignBadge,
  createForeignKey,
  discloseForeign,
  foreignSuites,
  type ForeignSuite,
  signForeign,
} from '#test/support/foreign.ts';
import { getJwtSigner, type JwtAlgorithm, jwtAlgorithms } from '#test/support/foreign-jwt.ts';
import { sceneNow } from '#test/support/scene.ts';
import { replaceModules } from '../../browser-bundle.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const origin = 'https://verifier.example';
const entry = `
  import { createDocumentLoader, createResolver } from './src/domain/did/resolver.ts';
  import { verifyJwt } from './src/domain/proof/jwt-verify.ts';
  import { verifyProofs } from './src/domain/proof/verify.ts';
  const resolve = createResolver();
  globalThis.verify = (content, at) => typeof content === 'string'
    ? verifyJwt(content, { resolve, now: new Date(at) })
    : verifyProofs(content, createDocumentLoader(resolve), new Date(at));
`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    define: { global: 'globalThis' },
    plugins: [replaceModules],
    logLevel: 'error',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${origin}/`);
  await page.addScriptTag({ type: 'module', content: outputFiles[0]!.text });
  await page.waitForFunction(() => 'verify' in globalThis);
}, 60_000);
afterAll(() => browser?.close());

const outcomesOf = async (content: unknown): Promise<readonly string[]> =>
  page.evaluate(
    async ([given, at]) => {
      const { verify } = globalThis as unknown as {
        verify: (content: unknown, at: unknown) => Promise<{ outcome: string }[]>;
      };
      return (await verify(given, at)).map(({ outcome }) => outcome);
    },
    [content, sceneNow.toISOString()],
  );

const cases = (Object.keys(foreignSuites) as ForeignSuite[]).flatMap((suite) =>
  foreignSuites[suite].curves.map((curve) => [suite, curve] as const),
);

test.each(cases)(
  '%s with a key of %s: as it was signed, and with a word changed',
  async (suite, curve) => {
    const key = await createForeignKey(curve);
    const signed = await signForeign(buildForeignBadge(key.did), { suite, key });
    const document = suite === 'ecdsa-sd-2023' ? await discloseForeign(signed, ['/name']) : signed;
    expect(await outcomesOf(document)).toEqual(['passed']);
    expect(await outcomesOf({ ...document, name: 'Other' })).toEqual(['failed']);
  },
);

test.each(Object.keys(jwtAlgorithms) as JwtAlgorithm[])(
  'a JWT with %s: as it was signed, and signed by somebody else',
  async (algorithm) => {
    const signer = getJwtSigner(algorithm);
    const header = { alg: algorithm, kid: signer.kid };
    const claims = buildForeignBadge(signer.did);
    expect(await outcomesOf(signer.sign(header, claims))).toEqual(['passed']);
    const thief = getJwtSigner(algorithm, 'thief');
    expect(await outcomesOf(thief.sign(header, claims))).toEqual(['failed']);
  },
);
