/** The real rasteriser; what one test file has drawn, the others of the same run need not draw again. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createRasterizer, type Rasterizer } from '#adapters/rasterizer.ts';

/** Where the run keeps its drawings; the global setup makes and removes the folder. */
const folder = process.env['LAUREL_TEST_DRAWINGS'];

export const drawing = createNodeDrawing();
const draw = createRasterizer(drawing);

const readKept = (path: string): Uint8Array | undefined => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
};

export const rasterize: Rasterizer = async (svg, options) => {
  if (!folder) return draw(svg, options);
  const digest = createHash('sha256')
    .update(JSON.stringify([svg, options]))
    .digest('hex');
  const path = join(folder, digest);
  const kept = readKept(path);
  if (kept) return kept;
  const png = await draw(svg, options);
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, png);
  renameSync(temporary, path);
  return png;
};
