import { describe, expect, test } from 'vitest';
import { joinBytes } from '#domain/bytes.ts';
import { encodeChunk } from '#domain/bake/png-chunks.ts';
import {
  maxPictureBytes,
  maxPicturePixels,
  maxPictureSide,
  type Picture,
  readPicture,
} from '#domain/picture.ts';
import { isPngBomb } from '#domain/png-bomb.ts';
import {
  createExif,
  createJpegHead,
  createPng,
  createPngBomb,
  createPngOfSize,
  createSegment,
} from '#test/support/pictures.ts';

const text = (words: string) => new TextEncoder().encode(words);
const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

function requirePicture(bytes: Uint8Array): Picture {
  const read = readPicture(bytes);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('an uploaded picture, before anything decodes it', () => {
  test('a PNG and a JPEG are known by their bytes, with their sides', () => {
    expect(readPicture(createPng(3, 5))).toMatchObject({
      mediaType: 'image/png',
      width: 3,
      height: 5,
      orientation: 1,
    });
    expect(readPicture(createJpegHead(640, 480))).toMatchObject({
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
      orientation: 1,
    });
  });

  test.each([
    ['nothing', new Uint8Array(), 'missing'],
    ['an SVG with a script', svg, 'kind'],
    ['a GIF', text('GIF89a............'), 'kind'],
    ['HTML', text('<!doctype html><img>'), 'kind'],
    ['a PNG without its last byte', createPng(2, 2).slice(0, -1), 'broken'],
    ['only the beginning of a PNG', createPng(2, 2).slice(0, 8), 'broken'],
    ['only the beginning of a JPEG', createJpegHead(2, 2).slice(0, 6), 'broken'],
    ['a JPEG of which the scan is missing', createJpegHead(2, 2).slice(0, 14), 'broken'],
    ['HTML behind the first bytes of a JPEG', text('\u00ff'), 'kind'],
    ['a PNG that says it has no width', createPngOfSize(0, 5), 'sides'],
    ['a PNG one pixel too wide', createPngOfSize(maxPictureSide + 1, 1), 'sides'],
    ['a PNG of 2³¹ pixels', createPngOfSize(65_536, 32_768), 'sides'],
    ['a JPEG too high', createJpegHead(1, maxPictureSide + 1), 'sides'],
    [
      'a PNG with too many pixels in all',
      createPngOfSize(3000, maxPicturePixels / 3000 + 1),
      'sides',
    ],
  ])('%s is refused', (_, bytes, problem) => {
    expect(readPicture(bytes)).toBe(problem);
  });

  test('one at each limit is not refused', () => {
    expect(readPicture(createPngOfSize(maxPictureSide, 1))).toBeTypeOf('object');
    expect(readPicture(createPngOfSize(3000, maxPicturePixels / 3000))).toBeTypeOf('object');
  });

  test('a file of one byte too many is refused, whatever is in it', () => {
    const large = new Uint8Array(maxPictureBytes + 1);
    large.set(createPng(2, 2));
    expect(readPicture(large)).toBe('bytes');
    expect(readPicture(large.slice(0, -1))).not.toBe('bytes');
  });

  test('a PNG of which more unpacks than it says it has is told from one that keeps its word', async () => {
    const bomb = createPngBomb();
    expect(await isPngBomb(requirePicture(bomb))).toBe(true);
    const honest = [createPng(16, 16), createPng(1, 400), createPngOfSize(300, 300)];
    for (const png of [...honest, createJpegHead(16, 16)])
      expect(await isPngBomb(requirePicture(png))).toBe(false);
  });

  test('a PNG with a wrong checksum is refused', () => {
    const png = createPng(2, 2);
    png[40] = png[40]! ^ 1;
    expect(readPicture(png)).toBe('broken');
  });

  test('what is written beside the pixels of a PNG does not come along', () => {
    const note = encodeChunk('tEXt', text('Comment\0Taken at home'));
    const { bytes } = requirePicture(createPng(2, 2, undefined, [note]));
    expect(new TextDecoder().decode(bytes)).not.toContain('Taken at home');
    expect(bytes).toEqual(createPng(2, 2));
  });

  test('neither does the place where a JPEG was taken; which way up it lies is kept', () => {
    const remarks = [createExif(6), createSegment(0xfe, [...text('A comment')])];
    const picture = requirePicture(createJpegHead(640, 480, remarks));
    expect(picture.orientation).toBe(6);
    expect(new TextDecoder('latin1').decode(picture.bytes)).not.toMatch(/GPS|comment/);
    expect(picture.bytes).toEqual(createJpegHead(640, 480));
  });

  test('Exif that cannot be read leaves the picture upright', () => {
    const broken = createSegment(0xe1, [...text('Exif\0\0MM'), 0, 42, 255, 255, 255, 255]);
    expect(requirePicture(createJpegHead(4, 4, [broken])).orientation).toBe(1);
    expect(requirePicture(createJpegHead(4, 4, [createExif(9)])).orientation).toBe(1);
  });

  test('a JPEG with two frames, of which one could be a bomb, is refused', () => {
    const frame = createSegment(0xc2, [8, 255, 255, 255, 255, 1, 1, 0x11, 0]);
    expect(readPicture(createJpegHead(4, 4, [frame]))).toBe('broken');
  });

  test('a JPEG of a hundred scans is taken, and one of which each scan would go over the picture again is not', () => {
    const withScans = (count: number) =>
      joinBytes([
        createJpegHead(4, 4).slice(0, -2),
        ...Array.from({ length: count - 1 }, () => createSegment(0xda, [1, 1, 0, 1, 63, 0])),
        Uint8Array.of(0xff, 0xd9),
      ]);
    expect(readPicture(withScans(100))).toBeTypeOf('object');
    expect(readPicture(withScans(101))).toBe('broken');
  });
});
