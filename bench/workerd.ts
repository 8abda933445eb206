import { readFile } from 'node:fs/promises';
import { Miniflare } from 'miniflare';
import { bundleWorker } from './bundling.ts';
import { compare, compareRows, type Row, summarise } from './measure.ts';

const rounds = 9;
const callsPerRequest = 12;
const comparisonNames = ['issue', 'issue-own-key', 'verify-proofs', 'verify-document'] as const;

/** The settings the product runs with, from `wrangler.toml`. */
async function readCompatibilityDate(): Promise<string> {
  const text = await readFile(new URL('../wrangler.toml', import.meta.url), 'utf8');
  const found = /^compatibility_date = "([\d-]+)"/m.exec(text)?.[1];
  if (!found) throw new Error('wrangler.toml names no compatibility_date.');
  return found;
}

async function startWorkerd(): Promise<Miniflare> {
  const contents = await bundleWorker('worker', ['bench/worker.ts']);
  const compatibilityDate = await readCompatibilityDate();
  return new Miniflare({
    workers: [
      {
        config: {
          name: 'bench',
          compatibilityDate,
          compatibilityFlags: ['nodejs_compat'],
          manifest: { mainModule: 'worker.js', modulesRoot: '/', modules: { 'worker.js': { type: 'esm', contents } } },
        },
      },
    ],
  });
}

/** Wall time of one request, in milliseconds, seen from outside. */
async function timeRequest(miniflare: Miniflare, path: string): Promise<number> {
  const start = performance.now();
  const response = await miniflare.dispatchFetch(`http://localhost${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`The bench worker failed: ${text.slice(0, 300)}`);
  return performance.now() - start;
}

async function measureEmpty(miniflare: Miniflare): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < 30; call++) times.push(await timeRequest(miniflare, '/'));
  return summarise(times).median;
}

/** Issuing and verifying in workerd: wall time of many calls in one request, less an empty request. */
export async function benchWorkerd(): Promise<readonly Row[]> {
  const miniflare = await startWorkerd();
  try {
    const empty = await measureEmpty(miniflare);
    const sample = (name: string, side: string) => async () => {
      const elapsed = await timeRequest(miniflare, `/${name}/${side}/${callsPerRequest}`);
      return [(elapsed - empty) / callsPerRequest];
    };
    const rows: Row[] = [];
    for (const name of comparisonNames) {
      const { a, b } = await compare(sample(name, 'ours'), sample(name, 'library'), rounds);
      rows.push(compareRows(`workerd ${name}`, a, b)[0]!);
    }
    return rows;
  } finally {
    await miniflare.dispose();
  }
}
