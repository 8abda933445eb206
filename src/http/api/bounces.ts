import { createRoute, z } from '@hono/zod-openapi';
import { reportBounce } from '#services/bounces.ts';
import { createRouter, problemResponses } from './router.ts';

const bounce = z
  .strictObject({
    email: z.string().max(400),
    reason: z.string().max(2000).optional().openapi({
      description: 'What the mail server wrote. Its numbers are kept, its text is not.',
    }),
    permanent: z.boolean().openapi({
      description: 'Whether it would be refused again; a delivery that failed for now is not kept.',
    }),
  })
  .openapi('Bounce');

const report = createRoute({
  method: 'post',
  path: '/bounces',
  tags: ['Mail'],
  security: [{ apiKey: [] }],
  summary:
    'Report mail that could not be delivered; answered alike whether or not the address is known (scope mail:write)',
  request: { body: { required: true, content: { 'application/json': { schema: bounce } } } },
  responses: { 202: { description: 'Taken' }, ...problemResponses },
});

/** For the webhooks of mail providers. */
export const bounceRoutes = createRouter().openapi(report, async (c) => {
  await reportBounce(c.get('ctx'), c.req.valid('json'));
  return c.body(null, 202);
});
