import { describe, expect, test } from 'vitest';
import { type Pixels, readQr } from '#domain/carrier/qr.ts';
import { isLaurelError } from '#domain/errors.ts';
import { buildQrPath } from '#domain/qr.ts';

const url = 'https://badges.example.org/credentials/awd_0123456789abcdefghjkmn';
const jwt = `eyJhbGciOiJFUzI1NiJ9.${'eyJpc3MiOiJodHRwczovL2EifQ'.repeat(20)}.c2lnbmF0dXJl`;

interface Look {
  /** The side of a module, in pixels. */
  readonly scale: number;
  readonly degrees: number;
  /** How much chance changes each pixel, of 255. */
  readonly noise: number;
  /** Of the picture, in pixels; by default what the code needs. */
  readonly side?: number;
  readonly ink: readonly [red: number, green: number, blue: number, alpha: number];
  readonly paper: readonly [red: number, green: number, blue: number, alpha: number];
}

const plain: Look = {
  scale: 4,
  degrees: 0,
  noise: 0,
  ink: [0, 0, 0, 255],
  paper: [255, 255, 255, 255],
};

/** A picture of our own QR code of a text, as a camera might see it. */
function photograph(text: string, patch: Partial<Look> = {}): Pixels {
  const look = { ...plain, ...patch };
  const { size, path } = buildQrPath(text);
  const dark = new Set<number>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(width); i++) dark.add(Number(y) * size + Number(x) + i);
  const side = look.side ?? Math.ceil(size * look.scale * 1.5);
  const data = new Uint8ClampedArray(side * side * 4);
  const [cos, sin] = [Math.cos, Math.sin].map((turn) => turn((look.degrees * Math.PI) / 180));
  let seed = 7;
  for (let at = 0; at < side * side; at++) {
    const [dx, dy] = [(at % side) + 0.5 - side / 2, Math.floor(at / side) + 0.5 - side / 2];
    const x = Math.floor((dx * cos! + dy * sin!) / look.scale + size / 2);
    const y = Math.floor((dy * cos! - dx * sin!) / look.scale + size / 2);
    const isDark = x >= 0 && y >= 0 && x < size && y < size && dark.has(y * size + x);
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const change = (seed / 2147483648 - 0.5) * look.noise;
    const [red, green, blue, alpha] = isDark ? look.ink : look.paper;
    data.set([red + change, green + change, blue + change, alpha], at * 4);
  }
  return { data, width: side, height: side };
}

describe('our own QR code is read', () => {
  test.each<[string, string, Partial<Look>]>([
    ['as it is drawn', url, {}],
    ['when it is small', url, { scale: 2 }],
    ['when its modules are no whole pixels', url, { scale: 3.3 }],
    ['when it is large', url, { scale: 20 }],
    ['in a picture that has to be made smaller', url, { scale: 30, side: 4_500 }],
    ['upside down', url, { degrees: 180 }],
    ['on its side', url, { degrees: 90 }],
    ['a little askew', url, { degrees: 7 }],
    ['on its corner', url, { degrees: 45, scale: 6 }],
    ['through noise', url, { noise: 120, scale: 6 }],
    ['askew, through noise', url, { noise: 90, degrees: -20, scale: 6 }],
    ['in pale colours', url, { ink: [90, 60, 110, 255], paper: [220, 230, 210, 255] }],
    ['on nothing', url, { paper: [0, 0, 0, 0] }],
    ['of a whole JWT', jwt, { scale: 4 }],
    ['of Welsh', 'Tystysgrif Ŵ 🎓', {}],
  ])('%s', (_, text, look) => {
    expect(readQr(photograph(text, look))).toBe(text);
  });
});

describe('a picture without a code that can be read gives none', () => {
  const white = (width: number, height: number): Pixels => ({
    data: new Uint8ClampedArray(width * height * 4).fill(255),
    width,
    height,
  });
  const half = (): Pixels => {
    const { data, width, height } = photograph(url);
    return { data: data.fill(255, data.length / 2), width, height };
  };

  test.each<[string, Pixels]>([
    ['white', white(300, 300)],
    ['one pixel', white(1, 1)],
    ['one long line', white(100_000, 1)],
    ['half a code', half()],
    ['a code of the colour of its paper', photograph(url, { ink: [255, 255, 255, 255] })],
    [
      'noise',
      photograph(url, { ink: [128, 128, 128, 255], paper: [128, 128, 128, 255], noise: 255 }),
    ],
    [
      'noise of millions of pixels',
      photograph(url, {
        ink: [128, 128, 128, 255],
        paper: [128, 128, 128, 255],
        noise: 255,
        side: 2_000,
      }),
    ],
  ])('%s', (_, pixels) => {
    expect(readQr(pixels)).toBeUndefined();
  });

  test.each([
    ['too short', { ...white(4, 4), width: 5 }],
    ['of no size', { ...white(0, 0) }],
    ['of a size that is no number', { ...white(4, 4), height: Number.NaN }],
  ])('and one that is %s is refused', (_, pixels) => {
    expect(() => readQr(pixels)).toThrow(
      expect.toSatisfy((error) => isLaurelError(error, 'credential_unreadable')),
    );
  });
});
