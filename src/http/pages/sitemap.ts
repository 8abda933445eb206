import { Hono } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { listSitemaps } from '#services/sitemap.ts';
import { paths } from '#views/paths.ts';
import type { Env, Request } from '../env.ts';

/** Where a crawler would find nothing but forms, or what is one person's. */
const closed = [
  paths.dashboard,
  paths.account,
  paths.signIn,
  '/claim/',
  '/console',
  '/dev/',
  '/api/',
] as const;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/g, (letter) => escapes[letter] ?? letter);

const sendXml = (c: Request, root: string, entry: string, urls: readonly string[]) =>
  c.body(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${root} xmlns="${namespace}">`,
      ...urls.map((url) => `<${entry}><loc>${escape(url)}</loc></${entry}>`),
      `</${root}>`,
      '',
    ].join('\n'),
    200,
    { 'Content-Type': 'application/xml', 'Cache-Control': 'no-cache' },
  );

/** What search engines are told: what there is to find, and where not to look. */
export const sitemapPages = new Hono<Env>()
  .get('/robots.txt', (c) =>
    c.text(
      [
        'User-agent: *',
        ...closed.map((path) => `Disallow: ${path}`),
        '',
        `Sitemap: ${c.get('ctx').config.publicUrl}/sitemap.xml`,
        '',
      ].join('\n'),
    ),
  )
  .get('/sitemap.xml', async (c) => {
    const ctx = c.get('ctx');
    const parts = await listSitemaps(ctx);
    const urls = parts.map(({ name }) => `${ctx.config.publicUrl}/sitemaps/${name}`);
    return sendXml(c, 'sitemapindex', 'sitemap', urls);
  })
  .get('/sitemaps/:name', async (c) => {
    const parts = await listSitemaps(c.get('ctx'));
    const part = parts.find(({ name }) => name === c.req.param('name'));
    if (!part) throw new LaurelError('not_found');
    return sendXml(c, 'urlset', 'url', await part.list());
  });
