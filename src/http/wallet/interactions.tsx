import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { listProtocols } from '#services/wallet-interactions.ts';
import { WalletInteractionPage } from '#views/wallet-interaction-page.tsx';
import type { Assets, Env, Request } from '../env.ts';
import { withFrame } from '../middleware/frame.ts';
import { sendPage } from '../pages/send.ts';

/** A wallet need not say what it reads; a browser names HTML. */
const isBrowser = (c: Request): boolean =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  }) === 'text/html';

/**
 * What an interaction URL leads to: the protocols, for a wallet. A browser is told what the address is for;
 * that page is the same for every address, whether anything is behind it or not.
 */
export function createInteractions(assets: Assets) {
  const frame = withFrame(assets);
  return new Hono<Env>().get('/wallet/interactions/:token', async (c) => {
    c.header('Vary', 'Accept');
    if (!isBrowser(c))
      return c.json({ protocols: await listProtocols(c.get('ctx'), c.req.param('token')) });
    await frame(c, async () => undefined);
    return sendPage(c, <WalletInteractionPage frame={{ ...c.get('frame'), noIndex: true }} />);
  });
}
