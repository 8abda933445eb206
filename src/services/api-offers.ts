import type { AwardState } from '#domain/award.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import { findLearnerOf } from '#domain/visibility.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { changeAndTell } from './account-notices.ts';
import { requireAward } from './awards.ts';
import type { Context } from './context.ts';
import { requireScope } from './permissions.ts';
import { createOfferCode } from './wallet-codes.ts';
import { listWalletLinks } from './wallet-links.ts';
import { makeOffer } from './wallet-offers.ts';

/** How the wallet will speak for which a system makes an offer. */
export const offerProtocols = ['openid4vci', 'vcapi'] as const;

export type OfferProtocol = (typeof offerProtocols)[number];

/** States in which an award can be offered; VC-API cannot make a wallet wait until it is signed. */
const offerable: Readonly<Record<OfferProtocol, readonly AwardState[]>> = {
  openid4vci: ['registered', 'offered', 'accepted'],
  vcapi: ['offered', 'accepted'],
};

interface OfferInput {
  readonly protocol: OfferProtocol;
  /** Whether the wallet has to send a code that the system tells the learner by another way. */
  readonly needsCode?: boolean | undefined;
}

/** What a system shows its learner, once. */
export interface SystemOffer {
  readonly offer: WalletOffer;
  readonly offerUri: string;
  readonly interactionUrl: string;
  readonly code: string | undefined;
}

/** Of what is somebody's nothing is offered behind their back: every address of their account is told. */
async function writeNotice(
  ctx: Context,
  { award, address }: AwardDetail,
): Promise<readonly Write[]> {
  const learnerId = findLearnerOf(award, address);
  const learner = learnerId ? await ctx.store.learners.find(learnerId) : undefined;
  if (!learner) return [];
  const tell = await ctx.store.addresses.listOfLearner(learner.id);
  return changeAndTell(ctx, learner, ctx.clock(), { change: 'credential-offered', tell });
}

/** How often an offer is made again when the learner's account changed in between, as by another offer. */
const maxTries = 5;

async function makeAndTell(
  ctx: Context,
  detail: AwardDetail,
  needsCode: boolean,
): Promise<WalletOffer> {
  for (let attempt = 1; ; attempt++) {
    const notice = await writeNotice(ctx, detail);
    try {
      return await makeOffer(ctx, [detail.award.id], { needsCode }, notice);
    } catch (error) {
      if (!isLaurelError(error, 'changed_meanwhile') || attempt === maxTries) throw error;
    }
  }
}

/** @throws `award_unsigned`, `award_transition` */
function requireOfferable({ award: { state } }: AwardDetail, protocol: OfferProtocol): void {
  if (offerable[protocol].includes(state)) return;
  if (state === 'registered') throw new LaurelError('award_unsigned');
  throw new LaurelError('award_transition', {
    detail: `An award that is ${state} does not go into a wallet.`,
  });
}

/**
 * Makes an offer by which a wallet gets an award, for a system that has its learner before it. A learner who
 * has an account is told by mail.
 *
 * @throws `scope_missing`, `not_found`, `award_transition`, `award_unsigned`, `input_invalid` for a code with VC-API
 */
export async function offerAward(
  ctx: Context,
  id: AwardId,
  { protocol, needsCode = false }: OfferInput,
): Promise<SystemOffer> {
  const reach = requireScope(ctx, 'offers:write');
  if (protocol === 'vcapi' && needsCode)
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/txCode', detail: 'VC-API has no place for a code.' }],
    });
  const detail = await requireAward(ctx, id, reach);
  requireOfferable(detail, protocol);
  const offer = await makeAndTell(ctx, detail, needsCode);
  const links = await listWalletLinks(ctx, offer);
  return {
    offer,
    offerUri: (protocol === 'vcapi' && links.vcApi?.exchangeUrl) || links.openidOfferUri,
    interactionUrl: links.interactionUrl,
    code: needsCode ? await createOfferCode(ctx, offer.id) : undefined,
  };
}
