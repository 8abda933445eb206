import { localeNames, locales } from '#domain/locale.ts';
import type { Frame } from './frame.ts';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

export function SiteFooter({ frame }: { frame: Frame }) {
  const { site } = frame;
  const { t } = useTexts();
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="site-footer-statement">
          <Message
            id="frame.statement"
            tags={{
              name: () => <strong>{site.name}</strong>,
              verify: (text) => <a href={paths.verify}>{text}</a>,
            }}
          />
        </p>
        <div class="site-footer-links">
          <nav aria-label={t('frame.about')}>
            <ul>
              <li>
                <a href={paths.privacy}>{t('frame.privacy')}</a>
              </li>
              <li>
                <a href={paths.help}>{t('frame.help')}</a>
              </li>
              <li>
                <a href={paths.api}>{t('frame.api')}</a>
              </li>
              {site.supportContact && (
                <li>
                  <a href={`mailto:${site.supportContact}`}>{t('frame.contact')}</a>
                </li>
              )}
            </ul>
          </nav>
          <LanguageForm frame={frame} />
        </div>
      </div>
    </footer>
  );
}

/** Offers the other languages, each by its own name, so that whoever reads only that one finds it. */
function LanguageForm({ frame }: { frame: Frame }) {
  const { locale, t } = useTexts();
  return (
    <form class="languages" method="post" action={paths.language} aria-label={t('frame.language')}>
      <input type="hidden" name="returnTo" value={frame.returnTo ?? frame.path} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button class="link-button" type="submit" name="language" value={other} lang={other}>
            {localeNames[other]}
          </button>
        ))}
    </form>
  );
}
