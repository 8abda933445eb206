import { encode } from 'uqr';

/** A QR code as one path: `size` units a side, the quiet zone around it included. */
export interface QrPath {
  readonly size: number;
  /** The dark modules; each is one unit. */
  readonly path: string;
}

/** Readers want this many light modules on each side. @source ISO/IEC 18004, 9.1 */
const quietModules = 4;

/**
 * Builds the QR code of a text. Even if 15 % of it is torn or stained it can be read.
 *
 * @param text - at most about 2,000 bytes
 */
export function buildQrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const path = data.flatMap((row, y) => listRuns(row).map(([x, width]) => drawRun(x, y, width)));
  return { size, path: path.join('') };
}

/** The dark modules of a row, as runs of neighbours: `[start, length]`. */
function listRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end === -1 ? row.length : end) - start] as const;
  });
}

const drawRun = (x: number, y: number, width: number) => `M${x} ${y}h${width}v1h-${width}z`;

/** Draws the QR code of a text as an SVG document: black on white, whatever is behind it. */
export function drawQr(text: string): string {
  const { size, path } = buildQrPath(text);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`,
  ].join('');
}
