import type { Child } from 'hono/jsx';

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
const serif = '"Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif';

/** Mail programs read no style sheet, so these are the only inline styles in the project. */
export const styles = {
  body: `margin:0;padding:24px 16px;background-color:#f3f5f1;color:#1a211d;font-family:${sans}`,
  sheet:
    'max-width:560px;margin:0 auto;padding:32px 28px;background-color:#ffffff;border:1px solid #d3d9d0;border-top:4px solid #1d5a3c',
  art: 'margin:0 0 24px;text-align:center',
  image: 'width:180px;height:180px;max-width:100%;object-fit:contain;border:0',
  heading: `margin:0 0 16px;font-family:${serif};font-size:26px;line-height:1.25;font-weight:600`,
  text: 'margin:0 0 16px;font-size:16px;line-height:1.55',
  action: 'margin:28px 0',
  button:
    'display:inline-block;padding:13px 24px;background-color:#1d5a3c;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;border-radius:4px',
  small: 'margin:0 0 16px;font-size:14px;line-height:1.5;color:#4a554e',
  link: 'color:#1d5a3c;word-break:break-all',
  footer:
    'max-width:560px;margin:16px auto 0;padding:0 28px;font-size:13px;line-height:1.5;color:#4a554e',
  footerLine: 'margin:0 0 8px',
} as const;

export type MailDocumentProps = {
  title: string;
  footer: readonly string[];
  children: Child;
};

export function MailDocument({ title, footer, children }: MailDocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </head>
      <body style={styles.body}>
        <main style={styles.sheet}>{children}</main>
        <footer style={styles.footer}>
          {footer.map((line) => (
            <p style={styles.footerLine}>{line}</p>
          ))}
        </footer>
      </body>
    </html>
  );
}

export function MailButton({ href, children }: { href: string; children: Child }) {
  return (
    <p style={styles.action}>
      <a href={href} style={styles.button}>
        {children}
      </a>
    </p>
  );
}
