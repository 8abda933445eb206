/** Builds `dist/`: the static files as one module, the programs that run on Node, and the library. */
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildAssets } from './assets.config.ts';
import { buildLibrary } from './library.config.ts';

const outdir = 'dist';

/** The Node programs; packages stay in node_modules. */
async function buildPrograms(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: { node: 'src/node.ts', cli: 'src/cli.ts', demo: 'src/demo/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    metafile: true,
    banner: { js: '#!/usr/bin/env node' },
    // Beside the programs, so that `../` is the package's folder from every file.
    chunkNames: '[name]-[hash]',
  });
  return Object.keys(metafile.outputs).map((path) => path.slice(outdir.length + 1));
}

/** Writes a file whole, so that a build beside a running program never shows it half. */
async function writeWhole(name: string, text: string): Promise<void> {
  const temporary = `${outdir}/.${name}.${process.pid}`;
  await writeFile(temporary, text);
  await rename(temporary, `${outdir}/${name}`);
}

await mkdir(outdir, { recursive: true });
await writeWhole('assets.js', await buildAssets());
await writeWhole(
  'assets.d.ts',
  "export declare const assets: import('../src/http/env.ts').Assets;\n",
);
const kept = new Set([
  'assets.js',
  'assets.d.ts',
  ...(await buildPrograms()),
  ...(await buildLibrary()),
]);
await chmod(`${outdir}/cli.js`, 0o755);
for (const name of await readdir(outdir)) {
  if (!kept.has(name) && !name.startsWith('.')) await rm(`${outdir}/${name}`);
}
