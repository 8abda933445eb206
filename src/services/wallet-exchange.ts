import { contextUrls } from '#contexts/loader.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { suites } from '#domain/proof/suites.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { asList, asObject } from '#domain/reading.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import type { WalletOffer } from '#store/wallets.ts';
import type { Context } from './context.ts';
import { type BoundCredential, issueToHolder } from './holder-binding.ts';
import { walletExchangeUrl } from './urls.ts';
import { createChallenge } from './wallet-challenges.ts';
import { describeIssuance } from './wallet-issuances.ts';
import { listOffered, readOffer, requireOpen, writeOfferMove } from './wallet-offers.ts';
import { acceptedMethods, proveHolder } from './wallet-proofs.ts';

/** VC-API hands over documents with proofs, and only at once. */
const form = 'ldp_vc';

/** What a wallet can still get by an offer. */
export interface Exchange {
  readonly offer: WalletOffer;
  readonly details: readonly AwardDetail[];
  readonly challenge: string;
}

/** Suites by which a wallet may sign; how a selective disclosure is signed is no way to prove a key. */
const acceptedSuites = Object.keys(suites).filter((name) => name !== 'ecdsa-sd-2023');

/**
 * An offer that a wallet can take up by VC-API at this moment.
 *
 * @param token - the secret of the offer
 * @throws `not_found`, `offer_spent`, `offer_code_needed`, `award_unsigned`
 */
export async function openExchange(ctx: Context, token: string): Promise<Exchange> {
  const offer = requireOpen(await readOffer(ctx, token), ctx.clock());
  const details = await listOffered(ctx, offer);
  // Otherwise whoever saw the QR code could do without the code that was mailed.
  if (offer.needsCode) throw new LaurelError('offer_code_needed');
  if (details.some(({ award }) => award.state === 'registered'))
    throw new LaurelError('award_unsigned', {
      detail: 'An award of this offer is not signed yet. An OpenID4VCI wallet can wait for it.',
    });
  return { offer, details, challenge: await createChallenge(ctx, offer.id) };
}

/**
 * What a wallet is asked first: to prove that a DID is its own. Asking changes nothing, so a wallet that
 * disappears here can come again.
 *
 * @throws as {@link openExchange}
 * @source VC-API, initiating an exchange https://w3c-ccg.github.io/vc-api/#participate-in-an-exchange
 * @source Verifiable Presentation Request https://w3c-ccg.github.io/vp-request-spec/#did-authentication-request
 */
export async function requestPresentation(ctx: Context, token: string): Promise<JsonObject> {
  const { challenge } = await openExchange(ctx, token);
  const serviceEndpoint = walletExchangeUrl(ctx, token);
  return {
    query: [
      {
        type: 'DIDAuthentication',
        acceptedMethods: acceptedMethods.map((method) => ({ method })),
        acceptedCryptosuites: acceptedSuites.map((cryptosuite) => ({ cryptosuite })),
      },
    ],
    challenge,
    domain: ctx.config.publicUrl,
    interact: {
      service: ['VerifiableCredentialApiExchangeService', 'UnmediatedPresentationService2021'].map(
        (type) => ({ type, serviceEndpoint }),
      ),
    },
  };
}

/** The writes by which an offer is spent, and its learner sees what came of it. */
const writeHandover = (ctx: Context, { offer, details }: Exchange, now: Date): readonly Write[] => [
  ...writeOfferMove(ctx, offer, 'finish', now),
  ...details.map((detail) =>
    ctx.store.walletIssuances.insert({
      ...describeIssuance(ctx, offer, detail, form),
      state: 'issued',
      createdAt: now,
      issuedAt: now,
    }),
  ),
];

const present = (credentials: readonly BoundCredential[]): JsonObject => ({
  '@context': [contextUrls.credentialsV2],
  type: ['VerifiablePresentation'],
  verifiableCredential: credentials,
});

interface TakeUp {
  readonly presentation: unknown;
  /** Whether a signature that names nobody for whom it was made will do. */
  readonly forNobody?: boolean | undefined;
}

const namesDomain = (presentation: unknown): boolean =>
  asList(asObject(presentation)?.['proof']).some((proof) => asObject(proof)?.['domain']);

/**
 * Hands everything in an offer to the wallet that has proved whose it is, and spends the offer. What a wallet
 * gets wrong leaves the offer open.
 *
 * @returns a presentation, signed by nobody, of the credentials
 * @throws `holder_unproved`, and as {@link openExchange}; `offer_spent` too when another wallet was faster
 */
export async function takeUpOffer(
  ctx: Context,
  token: string,
  { presentation, forNobody = false }: TakeUp,
): Promise<JsonObject> {
  const exchange = await openExchange(ctx, token);
  const holder = await proveHolder(ctx, presentation, {
    challenge: exchange.challenge,
    domain: forNobody && !namesDomain(presentation) ? undefined : ctx.config.publicUrl,
  });
  const now = ctx.clock();
  const bindings = exchange.details.map((detail) => ({ detail, holder, form }) as const);
  try {
    return present(
      await issueToHolder(ctx, bindings, now, () => writeHandover(ctx, exchange, now)),
    );
  } catch (error) {
    if (isLaurelError(error, 'changed_meanwhile')) throw new LaurelError('offer_spent');
    throw error;
  }
}
