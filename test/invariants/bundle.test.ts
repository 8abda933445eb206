import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the minified Worker may weigh, compressed. */
const budgetBytes = 500 * 1024;

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
  expect(size).toBeLessThan(budgetBytes);
  expect(size).toBeGreaterThan(budgetBytes / 4);
  // The HTTP client that JSON-LD libraries would fetch contexts with is not in it.
  expect(bundle.includes('undici')).toBe(false);
});
