import { Hono } from 'hono';
import type { Assets, Env } from '../env.ts';

/** What the app opens, by media type and ending. */
const opened = {
  'application/json': ['.json'],
  'application/ld+json': ['.jsonld'],
  'application/pdf': ['.pdf'],
  'application/jwt': ['.jwt'],
  'image/png': ['.png'],
  'image/svg+xml': ['.svg'],
} as const;

/** The verify page as an app that can be installed: its manifest, and the worker that keeps it for when there is no connection. */
export function createVerifyApp(assets: Assets) {
  const png = (name: string, sizes: string, purpose: string) => ({
    src: assets.appIcons[name],
    sizes,
    purpose,
    type: 'image/png',
  });
  return new Hono<Env>()
    .get('/verify.webmanifest', (c) => {
      const { locale, t } = c.get('texts');
      const { name } = c.get('frame').site;
      const manifest = {
        id: '/verify',
        name: `${t('verify.title')} · ${name}`,
        short_name: t('verify.submit'),
        description: t('verify.description'),
        lang: locale,
        start_url: '/verify',
        scope: '/verify',
        display: 'standalone',
        theme_color: '#14402b',
        background_color: '#f4f6f3',
        icons: [
          png('192', '192x192', 'any'),
          png('512', '512x512', 'any'),
          png('maskable', '512x512', 'maskable'),
        ],
        file_handlers: [{ action: '/verify', accept: opened }],
        // The service worker takes what is shared; it does not come here.
        share_target: {
          action: '/verify?share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            url: 'credential',
            text: 'credential',
            files: [{ name: 'file', accept: [...Object.keys(opened), 'image/*'] }],
          },
        },
      };
      return c.body(JSON.stringify(manifest), 200, {
        'Content-Type': 'application/manifest+json',
        'Cache-Control': 'no-cache',
        Vary: 'Accept-Language, Cookie',
      });
    })
    .get('/verify-service-worker.js', (c) =>
      c.body(assets.serviceWorker, 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
      }),
    );
}
