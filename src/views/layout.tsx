import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { useTexts } from './texts.tsx';

export type LayoutProps = {
  frame: Frame;
  title: string;
  description?: string | undefined;
  /** Elements for the document's head that only this page has. */
  head?: Child;
  /** Scripts that make more of this page, by their names in `src/browser/`; it works without them. */
  scripts?: readonly string[] | undefined;
  children?: Child;
};

export function Layout({ frame, title, description, head, scripts = [], children }: LayoutProps) {
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
        <SiteHeader frame={frame} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
      </body>
    </html>
  );
}
