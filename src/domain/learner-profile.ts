import { checkHandle, type HandleProblem } from './handle.ts';

export const maxBiographyLength = 500;
/** Control characters but the line feed, and marks that turn the direction of what follows. */
const unprintable = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** What a learner says of themselves in public, beside the name of their account. */
export interface ProfileInput {
  /** Plain text; empty for none. */
  readonly biography: string;
  /** As {@link normaliseHandle} gives it; empty for none. */
  readonly handle: string;
  readonly isPublic: boolean;
}

export interface ProfileProblems {
  readonly biography?: 'length';
  readonly handle?: HandleProblem | { readonly kind: 'missing' };
}

/** Text as it is kept: composed, with line feeds for line ends, and nothing that cannot be seen. */
export const normaliseText = (text: string): string =>
  text.normalize('NFC').replaceAll('\r\n', '\n').replace(unprintable, '').trim();

const countLetters = (text: string) => Array.from(text).length;

/** What keeps a profile from being saved, by field; empty when nothing does. */
export function checkProfile({ biography, handle, isPublic }: ProfileInput): ProfileProblems {
  const handleProblem =
    handle === '' ? (isPublic ? ({ kind: 'missing' } as const) : undefined) : checkHandle(handle);
  return {
    ...(countLetters(biography) > maxBiographyLength ? { biography: 'length' } : {}),
    ...(handleProblem ? { handle: handleProblem } : {}),
  };
}
