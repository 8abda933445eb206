import { LaurelError } from '#domain/errors.ts';
import type { AwardState } from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import type { WalletOffer } from '#store/wallets.ts';
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

/**
 * Makes an offer by which a wallet gets an award, for a system that has its learner before it.
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
  const { award } = await requireAward(ctx, id, reach);
  if (!offerable[protocol].includes(award.state)) {
    if (award.state === 'registered') throw new LaurelError('award_unsigned');
    throw new LaurelError('award_transition', {
      detail: `An award that is ${award.state} does not go into a wallet.`,
    });
  }
  const offer = await makeOffer(ctx, [id], { needsCode });
  const links = await listWalletLinks(ctx, offer);
  return {
    offer,
    offerUri: (protocol === 'vcapi' && links.vcApi?.exchangeUrl) || links.openidOfferUri,
    interactionUrl: links.interactionUrl,
    code: needsCode ? await createOfferCode(ctx, offer.id) : undefined,
  };
}
