import { readQr } from '#domain/carrier/qr.ts';

/** A photograph is brought to this size before a QR code is looked for in it, in pixels. */
const maxSide = 1600;

/** What the QR code in a picture file holds; `undefined` also for what this browser cannot draw. */
export async function scanPicture(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = new OffscreenCanvas(width, height).getContext('2d');
  if (!drawing) return undefined;
  // A code on a transparent ground is black on black otherwise.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return readQr(drawing.getImageData(0, 0, width, height));
}
