import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Assets, Env } from '../env.ts';
import { limitBody } from '../middleware/body.ts';
import { limitConcurrent } from '../middleware/concurrency.ts';
import { exchangeRoutes } from './exchanges.ts';
import { createInteractions } from './interactions.tsx';

/** A presentation that proves a key has about 1 KB; one with credentials in it that nobody asked for, more. */
const maxBodyBytes = 256 * 1024;
/** Presentations that are verified at once. */
const maxExchanges = 24;
const preflightSeconds = 3600;

const paths = ['/wallet/interactions/*', '/wallet/exchanges/*', '/wallet/requests/*'];

/**
 * Where wallets come that speak VC-API. Whoever has the secret in the address may ask, from any origin: no
 * cookie is looked at here, and nothing may be kept on the way.
 */
export function createWallet(assets: Assets) {
  const wallet = new Hono<Env>();
  const open = cors({
    origin: '*',
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Accept', 'Authorization', 'Content-Type'],
    maxAge: preflightSeconds,
  });
  for (const path of paths)
    wallet.use(path, open, async (c, next) => {
      c.header('Cache-Control', 'no-store');
      await next();
    });
  wallet.on(
    'POST',
    ['/wallet/exchanges/:token', '/wallet/requests/:token'],
    limitBody(maxBodyBytes),
    limitConcurrent(maxExchanges),
  );
  wallet.route('/', createInteractions(assets));
  wallet.route('/', exchangeRoutes);
  return wallet;
}
