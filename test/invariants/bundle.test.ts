import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the minified Worker may weigh, compressed: its script, with the verify page's in it, and the upload with WebAssembly and typeface. Cloudflare takes 3 MB on its free plan. */
const budgetBytes = { script: 1350 * 1024, upload: 2560 * 1024 } as const;

test('the Worker stays within its budget, and deploys as far as that can be tried without an account', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'laurel-bundle-'));
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
  execFileSync(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', outdir],
    {
      cwd: root,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
      stdio: 'pipe',
    },
  );
  const bundle = readFileSync(join(outdir, 'worker.js'));
  const size = gzipSync(bundle).length;
  expect(size).toBeLessThan(budgetBytes.script);
  expect(size).toBeGreaterThan(budgetBytes.script / 4);
  const modules = readdirSync(outdir).filter((name) => /\.(js|wasm|ttf)$/.test(name));
  // The script, the rasteriser, and two weights of one typeface.
  expect(modules).toHaveLength(4);
  const upload = modules.map((name) => gzipSync(readFileSync(join(outdir, name))).length);
  expect(upload.reduce((sum, length) => sum + length)).toBeLessThan(budgetBytes.upload);
  // The HTTP client that JSON-LD libraries would fetch contexts with is not in it.
  expect(bundle.includes('undici')).toBe(false);
}, 120_000);
