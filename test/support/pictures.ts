/** Pictures for tests, made byte by byte. */
import { deflateSync } from 'node:zlib';
import { joinBytes } from '#domain/bytes.ts';
import { encodeChunk, pngSignature } from '#domain/bake/png-chunks.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function encodeHeader(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  return header;
}

/** A PNG whose pixels have the colours that `paint` gives. */
export function createPng(
  width: number,
  height: number,
  paint: (x: number, y: number) => Colour = () => [20, 90, 60, 255],
  extra: readonly Uint8Array[] = [],
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (__, x) => [...paint(x, y)]).flat(),
  ]);
  return joinBytes([
    pngSignature,
    encodeChunk('IHDR', encodeHeader(width, height)),
    ...extra,
    encodeChunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    encodeChunk('IEND', new Uint8Array()),
  ]);
}

/** A PNG that says it is larger than it is, as bombs do. */
export const createPngOfSize = (width: number, height: number): Uint8Array =>
  joinBytes([
    pngSignature,
    encodeChunk('IHDR', encodeHeader(width, height)),
    encodeChunk('IDAT', deflateSync(new Uint8Array(64))),
    encodeChunk('IEND', new Uint8Array()),
  ]);

/** A small PNG of which ten megabytes unpack. */
export const createPngBomb = (): Uint8Array =>
  joinBytes([
    pngSignature,
    encodeChunk('IHDR', encodeHeader(16, 16)),
    encodeChunk('IDAT', deflateSync(new Uint8Array(10_000_000))),
    encodeChunk('IEND', new Uint8Array()),
  ]);

/** A segment of a JPEG, with its length. */
export const createSegment = (code: number, data: readonly number[]): Uint8Array =>
  Uint8Array.of(0xff, code, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data);

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** Exif that says which way up, and where it was taken. */
export const createExif = (orientation: number): Uint8Array =>
  createSegment(0xe1, [
    ...letters('Exif\0\0MM'),
    ...Buffer.from(
      `002a00000008000101120003000000010${orientation.toString(16).padStart(3, '0')}0000`,
      'hex',
    ),
    ...letters('\0\0\0\0GPS 51.48N 3.18W'),
  ]);

/** The head of a JPEG, up to its first scan; nothing can be drawn from it. */
export const createJpegHead = (
  width: number,
  height: number,
  segments: readonly Uint8Array[] = [],
): Uint8Array =>
  joinBytes([
    Uint8Array.of(0xff, 0xd8),
    ...segments,
    createSegment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    createSegment(0xda, [1, 1, 0, 0, 63, 0]),
    Uint8Array.of(0, 0, 0, 0xff, 0xd9),
  ]);
