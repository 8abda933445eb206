import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A module of the upload: the script itself, WebAssembly, or data. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The script's own name in every upload of ours: both entry points are called worker.ts. */
export const scriptName = 'worker.js';

/** What wrangler writes beside the modules. */
const isModule = (name: string) => name !== 'README.md' && !name.endsWith('.map');

/**
 * Bundles a Worker as it would be deployed, by the settings of `wrangler.toml`.
 *
 * @param args - `--minify`, or the entry point when it is another one
 */
export async function bundleWorker(args: readonly string[]): Promise<readonly UploadedFile[]> {
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
    const names = (await readdir(outdir)).filter(isModule);
    return await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(outdir, name)) })),
    );
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
