/** `npm run bench`, or one of them with `npm run bench -- NAME`. Prints a table and writes `bench/results.json`. */
import { writeFile } from 'node:fs/promises';
import { benchApi } from './api.ts';
import { benchBundle } from './bundle.ts';
import { benchFiles } from './files.ts';
import type { Row } from './measure.ts';
import { benchNode, benchWorkerd } from './proofs.ts';
import { benchVerify } from './verify.ts';

/** Every benchmark by name, in the order they run. */
const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  node: benchNode,
  api: benchApi,
  workerd: benchWorkerd,
  verify: benchVerify,
  files: benchFiles,
  bundle: benchBundle,
};

const print = (line: string) => process.stdout.write(`${line}\n`);

function printRow({ name, value, unit, baseline, ratio }: Row): void {
  const held = ratio === undefined ? '' : `ratio ${ratio.toFixed(2)} of ${baseline} ${unit}`;
  print(`${name.padEnd(36)}${String(value).padStart(9)} ${unit.padEnd(12)}${held}`);
}

async function main(wanted: string | undefined): Promise<void> {
  if (wanted !== undefined && !(wanted in benchmarks)) {
    print(`There is no benchmark ${wanted}; there are ${Object.keys(benchmarks).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const names = wanted === undefined ? Object.keys(benchmarks) : [wanted];
  const rows: Row[] = [];
  for (const name of names) {
    const found = await benchmarks[name]!();
    for (const row of found) printRow(row);
    rows.push(...found);
  }
  await writeFile(
    new URL('results.json', import.meta.url),
    `${JSON.stringify({ rows }, null, 2)}\n`,
  );
}

await main(process.argv[2]);
// A library of native code keeps a handle that never ends.
process.exit();
