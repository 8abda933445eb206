import type { LaurelError } from '#domain/errors.ts';
import type { Texts } from './compile.ts';

/**
 * What went wrong, beside the field that it is about. English says what was particular this time;
 * other languages say what the kind of error is and what to do.
 */
export function explainError({ locale, t }: Texts, error: LaurelError): string {
  if (locale === 'en') return error.message;
  return `${t(`problems.title.${error.code}`)} ${t(`problems.remedy.${error.code}`)}`;
}
