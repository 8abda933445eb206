/** What the verify page sends to a browser: within its budget, and nothing of the server. */
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { assets } from '#assets';
import { locales } from '#domain/locale.ts';

/** Of everything the page runs in one language, compressed as servers do it at their best. */
const budgetBytes = 150_000;

const measure = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const read = (path: string) => assets.files[path]?.body ?? '';

/** The file at this path, and all that it imports. */
function listFiles(path: string): readonly string[] {
  const imported = [...read(path).matchAll(/(?:from|import)\s*\(?"\.\/([\w-]+\.js)"/g)];
  return [path, ...imported.flatMap(([, name]) => listFiles(`/assets/${name}`))];
}

const scriptsOf = (locale: string) => {
  const entries = [assets.scripts['verify'] ?? '', assets.workers[`verify-${locale}`] ?? ''];
  return [...new Set(entries.flatMap(listFiles))];
};

describe.each(locales)('the scripts of the verify page (%s)', (locale) => {
  const paths = scriptsOf(locale);

  test(`weigh at most ${budgetBytes} bytes, the service worker included`, () => {
    const sizes = [...paths.map(read), assets.serviceWorker].map(measure);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(budgetBytes);
    // Something is in them.
    expect(total).toBeGreaterThan(budgetBytes / 3);
  });

  test('are the page’s own, its worker and what that shares with the other language', () => {
    expect(paths).toHaveLength(3);
  });

  test('make no code out of text, and hold no client that would fetch a context', () => {
    for (const text of paths.map(read)) {
      expect(text).not.toMatch(/\beval\(|\bnew Function\b/);
      expect(text).not.toContain('new XMLHttpRequest');
      expect(text).not.toMatch(/undici|drizzle|libsql|nodemailer|"node:(?!async_hooks)/);
    }
  });

  test('hold the words of this page and no other', () => {
    const all = paths.map(read).join('');
    expect(all).toContain('verify.kind.badge');
    expect(all).not.toContain('dashboard.');
    expect(all).not.toContain('help.a.');
  });
});

test('what is kept for when there is no connection is all that the page is made of', () => {
  const wanted = [
    ...locales.flatMap(scriptsOf),
    assets.stylesheet,
    ...Object.values(assets.appIcons),
    '/verify.webmanifest',
  ];
  for (const path of wanted) expect(assets.serviceWorker).toContain(path);
});

test('the verifier of browsers is built from domain, messages, views, the fetcher and libraries for browsers alone', async () => {
  const { metafile } = await build({
    entryPoints: ['src/browser/workers/verify-en.ts', 'src/browser/verify.ts'],
    bundle: true,
    write: false,
    outdir: 'unwritten',
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  });
  const own = Object.keys(metafile.inputs).filter(
    (path) => !/node_modules\/|^\(disabled\)/.test(path),
  );
  expect(
    own
      .filter((path) => !/^(src\/(browser|domain|messages|views)|contexts)\//.test(path))
      .toSorted(),
  ).toEqual([
    'src/adapters/fetcher.ts',
    'src/adapters/platform-fetch.ts',
    'src/adapters/public-url.ts',
  ]);
  expect(own).toContain('src/domain/verify/verify-credential.ts');
});
