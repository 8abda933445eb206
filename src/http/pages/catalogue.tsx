import { Hono } from 'hono';
import { browseCatalogue, listHeld, viewAchievement } from '#services/achievements.ts';
import { achievementUrl, imageUrl } from '#services/urls.ts';
import { AchievementPage } from '#views/achievement-page.tsx';
import { CataloguePage } from '#views/catalogue-page.tsx';
import { parseAchievementId } from '../api/achievements.ts';
import type { Env, Request } from '../env.ts';
import { accepts } from './negotiate.ts';
import { renderMarkdown } from './markdown.ts';
import { absolute, imagePath, presentAlignments, presentType } from './present.ts';
import { sendPage } from './send.ts';

const pageSize = 24;
const maxPage = 1000;
const maxQueryLength = 100;

function pageUrl(query: { text: string; type: string }, page: number): string {
  const search = new URLSearchParams();
  if (query.text) search.set('q', query.text);
  if (query.type) search.set('type', query.type);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/?${search}` : '/';
}

async function showCatalogue(c: Request) {
  const ctx = c.get('ctx');
  const text = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, maxQueryLength);
  const type = (c.req.query('type') ?? '').slice(0, maxQueryLength);
  const page = Math.min(Math.max(Math.trunc(Number(c.req.query('page'))) || 1, 1), maxPage);
  const { items, total, types, held } = await browseCatalogue(ctx, {
    text,
    achievementType: type || undefined,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return sendPage(
    c,
    <CataloguePage
      frame={{ ...c.get('frame'), canonical: absolute(ctx, pageUrl({ text, type }, page)) }}
      query={text}
      type={type}
      types={types.map((value) => ({ value, label: presentType(value) ?? value }))}
      total={total}
      achievements={items.map((item) => ({
        id: item.id,
        url: `/achievements/${item.id}`,
        name: item.name,
        description: item.description,
        imageUrl: imagePath(item),
        achievementType: presentType(item.achievementType),
        tags: [...item.tags],
        held: held.has(item.id),
      }))}
      previousUrl={page > 1 ? pageUrl({ text, type }, page - 1) : undefined}
      nextUrl={page * pageSize < total ? pageUrl({ text, type }, page + 1) : undefined}
    />,
  );
}

/** An achievement as a credential names it: its `id` leads here, to a page or to JSON. */
async function showAchievement(c: Request) {
  const ctx = c.get('ctx');
  const achievement = await viewAchievement(ctx, parseAchievementId(c.req.param('id') ?? ''));
  c.header('Vary', 'Accept, Cookie');
  if (accepts(c) === 'json') {
    return c.json({
      id: achievementUrl(ctx, achievement.id),
      type: ['Achievement'],
      name: achievement.name,
      description: achievement.description,
      criteria: {
        id: achievementUrl(ctx, achievement.id),
        narrative: achievement.criteriaNarrative,
      },
      image: {
        id: imageUrl(ctx, achievement.imageDigest),
        type: 'Image',
        caption: achievement.imageCaption,
      },
    });
  }
  const issuer = await ctx.store.issuers.find(achievement.issuerId);
  const held = await listHeld(ctx, [achievement]);
  return sendPage(
    c,
    <AchievementPage
      frame={{ ...c.get('frame'), canonical: achievementUrl(ctx, achievement.id) }}
      achievement={{
        ...achievement,
        tags: [...achievement.tags],
        imageUrl: imagePath(achievement),
        achievementType: presentType(achievement.achievementType),
        criteriaHtml: renderMarkdown(achievement.criteriaNarrative),
        alignments: presentAlignments(achievement),
      }}
      issuer={{ name: issuer?.name ?? '', url: issuer?.url }}
      held={held.has(achievement.id)}
    />,
  );
}

export const cataloguePages = new Hono<Env>()
  .get('/', showCatalogue)
  .get('/achievements/:id', showAchievement);
