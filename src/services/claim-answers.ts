import { LaurelError } from '#domain/errors.ts';
import type { AwardState } from '#domain/award.ts';
import type { ClaimLink } from '#domain/claim-link.ts';
import type { LearnerId } from '#domain/ids.ts';
import { findOwner } from '#domain/visibility.ts';
import type { Write } from '#store/database.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Address } from '#store/people.ts';
import { changeAndTell } from './account-notices.ts';
import { changeAddress } from './addresses.ts';
import { findAutoAcceptOffer, writeAutoAccept } from './auto-accept.ts';
import { readClaimLink } from './claim-links.ts';
import { writeMove } from './claims.ts';
import { writeConsent } from './consents.ts';
import { commitChange, type Context } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { type NewSession, prepareAccount, prepareSession, requestSignIn } from './sessions.ts';

/**
 * What a claim link is still good for: an answer, taking back a refusal, nothing because it was
 * answered, withdrawn or mailed to a wrong address, or nothing by itself because the offer is in an
 * account whose learner has to sign in.
 */
export type ClaimStanding = 'open' | 'declined' | 'answered' | 'withdrawn' | 'replaced' | 'sign-in';

export interface Claim {
  readonly detail: AwardDetail;
  readonly standing: ClaimStanding;
  /** Whose the award is, where its address is proved or it is in an account. */
  readonly owner: LearnerId | null;
  /** Whether this browser is signed in as nobody, as the owner, or as somebody else. */
  readonly viewer: 'nobody' | 'owner' | 'other';
}

const standings: Readonly<Record<AwardState, ClaimStanding>> = {
  registered: 'replaced',
  offered: 'open',
  declined: 'declined',
  accepted: 'answered',
  deleted: 'answered',
  revoked: 'withdrawn',
};

function findStanding(
  { award }: AwardDetail,
  link: ClaimLink,
  viewer: Claim['viewer'],
): ClaimStanding {
  const standing = standings[award.state];
  const isWaiting = standing === 'open' || standing === 'declined';
  if (viewer === 'owner') return standing;
  if (award.addressId !== null && link.addressId !== award.addressId) return 'replaced';
  return award.learnerId && isWaiting ? 'sign-in' : standing;
}

/**
 * The award behind a claim link, and what the link is still good for in this browser.
 *
 * The link is proof that the mailbox was opened, so its bearer is told the state; whether there is
 * anything to see besides is for the page to decide.
 *
 * @throws `not_found` when the link was not made here
 */
export async function readClaim(ctx: Context, token: string): Promise<Claim> {
  const link = await readClaimLink(ctx, token);
  const detail = link && (await ctx.store.awards.find(link.awardId));
  if (!link || !detail || detail.award.state === 'registered') throw new LaurelError('not_found');
  const owner = findOwner(detail.award, detail.address);
  const viewer =
    ctx.actor.kind !== 'learner' ? 'nobody' : ctx.actor.id === owner ? 'owner' : 'other';
  return { detail, standing: findStanding(detail, link, viewer), owner, viewer };
}

/** Which account the learner wants the award in, and what they say beforehand about later ones. */
export interface Acceptance {
  /**
   * Needed where the address is in no account and this browser is signed in: the id of the account
   * that is signed in, or `separate`.
   */
  readonly account?: string | undefined;
  readonly autoAccept?: boolean | undefined;
}

/** Puts an address that the link proves into an account that exists. */
async function adoptAddress(ctx: Context, address: Address, learnerId: LearnerId, now: Date) {
  const [learner, own] = await Promise.all([
    ctx.store.learners.find(learnerId),
    ctx.store.addresses.listOfLearner(learnerId),
  ]);
  if (!learner) throw new LaurelError('sign_in_required');
  const writes: readonly Write[] = [
    ...changeAddress(ctx, address, now, 'address.prove', {
      learnerId,
      provedAt: now,
      isPrimary: !own.some(({ isPrimary }) => isPrimary),
    }),
    ...changeAndTell(ctx, learner, now, {
      change: 'address-added',
      patch: { underGuardian: learner.underGuardian || address.underGuardian },
      addressId: address.id,
      tell: own,
    }),
  ];
  return { learnerId, writes };
}

