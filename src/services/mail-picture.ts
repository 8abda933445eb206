import type { MailPicture } from '#domain/mail.ts';
import { type ArtOf, readDrawableArt } from './badge-art.ts';
import type { Context } from './context.ts';
import { readRendition } from './renditions.ts';

/** In pixels: shown half as wide, so that it is sharp on a phone. */
const width = 360;

/**
 * Badge art as a mail can carry it: a small PNG, since mail programs show no SVG.
 *
 * @returns `undefined` where it cannot be drawn; the mail goes without it then
 */
export async function readMailPicture(
  ctx: Context,
  achievement: ArtOf,
): Promise<MailPicture | undefined> {
  const mediaType = 'image/png';
  const draw = async () =>
    ctx.rasterize(await readDrawableArt(ctx, achievement), { width, refuseBlank: true });
  try {
    const key = { subject: achievement.imageDigest, kind: `mail-${width}`, mediaType };
    return { mediaType, bytes: (await readRendition(ctx, key, draw)).bytes };
  } catch (error) {
    // A picture is not worth a mail that never comes.
    ctx.log.error('mail.picture', error);
    return undefined;
  }
}
