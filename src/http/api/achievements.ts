import { createRoute } from '@hono/zod-openapi';
import {
  changeAchievement,
  createAchievement,
  getAchievement,
  listAchievements,
} from '#services/achievements.ts';
import type { Context } from '#services/context.ts';
import { achievementUrl, imageUrl } from '#services/urls.ts';
import type { Achievement } from '#store/achievements.ts';
import { parseId } from '../ids.ts';
import { achievement, achievementQuery, newAchievement } from './achievement-schemas.ts';
import { createRouter, pageOf, problemResponses } from './router.ts';
import { idParameter } from './schemas.ts';

function present(ctx: Context, row: Achievement) {
  return {
    id: row.id,
    url: achievementUrl(ctx, row.id),
    state: row.state,
    name: row.name,
    description: row.description,
    criteria: { narrative: row.criteriaNarrative },
    achievementType: row.achievementType ?? undefined,
    imageUrl: imageUrl(ctx, row.imageDigest),
    imageCaption: row.imageCaption,
    alignment: row.alignment.map((item) => ({ ...item })),
    tags: [...row.tags],
    humanCode: row.humanCode ?? undefined,
    fieldOfStudy: row.fieldOfStudy ?? undefined,
    specialization: row.specialization ?? undefined,
    version: row.edition ?? undefined,
    creditsAvailable: row.creditsAvailable ?? undefined,
    // An award names the ids of these in its results.
    resultDescriptions: row.resultDescriptions.map(({ allowedValue, ...item }) => ({
      ...item,
      ...(allowedValue ? { allowedValue: [...allowedValue] } : {}),
    })),
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString(),
    retiredAt: row.retiredAt?.toISOString(),
  };
}

const content = { 'application/json': { schema: achievement } };
const security = [{ apiKey: [] }];
const tags = ['Achievements'];

const create = createRoute({
  method: 'post',
  path: '/achievements',
  tags,
  security,
  summary: 'Make a draft of an achievement (scope achievements:write)',
  request: {
    body: { required: true, content: { 'application/json': { schema: newAchievement } } },
  },
  responses: { 201: { description: 'The draft', content }, ...problemResponses },
});

const list = createRoute({
  method: 'get',
  path: '/achievements',
  tags,
  security,
  summary: 'List achievements, newest first (scope achievements:read)',
  request: { query: achievementQuery },
  responses: {
    200: {
      description: 'A page of achievements',
      content: { 'application/json': { schema: pageOf(achievement) } },
    },
    ...problemResponses,
  },
});

const read = createRoute({
  method: 'get',
  path: '/achievements/{id}',
  tags,
  security,
  summary: 'Read an achievement (scope achievements:read)',
  request: { params: idParameter },
  responses: { 200: { description: 'The achievement', content }, ...problemResponses },
});

const change = (transition: 'publish' | 'retire', summary: string) =>
  createRoute({
    method: 'post',
    path: `/achievements/{id}/${transition}` as const,
    tags,
    security,
    summary,
    request: { params: idParameter },
    responses: { 200: { description: 'The achievement', content }, ...problemResponses },
  });

export const achievementRoutes = createRouter()
  .openapi(create, async (c) => {
    const ctx = c.get('ctx');
    return c.json(present(ctx, await createAchievement(ctx, c.req.valid('json'))), 201);
  })
  .openapi(list, async (c) => {
    const ctx = c.get('ctx');
    const { items, nextCursor } = await listAchievements(ctx, c.req.valid('query'));
    return c.json({ items: items.map((row) => present(ctx, row)), nextCursor }, 200);
  })
  .openapi(read, async (c) => {
    const ctx = c.get('ctx');
    return c.json(
      present(ctx, await getAchievement(ctx, parseId('achievement', c.req.valid('param').id))),
      200,
    );
  })
  .openapi(
    change('publish', 'Publish a draft: it can be awarded from now on (scope achievements:write)'),
    async (c) => {
      const ctx = c.get('ctx');
      return c.json(
        present(
          ctx,
          await changeAchievement(ctx, parseId('achievement', c.req.valid('param').id), 'publish'),
        ),
        200,
      );
    },
  )
  .openapi(
    change('retire', 'Retire: no further awards; those made stay good (scope achievements:write)'),
    async (c) => {
      const ctx = c.get('ctx');
      return c.json(
        present(
          ctx,
          await changeAchievement(ctx, parseId('achievement', c.req.valid('param').id), 'retire'),
        ),
        200,
      );
    },
  );
