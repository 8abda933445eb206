import { createRoute, z } from '@hono/zod-openapi';
import type { AchievementId } from '#domain/ids.ts';
import { addAddress, correctAddress } from '#services/award-addresses.ts';
import {
  type AwardDetail,
  findClaimUrl,
  getAward,
  getCredential,
  listAwardMail,
  listAwards,
  resendOffer,
  revokeAward,
} from '#services/awards.ts';
import type { Context } from '#services/context.ts';
import { createAward } from '#services/registration.ts';
import { credentialUrl } from '#services/urls.ts';
import { parseId } from '../ids.ts';
import { presentMail } from './award-mail.ts';
import { award, awardQuery, newAddress, newAward, revocation } from './award-schemas.ts';
import { createRouter, pageOf, problemResponses } from './router.ts';
import { idParameter } from './schemas.ts';

/** Whom an award is for, and whether mail reaches them. */
function presentRecipient({ award: { recipientName }, address }: AwardDetail) {
  return {
    name: recipientName,
    email: address?.email,
    underGuardian: address?.underGuardian ? (true as const) : undefined,
    bouncedAt: address?.bouncedAt?.toISOString(),
    bounceReason: address?.bounceReason ?? undefined,
  };
}

async function present(ctx: Context, detail: AwardDetail) {
  const row = detail.award;
  return {
    id: row.id,
    state: row.state,
    visibility: row.visibility,
    achievementId: row.achievementId,
    centreId: row.centreId ?? undefined,
    recipient: presentRecipient(detail),
    registrationNumber: row.registrationNumber ?? undefined,
    awardedDate: row.awardedAt.toISOString(),
    validUntil: row.validUntil?.toISOString(),
    credentialUrl: credentialUrl(ctx, row.id),
    claimUrl: await findClaimUrl(ctx, detail),
    createdAt: row.createdAt.toISOString(),
    offeredAt: row.offeredAt?.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString(),
    declinedAt: row.declinedAt?.toISOString(),
    deletedAt: row.deletedAt?.toISOString(),
    revokedAt: row.revokedAt?.toISOString(),
    revocationReason: row.revocationReason ?? undefined,
  };
}

async function presentWithMail(ctx: Context, detail: AwardDetail) {
  const mail = await listAwardMail(ctx, detail);
  return { ...(await present(ctx, detail)), mail: presentMail(mail, detail.address) };
}

const content = { 'application/json': { schema: award } };
const security = [{ apiKey: [] }];
const tags = ['Awards'];
const ok = { 200: { description: 'The award', content }, ...problemResponses };
const maxKeyLength = 200;

const create = createRoute({
  method: 'post',
  path: '/awards',
  tags,
  security,
  summary:
    'Award an achievement: signed and mailed at once, or registered where there is no address (scope awards:write)',
  request: {
    headers: z.object({
      'idempotency-key': z
        .string()
        .trim()
        .min(1)
        .max(maxKeyLength)
        .optional()
        .openapi({ description: 'The same key and body award once.' }),
    }),
    body: { required: true, content: { 'application/json': { schema: newAward } } },
  },
  responses: { 201: { description: 'The award', content }, ...problemResponses },
});

const list = createRoute({
  method: 'get',
  path: '/awards',
  tags,
  security,
  summary: 'List awards, newest first (scope awards:read)',
  request: { query: awardQuery },
  responses: {
    200: {
      description: 'A page of awards',
      content: { 'application/json': { schema: pageOf(award) } },
    },
    ...problemResponses,
  },
});

const read = createRoute({
  method: 'get',
  path: '/awards/{id}',
  tags,
  security,
  summary: 'Read an award, with what became of its mail (scope awards:read)',
  request: { params: idParameter },
  responses: ok,
});

const readCredential = createRoute({
  method: 'get',
  path: '/awards/{id}/credential',
  tags,
  security,
  summary: 'The signed credential, whatever its visibility (scope awards:read)',
  request: { params: idParameter },
  responses: {
    200: {
      description: 'The credential',
      content: { 'application/vc': { schema: z.record(z.string(), z.unknown()) } },
    },
    ...problemResponses,
  },
});

