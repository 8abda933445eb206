import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readCredentialOffer } from '#services/openid-offers.ts';
import type { Env } from '../env.ts';

/** The offer that a wallet fetches by the link or the QR code it was given. */
export const walletOffers = new Hono<Env>();

walletOffers.use('/wallet/offers/*', cors({ origin: '*', allowMethods: ['GET'] }));

walletOffers.get('/wallet/offers/:token', async (c) =>
  c.json(
    await readCredentialOffer(c.get('ctx'), c.req.param('token'), c.get('texts').locale),
    200,
    { 'Cache-Control': 'no-store' },
  ),
);
