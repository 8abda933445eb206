import { createRoute, z } from '@hono/zod-openapi';
import { createApiKey, listApiKeys, revokeApiKey } from '#services/api-keys.ts';
import { createCentre, listCentres } from '#services/centres.ts';
import { getIssuer, updateIssuer } from '#services/issuers.ts';
import type { ApiKey, Centre, Issuer } from '#store/issuers.ts';
import { parseId } from '../ids.ts';
import { createRouter, problemResponses } from './router.ts';
import { idParameter, issuerPatch, newApiKey } from './schemas.ts';
import { httpUrl, line } from './text.ts';

const security = [{ apiKey: [] }];
const tags = ['Issuer'];
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });

const issuer = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    email: z.string().optional(),
    description: z.string().optional(),
    supportContact: z.string().optional(),
    accent: z.string().optional(),
  })
  .openapi('Issuer');
const centre = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string().optional(),
    email: z.string().optional(),
    number: z.string().optional(),
    approvedAt: z.string(),
  })
  .openapi('Centre');
const newCentre = z
  .strictObject({
    name: line(200),
    url: httpUrl.optional(),
    email: z.email().optional(),
    number: line(60).optional(),
  })
  .openapi('NewCentre');
const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    centreId: z.string().optional(),
    createdAt: z.string(),
    revokedAt: z.string().optional(),
  })
  .openapi('ApiKey');

const presentIssuer = (row: Issuer) => ({
  id: row.id,
  name: row.name,
  url: row.url,
  email: row.email ?? undefined,
  description: row.description ?? undefined,
  supportContact: row.supportContact ?? undefined,
  accent: row.accent ?? undefined,
});

const presentCentre = (row: Centre) => ({
  id: row.id,
  name: row.name,
  url: row.url ?? undefined,
  email: row.email ?? undefined,
  number: row.number ?? undefined,
  approvedAt: row.approvedAt.toISOString(),
});

const presentKey = (row: ApiKey) => ({
  id: row.id,
  name: row.name,
  scopes: [...row.scopes],
  centreId: row.centreId ?? undefined,
  createdAt: row.createdAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString(),
});

const readIssuer = createRoute({
  method: 'get',
  path: '/issuer',
  tags,
  security,
  summary: 'What the issuer says of itself (scope issuer:read)',
  responses: { 200: { description: 'The issuer', content: json(issuer) }, ...problemResponses },
});

const changeIssuer = createRoute({
  method: 'patch',
  path: '/issuer',
  tags,
  security,
  summary:
    'Change what the issuer says of itself, in credentials signed from now on (scope issuer:write)',
  request: { body: { required: true, content: json(issuerPatch) } },
  responses: { 200: { description: 'The issuer', content: json(issuer) }, ...problemResponses },
});

const readCentres = createRoute({
  method: 'get',
  path: '/centres',
  tags,
  security,
  summary: 'List the centres, by name (scope issuer:read)',
  responses: {
    200: {
      description: 'All centres',
      content: json(z.object({ items: z.array(centre), nextCursor: z.null() })),
    },
    ...problemResponses,
  },
});

const makeCentre = createRoute({
  method: 'post',
  path: '/centres',
  tags,
  security,
  summary: 'Approve a centre (scope issuer:write)',
  request: { body: { required: true, content: json(newCentre) } },
  responses: { 201: { description: 'The centre', content: json(centre) }, ...problemResponses },
});

const readKeys = createRoute({
  method: 'get',
  path: '/api-keys',
  tags,
  security,
  summary: 'List API keys, without the keys themselves (scope api-keys:write)',
  responses: {
    200: {
      description: 'All API keys',
      content: json(z.object({ items: z.array(apiKey), nextCursor: z.null() })),
    },
    ...problemResponses,
  },
});

const makeKey = createRoute({
  method: 'post',
  path: '/api-keys',
  tags,
  security,
  summary: 'Make an API key; its text is in this answer only (scope api-keys:write)',
  request: { body: { required: true, content: json(newApiKey) } },
  responses: {
    201: { description: 'The API key', content: json(apiKey.extend({ key: z.string() })) },
    ...problemResponses,
  },
});

const revokeKey = createRoute({
  method: 'delete',
  path: '/api-keys/{id}',
  tags,
  security,
  summary: 'Revoke an API key at once (scope api-keys:write)',
  request: { params: idParameter },
  responses: { 204: { description: 'Revoked' }, ...problemResponses },
});

export const settingsRoutes = createRouter()
  .openapi(readIssuer, async (c) => c.json(presentIssuer(await getIssuer(c.get('ctx'))), 200))
  .openapi(changeIssuer, async (c) =>
    c.json(presentIssuer(await updateIssuer(c.get('ctx'), c.req.valid('json'))), 200),
  )
  .openapi(readCentres, async (c) =>
    c.json({ items: (await listCentres(c.get('ctx'))).map(presentCentre), nextCursor: null }, 200),
  )
  .openapi(makeCentre, async (c) =>
    c.json(presentCentre(await createCentre(c.get('ctx'), c.req.valid('json'))), 201),
  )
  .openapi(readKeys, async (c) =>
    c.json({ items: (await listApiKeys(c.get('ctx'))).map(presentKey), nextCursor: null }, 200),
  )
  .openapi(makeKey, async (c) => {
    const body = c.req.valid('json');
    const { row, key } = await createApiKey(c.get('ctx'), { ...body, centreId: body.centreId });
    return c.json({ ...presentKey(row), key }, 201);
  })
  .openapi(revokeKey, async (c) => {
    await revokeApiKey(c.get('ctx'), parseId('apiKey', c.req.valid('param').id));
    return c.body(null, 204);
  });
