import { gzipSync } from 'node:zlib';
import { bundleWorker, scriptName, type UploadedFile } from './bundling.ts';
import { buildRow, type Row } from './measure.ts';

/** What the minified Worker may weigh, compressed: its own code, and all of its upload. Cloudflare takes 3 MB on its free plan. */
const budgetKiB = { script: 1000, upload: 2560 } as const;

const weigh = (files: readonly UploadedFile[]) =>
  files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / 1024;

/** The weight of the Worker as `npm run deploy` uploads it, minified; held against its budget. */
export async function benchBundle(): Promise<readonly Row[]> {
  const files = await bundleWorker(['--minify']);
  const script = files.filter(({ name }) => name === scriptName);
  return [
    buildRow('bundle script gzip', weigh(script), 'KiB', budgetKiB.script),
    buildRow('bundle upload gzip', weigh(files), 'KiB', budgetKiB.upload),
  ];
}
