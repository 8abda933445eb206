import type { Context } from './context.ts';
import { achievementUrl, profileUrl } from './urls.ts';

/** As many addresses as one sitemap may have. @source https://www.sitemaps.org/protocol.html */
const maxUrls = 50_000;

/** What a part of the sitemap is called, and the addresses in it. */
interface SitemapPart {
  readonly name: string;
  readonly list: () => Promise<readonly string[]>;
}

/**
 * The parts of the sitemap: the catalogue, and the profiles that are on. Single credentials are in none,
 * also where they are public: who has the address may open them, and search engines are not shown the way.
 */
export async function listSitemaps(ctx: Context): Promise<readonly SitemapPart[]> {
  const open = await ctx.store.handles.countOpen();
  const people = Array.from({ length: Math.ceil(open / maxUrls) }, (_, n) => ({
    name: `people-${n + 1}.xml`,
    list: async () =>
      (await ctx.store.handles.listOpen(maxUrls, n * maxUrls)).map((handle) =>
        profileUrl(ctx, handle),
      ),
  }));
  const catalogue = async () => [
    `${ctx.config.publicUrl}/`,
    ...(await ctx.store.achievements.listPublishedIds(maxUrls - 1)).map((id) =>
      achievementUrl(ctx, id),
    ),
  ];
  return [{ name: 'catalogue.xml', list: catalogue }, ...people];
}
