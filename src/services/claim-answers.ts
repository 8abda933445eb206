import { LaurelError } from '#domain/errors.ts';
import type { AwardState } from '#domain/award.ts';
import { claimOpeningDays, type ClaimLink } from '#domain/claim-link.ts';
import type { LearnerId } from '#domain/ids.ts';
import { findLearnerOf } from '#domain/visibility.ts';
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

const openingMs = claimOpeningDays * 24 * 60 * 60 * 1000;

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
  readonly learnerId: LearnerId | null;
  /** Whether this browser is signed in as nobody, as that learner, or as somebody else. */
  readonly viewer: 'nobody' | 'learner' | 'other';
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
  if (viewer === 'learner') return standing;
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
  const learnerId = findLearnerOf(detail.award, detail.address);
  const viewer =
    ctx.actor.kind !== 'learner' ? 'nobody' : ctx.actor.id === learnerId ? 'learner' : 'other';
  return { detail, standing: findStanding(detail, link, viewer), learnerId, viewer };
}

/** Which account the learner wants the award in, and what they say beforehand about later ones. */
interface Acceptance {
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
  if (claim.learnerId) return { learnerId: claim.learnerId, writes: [] };
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
 * Whether a link was mailed so long ago that it no longer opens an account that exists: it may have been
 * forwarded, or lie in a log. What it offers can still be accepted.
 */
async function isStale(ctx: Context, { award }: AwardDetail, now: Date): Promise<boolean> {
  const mailed = (await ctx.store.outbox.listByReference(award.id)).flatMap(({ kind, sentAt }) =>
    (kind === 'offer' || kind === 'reminder') && sentAt ? [sentAt.getTime()] : [],
  );
  return now.getTime() - Math.max(award.offeredAt?.getTime() ?? 0, ...mailed) > openingMs;
}

/** What an acceptance came to for the browser it was made in. */
export interface Accepted {
  /** To be kept by the browser, where it was not signed in to the account yet. */
  readonly session: NewSession | undefined;
  /** Whether it is signed in to that account now; otherwise its learner has to sign in. */
  readonly isSignedIn: boolean;
}

/**
 * Accepts by claim link: the address is proved by it, the account is made where there is none, the
 * award belongs to it, private, and the browser is signed in to it. An account that exists is opened
 * only by a link that was mailed in the last {@link claimOpeningDays} days.
 *
 * Somebody else's link in a browser that is signed in moves nothing by itself: the address comes to
 * the account that is signed in only if that is chosen by name, because whoever reads mail at an
 * address can sign in to its account.
 *
 * @throws `award_transition` when the link is no longer good, `changed_meanwhile` when two tabs
 *   race, `input_invalid` when the account must be chosen
 */
export async function acceptClaim(
  ctx: Context,
  token: string,
  acceptance: Acceptance = {},
): Promise<Accepted> {
  const claim = await readClaim(ctx, token);
  requireStanding(claim, 'open');
  const { award, address } = claim.detail;
  const now = ctx.clock();
  const { learnerId, writes } = await prepareAcceptor(ctx, claim, acceptance, now);
  const isHere = ctx.actor.kind === 'learner' && ctx.actor.id === learnerId;
  const isShut = !isHere && claim.learnerId !== null && (await isStale(ctx, claim.detail, now));
  const opened = isHere || isShut ? undefined : await prepareSession(ctx, learnerId, now);
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
  return { session: opened?.session, isSignedIn: !isShut };
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
  const { detail, standing, learnerId } = await readClaim(ctx, token);
  const { address } = detail;
  if (standing !== 'answered' || !address?.provedAt || address.learnerId !== learnerId) return;
  await requestSignIn(ctx, address.email, '/dashboard');
}
