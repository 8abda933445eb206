import { encodeBase64 } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { type Picture, type PictureProblem, readPicture } from '#domain/picture.ts';
import { isPngBomb } from '#domain/png-bomb.ts';
import type { Portrait } from '#store/profiles.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';
import { findProfile } from './profiles.ts';

/** Of the portrait as it is kept and shown, in pixels. */
const portraitSide = 320;

const refusals: Readonly<Record<PictureProblem, string>> = {
  missing: 'No picture was sent.',
  bytes: 'The picture is larger than 2 MiB.',
  kind: 'The file is neither a PNG nor a JPEG.',
  broken: 'The file begins like a picture and is none, or is cut off.',
  sides: 'The picture is too large: each side may have 4096 pixels, and all of it six million.',
};

/** What brings a square picture upright, by how Exif says it lies. */
const turns: readonly string[] = [
  '',
  '',
  'scale(-1 1)',
  'rotate(180)',
  'scale(1 -1)',
  'rotate(90) scale(1 -1)',
  'rotate(90)',
  'rotate(-90) scale(1 -1)',
  'rotate(-90)',
];

/** The middle of a picture, as a square, upright. */
function drawPortrait({ mediaType, bytes, orientation }: Picture): string {
  const half = portraitSide / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${portraitSide}" height="${portraitSide}">`,
    `<g transform="translate(${half} ${half}) ${turns[orientation] ?? ''}">`,
    `<image x="-${half}" y="-${half}" width="${portraitSide}" height="${portraitSide}" preserveAspectRatio="xMidYMid slice" href="data:${mediaType};base64,${encodeBase64(bytes)}"/>`,
    '</g></svg>',
  ].join('');
}

/**
 * Puts a picture on one's own profile. It is drawn again, small, so that nothing but what can be seen
 * of it is kept: no place, no camera, no name.
 *
 * @throws `picture_invalid`, `sign_in_required`
 */
export async function setPortrait(ctx: Context, bytes: Uint8Array): Promise<void> {
  const { id: learnerId } = requireLearner(ctx);
  const picture = readPicture(bytes);
  if (typeof picture === 'string')
    throw new LaurelError('picture_invalid', { detail: refusals[picture] });
  if (await isPngBomb(picture))
    throw new LaurelError('picture_invalid', { detail: refusals.broken });
  const svg = drawPortrait(picture);
  const drawn = await ctx
    .rasterize(svg, { width: portraitSide, refuseBlank: true })
    .catch((cause: unknown) => {
      throw new LaurelError('picture_invalid', { detail: refusals.broken, cause });
    });
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.portraits.put({ learnerId, mediaType: 'image/png', bytes: drawn, createdAt: now }),
    writeAudit(ctx, now, { action: 'portrait.set', subject: learnerId }),
  ]);
}

/** Takes one's own picture away; where there is none, nothing changes. @throws `sign_in_required` */
export async function removePortrait(ctx: Context): Promise<void> {
  const { id: learnerId } = requireLearner(ctx);
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.portraits.remove(learnerId),
    writeAudit(ctx, now, { action: 'portrait.remove', subject: learnerId }),
  ]);
}

/** The picture of a profile that is on. @throws `not_found` */
export async function viewPortrait(ctx: Context, handle: string): Promise<Portrait> {
  const { learner } = await findProfile(ctx, handle);
  const portrait = await ctx.store.portraits.find(learner.id);
  if (!portrait) throw new LaurelError('not_found');
  return portrait;
}

/** One's own picture, whether the profile is on or off. @throws `sign_in_required`, `not_found` */
export async function readOwnPortrait(ctx: Context): Promise<Portrait> {
  const portrait = await ctx.store.portraits.find(requireLearner(ctx).id);
  if (!portrait) throw new LaurelError('not_found');
  return portrait;
}
