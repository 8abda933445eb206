import type { MailedLink } from '#store/accounts.ts';
import type { Write } from '#store/database.ts';
import type { Address, Learner } from '#store/people.ts';
import { changeAndTell } from './account-notices.ts';
import { changeAddress, noteBulk } from './addresses.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { findLink, useLink } from './mailed-links.ts';

/** What a link that proves an address would do for whoever holds it. */
export type Proof =
  /** Used, expired, or not made here. */
  | { readonly kind: 'dead' }
  /** Good, and whoever asks is not signed in as the account that asked for it. */
  | { readonly kind: 'sign-in' | 'other-account'; readonly email: string }
  /** The account has the address already. */
  | { readonly kind: 'own'; readonly email: string }
  | {
      readonly kind: 'free';
      readonly email: string;
      readonly link: MailedLink;
      readonly learner: Learner;
      readonly ownAddresses: readonly Address[];
      readonly address: Address | undefined;
    }
  /** Another account has the address; with both proofs the two can become one. */
  | {
      readonly kind: 'merge';
      readonly email: string;
      readonly link: MailedLink;
      readonly learner: Learner;
      readonly ownAddresses: readonly Address[];
      readonly other: Learner;
      readonly otherAddresses: readonly Address[];
      readonly otherAwards: number;
    };

/** Finds out what a link that proves an address would do. Looking changes nothing. */
export async function readProof(ctx: Context, token: string): Promise<Proof> {
  const link = await findLink(ctx, 'prove-address', token);
  if (!link?.learnerId) return { kind: 'dead' };
  const { email } = link;
  if (ctx.actor.kind !== 'learner') return { kind: 'sign-in', email };
  if (ctx.actor.id !== link.learnerId) return { kind: 'other-account', email };
  const [learner, ownAddresses, address] = await Promise.all([
    ctx.store.learners.find(link.learnerId),
    ctx.store.addresses.listOfLearner(link.learnerId),
    ctx.store.addresses.findByEmail(email),
  ]);
  if (!learner) return { kind: 'dead' };
  const ownerId = address?.provedAt ? address.learnerId : null;
  if (ownerId === learner.id) return { kind: 'own', email };
  const other = ownerId ? await ctx.store.learners.find(ownerId) : undefined;
  if (!other) return { kind: 'free', email, link, learner, ownAddresses, address };
  const [otherAddresses, awards, offers] = await Promise.all([
    ctx.store.addresses.listOfLearner(other.id),
    ctx.store.awards.listOfLearner(other.id),
    ctx.store.awards.listOffers(other.id),
  ]);
  const otherAwards = new Set([...awards, ...offers].map(({ award }) => award.id)).size;
  return {
    kind: 'merge',
    email,
    link,
    learner,
    ownAddresses,
    other,
    otherAddresses,
    otherAwards,
  };
}

/** The address becomes the learner's; what was sent to it waits in their account at once. */
function addAddress(ctx: Context, proof: Proof & { kind: 'free' }, now: Date): readonly Write[] {
  const { link, learner, ownAddresses, email, address } = proof;
  const row = address ?? { id: newId(ctx, 'address'), email, createdAt: now, version: 1 };
  const underGuardian = learner.underGuardian || (address?.underGuardian ?? false);
  return [
    ...useLink(ctx, link, now),
    ...(address ? [] : [ctx.store.addresses.create(row)]),
    ...changeAddress(ctx, row, now, 'address.prove', {
      learnerId: learner.id,
      provedAt: now,
      isPrimary: false,
      bouncedAt: null,
      bounceReason: null,
    }),
    ...changeAndTell(ctx, learner, now, {
      change: 'address-added',
      patch: { underGuardian },
      addressId: row.id,
      tell: ownAddresses,
    }),
  ];
}

/** Everything of the other account becomes this one's, and the other account ends. */
function mergeAccounts(ctx: Context, proof: Proof & { kind: 'merge' }, now: Date) {
  const { link, learner, ownAddresses, other, otherAddresses } = proof;
  const [from, to] = [other.id, learner.id];
  const { merges, mailedLinks } = ctx.store;
  return [
    ...useLink(ctx, link, now),
    // Before the addresses move: by them the other account's links are found.
    mailedLinks.closeOfLearner(from, now),
    ...merges.moveAwards(from, to, noteBulk(ctx, now, 'award.merge')),
    ...merges.moveAddresses(from, to, noteBulk(ctx, now, 'address.merge')),
    ...merges.moveClaimRequests(from, to, noteBulk(ctx, now, 'claim-request.merge')),
    ...merges.endPrograms(from, to, noteBulk(ctx, now, 'oauth-grant.end-by-merge')),
    merges.moveHandles(from, to),
    ...merges.moveRest(from, to),
    ...changeAndTell(ctx, learner, now, {
      change: 'accounts-merged',
      patch: {
        underGuardian: learner.underGuardian || other.underGuardian,
        biography: learner.biography || other.biography,
        locale: learner.locale ?? other.locale,
      },
      tell: [...ownAddresses, ...otherAddresses],
    }),
    writeAudit(ctx, now, {
      action: 'learner.end-by-merge',
      subject: from,
      version: other.version + 1,
      details: { into: to },
    }),
    ...merges.removeAccount(from),
  ];
}

/**
 * Uses a link that proves an address: it becomes the address of the account that asked for it, if
 * that account is signed in. An address of another account merges the two, if that is wanted: the
 * session proves the one, the link the other.
 *
 * @param merge - whether the reader has agreed to a merge
 * @returns what was done; otherwise why nothing was
 * @throws `changed_meanwhile` when the link, or one of the accounts, was used elsewhere at the same moment
 */
export async function useProof(
  ctx: Context,
  token: string,
  merge: boolean,
): Promise<'added' | 'merged' | Proof> {
  const proof = await readProof(ctx, token);
  const now = ctx.clock();
  if (proof.kind === 'free') {
    await commitChange(ctx, addAddress(ctx, proof, now));
    return 'added';
  }
  if (proof.kind === 'merge' && merge) {
    await commitChange(ctx, mergeAccounts(ctx, proof, now));
    return 'merged';
  }
  return proof;
}
