/** What the worst files cost in memory: bounded while they are looked at, and nothing afterwards. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const mebibyte = 1024 * 1024;
/** A Worker has 128 MiB in all; a JSON of 10 MB costs a few times its size while it is read. */
const maxPeak = 160 * mebibyte;
const maxKept = 16 * mebibyte;

test.each([
  'JSON of 9 MB in one text',
  '90,000 values',
  'a PNG with a compressed chunk of 100 MiB',
  'an SVG of a million open tags',
  'a PDF of which 200 MiB unpack',
  'a status list of which a gigabyte unpacks',
])('memory grows within bounds for %s', async (name) => {
  const program = fileURLToPath(new URL('memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, name]);
  const { peak, kept } = JSON.parse(stdout) as { peak: number; kept: number };
  expect(peak).toBeLessThan(maxPeak);
  expect(kept).toBeLessThan(maxKept);
});