/** The account that an acceptance goes to. @throws `input_invalid` when it must be chosen and was not */
function prepareAcceptor(ctx: Context, claim: Claim, { account }: Acceptance, now: Date) {
  const { address, award } = claim.detail;
  if (claim.owner) return { learnerId: claim.owner, writes: [] };
  if (!address) throw new LaurelError('not_found');
  // What nobody has proved is nobody's, whoever asked for it.
  const unowned = { ...address, learnerId: null, isPrimary: false };
  if (ctx.actor.kind !== 'learner' || account === 'separate')
    return prepareAccount(ctx, unowned, award.recipientName, now);
  if (account === ctx.actor.id) return adoptAddress(ctx, unowned, ctx.actor.id, now);
  const detail = 'Choose the account that the credential goes to.';
  throw new LaurelError('input_invalid', {
    detail,
    problems: [{ pointer: '/account', detail }],
  });
}

/**
 * Accepts by claim link: the address is proved by it, the account is made where there is none, the
 * award belongs to it, private, and the browser is signed in to it.
 *
 * Somebody else's link in a browser that is signed in moves nothing by itself: the address comes to
 * the account that is signed in only if that is chosen by name, because whoever reads mail at an
 * address can sign in to its account.
 *
 * @returns the session, where the browser is not signed in to that account yet
 * @throws `award_transition` when the link is no longer good, `changed_meanwhile` when two tabs
 *   race, `input_invalid` when the account must be chosen
 */
export async function acceptClaim(
  ctx: Context,
  token: string,
  acceptance: Acceptance = {},
): Promise<NewSession | undefined> {
  const claim = await readClaim(ctx, token);
  requireStanding(claim, 'open');
  const { award, address } = claim.detail;
  const now = ctx.clock();
  const { learnerId, writes } = await prepareAcceptor(ctx, claim, acceptance, now);
  const isHere = ctx.actor.kind === 'learner' && ctx.actor.id === learnerId;
  const opened = isHere ? undefined : await prepareSession(ctx, learnerId, now);
  const offer = await findAutoAcceptOffer(ctx, learnerId, award.issuerId, address);
  await commitChange(ctx, [
    ...writes,
    ...writeMove(ctx, claim.detail, 'accept', now, { learnerId }),
    ...writeConsent(ctx, learnerId, now),
    ...(acceptance.autoAccept && offer === 'offered'
      ? writeAutoAccept(ctx, learnerId, award.issuerId, now)
      : []),
    writeMail(ctx, { kind: 'accepted', reference: award.id }, now),
    ...(opened?.writes ?? []),
  ]);
  return opened?.session;
}

/** @throws `award_transition` */
function requireStanding({ detail, standing }: Claim, wanted: ClaimStanding): void {
  if (standing === wanted) return;
  throw new LaurelError('award_transition', {
    detail: `The award is ${detail.award.state}, and this link no longer answers for it.`,
  });
}

/** Declines by claim link, or takes that back. No account is needed to say no. */
export async function answerClaim(
  ctx: Context,
  token: string,
  move: 'decline' | 'reconsider',
): Promise<void> {
  const claim = await readClaim(ctx, token);
  requireStanding(claim, move === 'decline' ? 'open' : 'declined');
  await commitChange(ctx, writeMove(ctx, claim.detail, move, ctx.clock()));
}

/**
 * Mails a sign-in link in place of a claim link that has done its work: to the address the offer was
 * mailed to, if that is still in the account which holds the award. The bearer is not told whether.
 *
 * @throws `not_found` when the link was not made here
 */
export async function replaceClaimLink(ctx: Context, token: string): Promise<void> {
  const { detail, standing, owner } = await readClaim(ctx, token);
  const { address } = detail;
  if (standing !== 'answered' || !address?.provedAt || address.learnerId !== owner) return;
  await requestSignIn(ctx, address.email, '/dashboard');
}
