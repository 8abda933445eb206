import { createRoute } from '@hono/zod-openapi';
import { offerAward } from '#services/api-offers.ts';
import { parseId } from '../ids.ts';
import { newOffer, offer } from './offer-schemas.ts';
import { createRouter, problemResponses } from './router.ts';
import { idParameter } from './schemas.ts';

const create = createRoute({
  method: 'post',
  path: '/awards/{id}/offers',
  tags: ['Awards'],
  security: [{ apiKey: [] }],
  summary: 'Offer an award to a wallet, once and for a few minutes (scope offers:write)',
  // No idempotency key: an offer that nobody heard of does nothing, and is over in a few minutes.
  description:
    'Whoever has the answer can put the credential into a wallet of their own: show it to the learner alone. Every address of the learner’s account, if they have one, is told that the offer was made. A centre’s key cannot make offers.',
  request: {
    params: idParameter,
    body: { required: true, content: { 'application/json': { schema: newOffer } } },
  },
  responses: {
    201: { description: 'The offer', content: { 'application/json': { schema: offer } } },
    ...problemResponses,
  },
});

export const offerRoutes = createRouter().openapi(create, async (c) => {
  const { protocol, txCode } = c.req.valid('json');
  const id = parseId('award', c.req.valid('param').id);
  const made = await offerAward(c.get('ctx'), id, { protocol, needsCode: txCode });
  return c.json(
    {
      offerUri: made.offerUri,
      interactionUrl: made.interactionUrl,
      txCode: made.code,
      expiresAt: made.offer.expiresAt.toISOString(),
    },
    201,
  );
});
