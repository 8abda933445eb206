import { Hono } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { isLocale } from '#domain/locale.ts';
import type { Env } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { chooseLanguage } from '../middleware/language.ts';
import { readOwnPath } from '../own-path.ts';

const maxPathLength = 2000;
const maxLocaleLength = 10;

/** The form at the foot of every page: keeps the language, and goes back to where it was sent from. */
export const languagePages = new Hono<Env>().post('/language', async (c) => {
  const form = await readForm(c);
  const locale = readField(form, 'language', maxLocaleLength);
  if (!isLocale(locale))
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/language', detail: 'Choose a language that this site has.' }],
    });
  chooseLanguage(c, locale);
  return c.redirect(readOwnPath(readField(form, 'returnTo', maxPathLength)) ?? '/', 303);
});
