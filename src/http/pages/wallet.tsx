import { Hono } from 'hono';
import { isId } from '#domain/ids.ts';
import { maxOffered, offerMinutes } from '#domain/wallet-offer.ts';
import {
  listOwnAccepted,
  readOwnOffer,
  renewOwnOffer,
  requireOwnAccepted,
  startOwnOffer,
  withdrawOwnOffer,
} from '#services/own-offers.ts';
import { requireLearner } from '#services/permissions.ts';
import { listWalletAdditions } from '#services/wallet-history.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { WalletChoicePage, type WalletChoicePageProps } from '#views/wallet-choice-page.tsx';
import { WalletOfferPage } from '#views/wallet-offer-page.tsx';
import type { Env, Request } from '../env.ts';
import { readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { presentAdditions } from './present.ts';
import { presentCandidate, presentOffer, sayUntil } from './present-wallet.ts';
import { sendPage } from './send.ts';

/** Whoever is not signed in learns nothing of ids, not even which could be one. */
function readOwnId<K extends 'award' | 'walletOffer'>(c: Request, kind: K) {
  requireLearner(c.get('ctx'));
  return parseId(kind, c.req.param('id'));
}

const awardOf = (c: Request) => readOwnId(c, 'award');
const offerOf = (c: Request) => readOwnId(c, 'walletOffer');
const frameOf = (c: Request) => ({ ...c.get('frame'), noIndex: true });
const wantsCode = (form: FormData) => form.get('code') === 'mail';
const goToOffer = (c: Request, { id }: WalletOffer) => c.redirect(`/wallet/${id}`, 303);

type Choice = Omit<WalletChoicePageProps, 'frame' | 'minutes'>;

const sendChoice = (c: Request, choice: Choice) =>
  sendPage(
    c,
    <WalletChoicePage frame={frameOf(c)} minutes={offerMinutes} {...choice} />,
    choice.isNoneChosen ? 400 : 200,
  );

async function showOne(c: Request) {
  const ctx = c.get('ctx');
  const id = awardOf(c);
  const detail = await requireOwnAccepted(ctx, id);
  return sendChoice(c, {
    candidates: [presentCandidate(detail, true)],
    isChoice: false,
    needsCode: false,
    history: presentAdditions(await listWalletAdditions(ctx, id)),
    action: `/credentials/${id}/wallet`,
    backUrl: `/credentials/${id}`,
  });
}

async function offerOne(c: Request) {
  const form = await readForm(c);
  return goToOffer(c, await startOwnOffer(c.get('ctx'), [awardOf(c)], wantsCode(form)));
}

/** @param sent - the form that came back, in which nothing was chosen */
async function showAll(c: Request, sent?: FormData) {
  const accepted = await listOwnAccepted(c.get('ctx'));
  return sendChoice(c, {
    candidates: accepted.map((detail, index) =>
      presentCandidate(detail, sent === undefined && index < maxOffered),
    ),
    isChoice: true,
    needsCode: sent !== undefined && wantsCode(sent),
    history: [],
    action: '/dashboard/wallet',
    backUrl: '/dashboard',
    isNoneChosen: sent !== undefined,
  });
}

async function offerSome(c: Request) {
  const form = await readForm(c);
  const ids = form
    .getAll('award')
    .filter((id) => typeof id === 'string' && isId('award', id)) as readonly `awd_${string}`[];
  if (ids.length === 0) return showAll(c, form);
  const offer = await startOwnOffer(c.get('ctx'), [...new Set(ids)], wantsCode(form));
  return goToOffer(c, offer);
}

async function showOffer(c: Request) {
  const own = await readOwnOffer(c.get('ctx'), offerOf(c));
  return sendPage(c, <WalletOfferPage frame={frameOf(c)} {...await presentOffer(c, own)} />);
}

/** What has become of an offer, for the page's script. */
async function sendState(c: Request) {
  const own = await readOwnOffer(c.get('ctx'), offerOf(c));
  return c.json({ standing: own.standing, until: sayUntil(c, own) });
}

async function withdraw(c: Request) {
  const id = offerOf(c);
  await withdrawOwnOffer(c.get('ctx'), id);
  return c.redirect(`/wallet/${id}`, 303);
}

/** A learner's way from their credentials into a wallet. */
export const walletPages = new Hono<Env>()
  .get('/credentials/:id/wallet', showOne)
  .post('/credentials/:id/wallet', offerOne)
  .get('/dashboard/wallet', (c) => showAll(c))
  .post('/dashboard/wallet', offerSome)
  .get('/wallet/:id', showOffer)
  .get('/wallet/:id/state', sendState)
  .post('/wallet/:id/withdraw', withdraw)
  .post('/wallet/:id/again', async (c) =>
    goToOffer(c, await renewOwnOffer(c.get('ctx'), offerOf(c))),
  );
