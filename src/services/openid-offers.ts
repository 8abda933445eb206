import type { Locale } from '#domain/locale.ts';
import { walletConfigurations } from '#domain/wallet-configuration.ts';
import type { Context } from './context.ts';
import { listForms } from './openid-forms.ts';
import { codeDigits } from './wallet-codes.ts';
import { listOffered, readOffer, requireOpen } from './wallet-offers.ts';

/** The grant by which the secret of an offer is exchanged for a token. */
export const preAuthorizedGrant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/**
 * The credential offer that a wallet fetches.
 *
 * @param token - the secret of the offer
 * @param locale - the language in which a wallet tells what code it asks for
 * @throws `not_found` for a secret that was not made here, `offer_spent`
 * @source OpenID4VCI 1.0, section 4.1.1 https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1
 */
export async function readCredentialOffer(ctx: Context, token: string, locale: Locale) {
  const offer = requireOpen(await readOffer(ctx, token), ctx.clock());
  const details = await listOffered(ctx, offer);
  const forms = listForms(ctx, details);
  const txCode = {
    length: codeDigits,
    input_mode: 'numeric',
    description: ctx.texts[locale].t('openid.code'),
  };
  return {
    credential_issuer: ctx.config.publicUrl,
    credential_configuration_ids: forms.map(({ form }) => walletConfigurations[form].id),
    grants: {
      [preAuthorizedGrant]: {
        'pre-authorized_code': token,
        ...(offer.needsCode ? { tx_code: txCode } : {}),
      },
    },
  };
}
