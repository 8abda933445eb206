import { gzipSync } from 'node:zlib';
import { bundleWorker } from './bundling.ts';
import { buildRow, type Row } from './measure.ts';

/** What the minified Worker may weigh, compressed; Cloudflare's own limit is several times that. */
const budgetKiB = 500;

/** The weight of the Worker as `npm run deploy` uploads it, minified; held against its budget. */
export async function benchBundle(): Promise<readonly Row[]> {
  const bundle = await bundleWorker('worker', ['--minify']);
  return [buildRow('bundle worker gzip', gzipSync(bundle).length / 1024, 'KiB', budgetKiB)];
}
