/** Builds the library: `laurel/verify` for everywhere, `laurel/verify/node` for servers of Node's, and their types. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { replaceModules } from './browser-bundle.config.ts';

const run = promisify(execFile);

const root = import.meta.dirname;
const outdir = join(root, 'dist');
const entries = ['src/library/verify', 'src/library/verify-node'] as const;

/**
 * `set-immediate.ts` stands in for it. The pages' own stand-in has a port that is always open, which would
 * keep a program on Node from ending.
 */
const leaveOutPolyfill: Plugin = {
  name: 'leave-out-polyfill',
  setup(bundle) {
    const path = join(root, 'src/browser/instead/nothing.cjs');
    bundle.onResolve({ filter: /^setimmediate$/ }, () => ({ path }));
  },
};

/** One file each, so that it can be copied as it is. */
const bundles: readonly BuildOptions[] = [
  {
    entryPoints: { verify: 'src/library/verify.ts' },
    platform: 'browser',
    plugins: [leaveOutPolyfill, replaceModules],
    define: {
      // Read by a context package when it is loaded; not every platform has one.
      'import.meta.url': "'file:///verify.js'",
      // What packages call the global object in their builds for browsers; Node has no such name.
      self: 'globalThis',
    },
    inject: ['src/library/set-immediate.ts'],
  },
  { entryPoints: { 'verify-node': 'src/library/verify-node.ts' }, platform: 'node' },
];

const buildBundle = (options: BuildOptions) =>
  build({
    ...options,
    outdir,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });

/** Where a declaration names another; rooms are `#room/x.ts`, as in the sources. */
const naming = /(\bfrom |\bimport\()(['"])([^'"]+)\2/g;

/** Emits the declarations of the library and of all that it is made of. */
async function emitDeclarations(folder: string): Promise<void> {
  const project = join(folder, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // Types are checked elsewhere.
    noCheck: true,
    rootDir: root,
    outDir: folder,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const include = ['src/library', 'src/types'].map((path) => join(root, path));
  await writeFile(
    project,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include }),
  );
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
}

/**
 * Takes the declarations that an entry needs, with paths that resolve in anybody's project. They name no
 * package: whoever uses the library needs the types of nothing else.
 */
async function collect(folder: string, entry: string, found: Map<string, string>): Promise<void> {
  if (found.has(entry)) return;
  const needed: string[] = [];
  const text = await readFile(join(folder, `${entry}.d.ts`), 'utf8');
  const rewritten = text.replace(naming, (_, before: string, quote: string, name: string) => {
    if (!/^[#.]/.test(name)) throw new Error(`The types of ${entry} name the package ${name}.`);
    const target = name.startsWith('#') ? `src/${name.slice(1)}` : join(dirname(entry), name);
    const bare = target.replace(/\.tsx?$/, '');
    needed.push(bare);
    const path = relative(dirname(entry), bare);
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}.js${quote}`;
  });
  found.set(entry, rewritten);
  for (const next of needed) await collect(folder, next, found);
}

async function buildTypes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-types-'));
  try {
    await emitDeclarations(folder);
    const found = new Map<string, string>();
    for (const entry of entries) await collect(folder, entry, found);
    for (const [path, text] of found) {
      const file = join(outdir, 'types', `${path.slice('src/'.length)}.d.ts`);
      await mkdir(dirname(file), { recursive: true });
      // Whole, so that a build beside a running compiler never shows it half.
      await writeFile(`${file}.${process.pid}`, text);
      await rename(`${file}.${process.pid}`, file);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the library into `dist/`. @returns the names that it made there */
export async function buildLibrary(): Promise<readonly string[]> {
  await Promise.all([...bundles.map(buildBundle), buildTypes()]);
  return ['verify.js', 'verify-node.js', 'types'];
}
