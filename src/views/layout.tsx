import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export type LayoutProps = {
  frame: Frame;
  title: string;
  description?: string | undefined;
  children?: Child;
};

export function Layout({ frame, title, description, children }: LayoutProps) {
  const { site } = frame;
  return (
    <html lang={site.language ?? 'en'} data-accent={site.accent ?? 'laurel'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
        {description && <meta name="description" content={description} />}
        {frame.noIndex && <meta name="robots" content="noindex" />}
        {frame.canonical && <link rel="canonical" href={frame.canonical} />}
        <link rel="stylesheet" href={frame.stylesheet} />
        {frame.head}
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the main content
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
