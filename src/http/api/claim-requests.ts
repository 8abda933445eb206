import { createRoute, z } from '@hono/zod-openapi';
import type { AchievementId } from '#domain/ids.ts';
import { grantRequest, refuseRequest } from '#services/claim-decisions.ts';
import { type ClaimRequestDetail, getRequest, listRequests } from '#services/claim-requests.ts';
import { parseId } from '../ids.ts';
import { claimRequest, claimRequestQuery, grant, refusal } from './claim-request-schemas.ts';
import { createRouter, pageOf, problemResponses } from './router.ts';
import { idParameter } from './schemas.ts';

const present = ({ request, address }: ClaimRequestDetail) => ({
  id: request.id,
  state: request.state,
  achievementId: request.achievementId,
  centreId: request.centreId ?? undefined,
  learner: { name: request.name, email: address?.email },
  registrationNumber: request.registrationNumber ?? undefined,
  completedDate: request.completedAt?.toISOString(),
  evidence: request.evidence.map(({ name, narrative, url }) => ({ name, narrative, url })),
  reason: request.decision ?? undefined,
  awardId: request.awardId ?? undefined,
  createdAt: request.createdAt.toISOString(),
  decidedAt: request.decidedAt?.toISOString(),
});

const dayOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

const content = { 'application/json': { schema: claimRequest } };
const security = [{ apiKey: [] }];
const tags = ['Claim requests'];
const ok = { 200: { description: 'The request', content }, ...problemResponses };

const list = createRoute({
  method: 'get',
  path: '/claim-requests',
  tags,
  security,
  summary:
    'List what learners ask for that no record matches, newest first; a centre sees what names it (scope awards:read)',
  request: { query: claimRequestQuery },
  responses: {
    200: {
      description: 'A page of requests',
      content: { 'application/json': { schema: pageOf(claimRequest) } },
    },
    ...problemResponses,
  },
});

const read = createRoute({
  method: 'get',
  path: '/claim-requests/{id}',
  tags,
  security,
  summary: 'Read a request (scope awards:read)',
  request: { params: idParameter },
  responses: ok,
});

const decide = <const A extends string, S extends z.ZodType>(
  action: A,
  summary: string,
  schema: S,
) =>
  createRoute({
    method: 'post',
    path: `/claim-requests/{id}/${action}` as const,
    tags,
    security,
    summary,
    request: {
      params: idParameter,
      body: { required: true, content: { 'application/json': { schema } } },
    },
    responses: ok,
  });

export const claimRequestRoutes = createRouter()
  .openapi(list, async (c) => {
    const { achievementId, ...query } = c.req.valid('query');
    const page = await listRequests(c.get('ctx'), {
      ...query,
      achievementId: achievementId as AchievementId | undefined,
    });
    return c.json({ items: page.items.map(present), nextCursor: page.nextCursor }, 200);
  })
  .openapi(read, async (c) =>
    c.json(
      present(await getRequest(c.get('ctx'), parseId('claimRequest', c.req.valid('param').id))),
      200,
    ),
  )
  .openapi(
    decide(
      'grant',
      'Grant: the award is made, signed and offered to the learner’s proved address (scope awards:write)',
      grant,
    ),
    async (c) => {
      const id = parseId('claimRequest', c.req.valid('param').id);
      const { awardedDate, validUntil, ...rest } = c.req.valid('json');
      const input = { ...rest, awardedDate: dayOf(awardedDate), validUntil: dayOf(validUntil) };
      return c.json(present(await grantRequest(c.get('ctx'), id, input)), 200);
    },
  )
  .openapi(
    decide('refuse', 'Refuse, with a reason for the learner (scope awards:write)', refusal),
    async (c) => {
      const id = parseId('claimRequest', c.req.valid('param').id);
      const { reason } = c.req.valid('json');
      return c.json(present(await refuseRequest(c.get('ctx'), id, reason)), 200);
    },
  );
