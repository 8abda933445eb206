import type { ErrorCode } from '#domain/errors.ts';
import { handleLengths, handleWindowDays, maxNewHandles } from '#domain/handle.ts';
import { maxBiographyLength, type ProfileProblems } from '#domain/learner-profile.ts';
import { maxPicturePixels, maxPictureSide, type PictureProblem } from '#domain/picture.ts';
import type { Texts } from '#messages/texts.ts';

type Say = Texts['t'];

/** What is wrong with a profile, field by field, in the reader's language. */
export function sayProblems(t: Say, { biography, handle }: ProfileProblems) {
  const letters = handle?.kind === 'letters' ? handle.letters.map((letter) => `“${letter}”`) : [];
  return {
    ...(biography && {
      biography: t(`profile.problem.biography.${biography}`, { max: maxBiographyLength }),
    }),
    ...(handle && {
      handle: t(`profile.problem.handle.${handle.kind}`, {
        ...handleLengths,
        letters: letters.join(', '),
      }),
    }),
  };
}

/** Why a handle cannot be had, where that is the reason of an error. */
export function sayHandleTrouble(t: Say, code: ErrorCode): string | undefined {
  if (code === 'handle_taken') return t('profile.problem.handle.taken');
  return code === 'handle_limit'
    ? t('profile.problem.handle.limit', { max: maxNewHandles, days: handleWindowDays })
    : undefined;
}

export const sayPictureProblem = (t: Say, problem: PictureProblem): string =>
  t(`profile.problem.picture.${problem}`, { side: maxPictureSide, pixels: maxPicturePixels });
