import type { Child } from 'hono/jsx';
import { useTexts } from '../texts.tsx';
import type { Block, Letter } from './letter.ts';
import { darkStyles, styles } from './mail-styles.ts';

/** The name under which the HTML shows the picture that travels with it. */
export const pictureId = 'badge@laurel';

const pictureWidth = 180;

function Link({ href, children }: { href: string; children: Child }) {
  return (
    <a class="mail-link" href={href} style={styles.link}>
      {children}
    </a>
  );
}

function Action({ label, url }: { label: string; url: string }) {
  const { t } = useTexts();
  return (
    <>
      <p style={styles.action}>
        <a class="mail-button" href={url} style={styles.button}>
          {label}
        </a>
      </p>
      <p class="mail-small" style={styles.small}>
        {t('mail.button')}
        <br />
        <Link href={url}>{url}</Link>
      </p>
    </>
  );
}

const blocks: {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Child;
} = {
  text: ({ text }) => <p style={styles.text}>{text}</p>,
  quote: ({ text }) => (
    <p class="mail-quote" style={styles.quote}>
      {text}
    </p>
  ),
  action: (block) => <Action {...block} />,
  link: ({ label, url }) => (
    <p style={styles.text}>
      <Link href={url}>{label}</Link>
    </p>
  ),
};

const showBlock = <K extends Block['kind']>(block: Extract<Block, { kind: K }>) =>
  blocks[block.kind](block);

/** A letter as an HTML mail: no script, no table for layout, nothing fetched from anywhere. */
export function MailDocument({ letter }: { letter: Letter }) {
  const { locale } = useTexts();
  const { subject, picture, opening, heading, footer } = letter;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{darkStyles}</style>
      </head>
      {/* Programs that take the mail out of its document keep this language. */}
      <body class="mail-body" lang={locale} dir="ltr" style={styles.body}>
        <main class="mail-sheet" lang={locale} style={styles.sheet}>
          {picture && (
            <p style={styles.art}>
              <img
                class="mail-image"
                src={`cid:${pictureId}`}
                alt={picture.words}
                width={pictureWidth}
                style={styles.image}
              />
            </p>
          )}
          {opening.map((text) => (
            <p style={styles.text}>{text}</p>
          ))}
          <h1 style={styles.heading}>{heading}</h1>
          {letter.blocks.map((block) => showBlock(block))}
        </main>
        <footer class="mail-footer" lang={locale} style={styles.footer}>
          {footer.map((line) => (
            <p style={styles.footerLine}>{line}</p>
          ))}
        </footer>
      </body>
    </html>
  );
}
