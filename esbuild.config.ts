/** Builds `dist/`: the static files as one module, and the programs that run on Node. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist';

const browsers = ['chrome123', 'firefox120', 'safari17.5'];

interface File {
  readonly mediaType: string;
  readonly body: string;
}

/** Names a file by its content, so that it can be cached for ever. */
function nameFile(text: string, extension: string): string {
  return `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${extension}`;
}

async function bundle(entryPoint: string, format?: 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: format ?? (entryPoint.endsWith('.ts') ? 'esm' : undefined),
    target: browsers,
  });
  return outputFiles[0]!.text;
}

/** The style sheet, and one script for each page that needs one: `src/browser/NAME.ts`. */
async function buildAssets(): Promise<string> {
  const files: Record<string, File> = {};
  const css = await bundle('src/styles/index.css');
  const stylesheet = nameFile(css, 'css');
  files[stylesheet] = { mediaType: 'text/css; charset=utf-8', body: css };
  const scripts: Record<string, string> = {};
  for (const entry of (await readdir('src/browser')).filter((name) => name.endsWith('.ts'))) {
    const body = await bundle(`src/browser/${entry}`);
    const path = nameFile(body, 'js');
    scripts[entry.replace(/\.ts$/, '')] = path;
    files[path] = { mediaType: 'text/javascript; charset=utf-8', body };
  }
  const embedCss = await bundle('src/styles/embed.css');
  const embedStylesheet = nameFile(embedCss, 'css');
  files[embedStylesheet] = { mediaType: 'text/css; charset=utf-8', body: embedCss };
  // On other people's pages: an old-fashioned script that leaves no name behind.
  const embedScript = await bundle('src/browser/public/embed.ts', 'iife');
  const assets = { stylesheet, scripts, embedStylesheet, embedScript, files };
  return `export const assets = ${JSON.stringify(assets)};\n`;
}

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
const kept = new Set(['assets.js', 'assets.d.ts', ...(await buildPrograms())]);
await chmod(`${outdir}/cli.js`, 0o755);
for (const name of await readdir(outdir)) {
  if (!kept.has(name) && !name.startsWith('.')) await rm(`${outdir}/${name}`);
}
