/** Builds what browsers get: style sheets, scripts and icons, named by their content, as one module. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { replaceModules } from './browser-bundle.config.ts';
import { createNodeDrawing } from './src/adapters/drawing-node.ts';
import { createRasterizer } from './src/adapters/rasterizer.ts';
import { drawAppIcon, type IconPurpose } from './src/domain/app-icon.ts';

const script = 'text/javascript; charset=utf-8';
const sheet = 'text/css; charset=utf-8';

interface File {
  readonly mediaType: string;
  readonly body: string;
  /** Where the body is base64 of bytes. */
  readonly encoding?: 'base64';
}

type Files = Record<string, File>;

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  target: ['chrome123', 'firefox120', 'safari17.5'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
};

async function bundle(entryPoint: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({ ...shared, entryPoints: [entryPoint], ...options });
  return outputFiles![0]!.text;
}

/** Names a file by its content, so that it can be cached for ever. */
function addFile(files: Files, extension: string, file: File): string {
  const path = `/assets/${hash(file.body)}.${extension}`;
  files[path] = file;
  return path;
}

const listEntries = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);

const nameOf = (entry: string) => basename(entry, '.ts');

/** Web workers: one for each language, around one file that they share. */
async function buildWorkers(files: Files): Promise<Readonly<Record<string, string>>> {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: await listEntries('src/browser/workers'),
    plugins: [replaceModules],
    format: 'esm',
    splitting: true,
    outdir: '/assets',
    entryNames: '[hash]-[name]',
    chunkNames: '[hash]',
    metafile: true,
  });
  for (const { path, text } of outputFiles!)
    files[`/assets/${basename(path)}`] = { mediaType: script, body: text };
  return Object.fromEntries(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint ? [[nameOf(entryPoint), `/assets/${basename(path)}`]] : [],
    ),
  );
}

const icons: readonly (readonly [name: string, purpose: IconPurpose, width: number])[] = [
  ['192', 'any', 192],
  ['512', 'any', 512],
  ['maskable', 'maskable', 512],
];

async function buildIcons(files: Files): Promise<Readonly<Record<string, string>>> {
  const rasterize = createRasterizer(createNodeDrawing());
  const drawn: Record<string, string> = {};
  for (const [name, purpose, width] of icons) {
    const png = await rasterize(drawAppIcon(purpose), { width });
    const body = Buffer.from(png).toString('base64');
    drawn[name] = addFile(files, 'png', { mediaType: 'image/png', body, encoding: 'base64' });
  }
  return drawn;
}

/** The style sheet, one script for each page that needs one (`src/browser/NAME.ts`), its workers, and the verify page as an app. */
export async function buildAssets(): Promise<string> {
  const files: Files = {};
  const css = await bundle('src/styles/index.css');
  const stylesheet = addFile(files, 'css', { mediaType: sheet, body: css });
  const workers = await buildWorkers(files);
  const appFiles = Object.keys(files);
  const scripts: Record<string, string> = {};
  for (const entry of await listEntries('src/browser')) {
    const body = await bundle(entry, { format: 'esm' });
    scripts[nameOf(entry)] = addFile(files, 'js', { mediaType: script, body });
  }
  const appIcons = await buildIcons(files);
  const kept = [...appFiles, scripts['verify']!, ...Object.values(appIcons)];
  const FILES = JSON.stringify([...kept, '/verify.webmanifest']);
  const serviceWorker = await bundle('src/browser/services/verify.ts', {
    format: 'iife',
    define: { FILES, BUILD: JSON.stringify(hash(FILES)) },
  });
  const embedCss = await bundle('src/styles/embed.css');
  const embedStylesheet = addFile(files, 'css', { mediaType: sheet, body: embedCss });
  // On other people's pages: an old-fashioned script that leaves no name behind.
  const embedScript = await bundle('src/browser/public/embed.ts', { format: 'iife' });
  const assets = {
    stylesheet,
    scripts,
    workers,
    appIcons,
    serviceWorker,
    embedStylesheet,
    embedScript,
    files,
  };
  return `export const assets = ${JSON.stringify(assets)};\n`;
}
