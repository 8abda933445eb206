import type { MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import { languageDetector } from 'hono/language';
import { isLocale, type Locale, locales } from '#domain/locale.ts';
import type { Texts } from '#messages/texts.ts';
import type { Env, Request } from '../env.ts';

const cookieName = 'language';
const yearSeconds = 365 * 24 * 60 * 60;

const detect = languageDetector({
  order: ['cookie', 'header'],
  lookupCookie: cookieName,
  supportedLanguages: [...locales],
  fallbackLanguage: locales[0],
  caches: false,
});

/** Finds out in which language to answer: the one that was chosen here, or the browser's. */
export function withTexts(texts: Readonly<Record<Locale, Texts>>): MiddlewareHandler<Env> {
  return async (c, next) => {
    await detect(c, async () => {});
    const language: string = c.get('language');
    c.set('texts', texts[isLocale(language) ? language : locales[0]]);
    await next();
  };
}

/** Keeps the choice of a language in the browser. */
export function chooseLanguage(c: Request, locale: Locale): void {
  setCookie(c, cookieName, locale, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('ctx').config.production,
    maxAge: yearSeconds,
  });
}
