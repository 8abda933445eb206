/** Bundles the targets, and has Jazzer.js put a counter on every edge and a hook on every comparison. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

interface Babel {
  transformAsync(
    code: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly code: string }>;
}

interface Plugins {
  readonly codeCoverage: (ids: { nextEdgeId: () => number }) => unknown;
  readonly compareHooks: unknown;
}

const from = createRequire(import.meta.url);
const fromJazzer = createRequire(from.resolve('@jazzer.js/instrumentor'));

/** @returns the address of the module */
export async function buildInstrumented(folder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('targets.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const babel = fromJazzer('@babel/core') as Babel;
  const { codeCoverage } = fromJazzer('./plugins/codeCoverage.js') as Plugins;
  const { compareHooks } = fromJazzer('./plugins/compareHooks.js') as Plugins;
  let edges = 0;
  const { code } = await babel.transformAsync(outputFiles[0]!.text, {
    configFile: false,
    babelrc: false,
    compact: false,
    plugins: [codeCoverage({ nextEdgeId: () => edges++ }), compareHooks],
  });
  const bundle = join(folder, 'targets.mjs');
  await writeFile(bundle, code);
  return pathToFileURL(bundle).href;
}
