import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { buildQrPath, drawQr } from '#domain/qr.ts';

const url = 'https://badges.example.org/credentials/awd_0123456789abcdefghjkmn';

/** Paints the path again: which modules are dark. */
function paint({ size, path }: { size: number; path: string }): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(width); i++) modules[Number(y)]![Number(x) + i] = true;
  return modules;
}

test('F2: the drawn QR code has exactly the modules of the code', () => {
  expect(paint(buildQrPath(url))).toEqual(encode(url, { ecc: 'M', border: 4 }).data);
});

test('a QR code of another address has other modules', () => {
  expect(buildQrPath(`${url}0`).path).not.toBe(buildQrPath(url).path);
});

test('a QR code has a quiet zone of four modules on every side', () => {
  const modules = paint(buildQrPath(url));
  const { size } = buildQrPath(url);
  const isQuiet = (i: number) => i < 4 || i >= size - 4;
  const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y] as const] : [])));
  expect(dark.some(([x, y]) => isQuiet(x) || isQuiet(y))).toBe(false);
  expect(dark).toContainEqual([4, 4]);
});

test('the drawing is white behind its modules, whatever it stands on', () => {
  expect(drawQr(url)).toMatch(
    /^<svg [^>]+><rect [^>]*fill="#fff"\/><path d="[^"]+" fill="#000"\/>/,
  );
});
