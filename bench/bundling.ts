import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Bundles a Worker as it would be deployed, by the settings of `wrangler.toml`.
 *
 * @param args - `--minify`, or the entry point when it is another one
 * @returns the bundle's text
 */
export async function bundleWorker(entryName: string, args: readonly string[]): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), 'laurel-bench-'));
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/wrangler/bin/wrangler.js'),
        'deploy',
        ...args,
        '--dry-run',
        '--outdir',
        outdir,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1', NO_COLOR: '1' },
      },
    );
    return await readFile(join(outdir, `${entryName}.js`), 'utf8');
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
