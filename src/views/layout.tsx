import type { Child } from 'hono/jsx';
import type { Locale } from '#domain/locale.ts';
import { AsOthers } from './as-others.tsx';
import type { Frame } from './frame.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { useTexts } from './texts.tsx';

type LayoutProps = {
  frame: Frame;
  title: string;
  description?: string | undefined;
  /** Elements for the document's head that only this page has. */
  head?: Child;
  /** Scripts that make more of this page, by their names in `src/browser/`; it works without them. */
  scripts?: readonly string[] | undefined;
  /** What the page itself is written in, where that may not be the reader’s language. */
  language?: Locale | undefined;
  children?: Child;
};

export function Layout(props: LayoutProps) {
  const { frame, title, description, head, scripts = [], language, children } = props;
  const { site } = frame;
  const { locale, t } = useTexts();
  return (
    <html lang={locale} data-accent={site.accent ?? 'laurel'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
        {description && <meta name="description" content={description} />}
        {frame.noIndex && <meta name="robots" content="noindex" />}
        {frame.canonical && <link rel="canonical" href={frame.canonical} />}
        <link rel="stylesheet" href={frame.stylesheet} />
        {head}
        {scripts.map((name) => (
          <script type="module" src={frame.scripts[name]} />
        ))}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {t('frame.skip')}
        </a>
        {frame.asOthers && <AsOthers {...frame.asOthers} />}
        <SiteHeader frame={frame} />
        <main id="main" tabindex={-1} lang={locale === language ? undefined : language}>
          {children}
        </main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
}