const correct = createRoute({
  method: 'put',
  path: '/awards/{id}/address',
  tags,
  security,
  summary:
    'Correct the address of an award that was not accepted: signed again, mailed there, and the old link stops working (scope awards:write)',
  request: {
    params: idParameter,
    body: { required: true, content: { 'application/json': { schema: newAddress } } },
  },
  responses: ok,
});

const act = <const A extends string, S extends z.ZodType>(action: A, summary: string, schema: S) =>
  createRoute({
    method: 'post',
    path: `/awards/{id}/${action}` as const,
    tags,
    security,
    summary,
    request: {
      params: idParameter,
      body: { required: true, content: { 'application/json': { schema } } },
    },
    responses: ok,
  });

const resend = createRoute({
  method: 'post',
  path: '/awards/{id}/resend',
  tags,
  security,
  summary: 'Mail the offer again (scope awards:write)',
  request: { params: idParameter },
  responses: ok,
});

export const awardRoutes = createRouter()
  .openapi(create, async (c) => {
    const ctx = c.get('ctx');
    const body = c.req.valid('json');
    const key = c.req.valid('header')['idempotency-key'];
    const input = {
      ...body,
      achievementId: body.achievementId,
      awardedDate: body.awardedDate === undefined ? undefined : new Date(body.awardedDate),
      validUntil: body.validUntil === undefined ? undefined : new Date(body.validUntil),
      source: body.source && { ...body.source, centreId: body.source.centreId },
    };
    const detail = await createAward(
      ctx,
      input,
      key === undefined ? undefined : { key, request: JSON.stringify(body) },
    );
    return c.json(await present(ctx, detail), 201);
  })
  .openapi(list, async (c) => {
    const ctx = c.get('ctx');
    const { achievementId, email, ...query } = c.req.valid('query');
    const page = await listAwards(ctx, {
      ...query,
      achievementId: achievementId as AchievementId | undefined,
      email: email?.normalize('NFC').trim().toLowerCase(),
    });
    return c.json(
      {
        items: await Promise.all(page.items.map((detail) => present(ctx, detail))),
        nextCursor: page.nextCursor,
      },
      200,
    );
  })
  .openapi(read, async (c) => {
    const ctx = c.get('ctx');
    return c.json(
      await presentWithMail(ctx, await getAward(ctx, parseId('award', c.req.valid('param').id))),
      200,
    );
  })
  .openapi(readCredential, async (c) => {
    const document = await getCredential(c.get('ctx'), parseId('award', c.req.valid('param').id));
    return c.body(JSON.stringify(document), 200, { 'Content-Type': 'application/vc' }) as never;
  })
  .openapi(
    act(
      'revoke',
      'Revoke, with a reason; the status list says so at once (scope awards:write)',
      revocation,
    ),
    async (c) => {
      const ctx = c.get('ctx');
      return c.json(
        await present(
          ctx,
          await revokeAward(
            ctx,
            parseId('award', c.req.valid('param').id),
            c.req.valid('json').reason,
          ),
        ),
        200,
      );
    },
  )
  .openapi(
    act(
      'address',
      'Give a registered award its address: it is signed and mailed (scope awards:write)',
      newAddress,
    ),
    async (c) => {
      const ctx = c.get('ctx');
      return c.json(
        await present(
          ctx,
          await addAddress(ctx, parseId('award', c.req.valid('param').id), c.req.valid('json')),
        ),
        200,
      );
    },
  )
  .openapi(correct, async (c) => {
    const ctx = c.get('ctx');
    const id = parseId('award', c.req.valid('param').id);
    return c.json(
      await presentWithMail(ctx, await correctAddress(ctx, id, c.req.valid('json'))),
      200,
    );
  })
  .openapi(resend, async (c) => {
    const ctx = c.get('ctx');
    return c.json(
      await presentWithMail(ctx, await resendOffer(ctx, parseId('award', c.req.valid('param').id))),
      200,
    );
  });
