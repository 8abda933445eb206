import type { Child } from 'hono/jsx';
import { useTexts } from '../texts.tsx';
import type { EmbedFrame } from './embed-props.ts';

type EmbedShellProps = { frame: EmbedFrame; title: string; children: Child };

/** The document inside the frame: no script, no style of its own, nothing of the site around it. */
export function EmbedShell({ frame, title, children }: EmbedShellProps) {
  const { options, stylesheet, accentStylesheet } = frame;
  const { locale } = useTexts();
  return (
    <html
      lang={locale}
      data-view={options.view}
      data-theme={options.theme}
      data-size={options.size}
      data-columns={options.columns}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={stylesheet} />
        {accentStylesheet && <link rel="stylesheet" href={accentStylesheet} />}
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
