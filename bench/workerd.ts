import { readFile } from 'node:fs/promises';
import { Miniflare } from 'miniflare';
import { bundleWorker, scriptName } from './bundling.ts';

/** A running bench worker. */
export interface BenchWorker {
  /** Wall milliseconds of one request, seen from outside. */
  time(path: string): Promise<number>;
  stop(): Promise<void>;
}

/** The date the product runs with, from `wrangler.toml`. */
export async function readCompatibilityDate(): Promise<string> {
  const text = await readFile(new URL('../wrangler.toml', import.meta.url), 'utf8');
  const found = /^compatibility_date = "([\d-]+)"/m.exec(text)?.[1];
  if (!found) throw new Error('wrangler.toml names no compatibility_date.');
  return found;
}

/** Bundles `bench/worker.ts` as the product is bundled, and starts it in workerd. */
export async function startWorkerd(): Promise<BenchWorker> {
  const files = await bundleWorker(['bench/worker.ts']);
  const contents = files.find(({ name }) => name === scriptName)!.bytes.toString();
  const config = {
    name: 'bench',
    compatibilityDate: await readCompatibilityDate(),
    compatibilityFlags: ['nodejs_compat'],
    manifest: {
      mainModule: 'worker.js',
      modulesRoot: '/',
      modules: { 'worker.js': { type: 'esm' as const, contents } },
    },
  };
  const miniflare = new Miniflare({ workers: [{ config }] });
  return {
    time: async (path) => {
      const start = performance.now();
      const response = await miniflare.dispatchFetch(`http://localhost${path}`);
      const text = await response.text();
      const elapsed = performance.now() - start;
      if (!response.ok) throw new Error(`The bench worker failed: ${text.slice(0, 300)}`);
      return elapsed;
    },
    stop: () => miniflare.dispose(),
  };
}
