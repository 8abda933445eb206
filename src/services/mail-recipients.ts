import { isLocale, type Locale, locales } from '#domain/locale.ts';
import type { AwardId, LearnerId } from '#domain/ids.ts';
import { findLearnerOf } from '#domain/visibility.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Address } from '#store/people.ts';
import type { Context } from './context.ts';

/** An award that mail is about, with the mailbox it goes to. */
export interface Addressed {
  readonly detail: AwardDetail;
  readonly address: Address;
  readonly locale: Locale;
}

/** The language that was noted, or else the first. */
export const toLocale = (text: string | null | undefined): Locale =>
  isLocale(text) ? text : locales[0];

/** The language of an account's mail. */
export async function readLocale(ctx: Context, id: LearnerId | null): Promise<Locale> {
  return toLocale(id && (await ctx.store.learners.find(id))?.locale);
}

/** The address by which an account is reached. */
async function findPrimary(ctx: Context, id: LearnerId | null): Promise<Address | undefined> {
  return id === null ? undefined : (await ctx.store.addresses.listOfLearner(id))[0];
}

/**
 * An offer goes where its claim link belongs: to the address it was made to, while there is one. Once
 * its learner has taken that address out of their account, somebody else may have the mailbox.
 */
export async function readOffer(ctx: Context, reference: string): Promise<Addressed | undefined> {
  const detail = await ctx.store.awards.find(reference as AwardId);
  if (detail?.award.state !== 'offered') return undefined;
  const learnerId = findLearnerOf(detail.award, detail.address);
  const isTheirs = !detail.award.learnerId || detail.address?.learnerId === learnerId;
  const address = (isTheirs && detail.address) || (await findPrimary(ctx, learnerId));
  return address && { detail, address, locale: await readLocale(ctx, learnerId) };
}

/** What becomes of an award later is told to its account, or else to the address it was offered to. */
export async function readAward(ctx: Context, reference: string): Promise<Addressed | undefined> {
  const detail = await ctx.store.awards.find(reference as AwardId);
  if (!detail) return undefined;
  const learnerId = findLearnerOf(detail.award, detail.address);
  const address = (await findPrimary(ctx, learnerId)) ?? detail.address ?? undefined;
  return address && { detail, address, locale: await readLocale(ctx, learnerId) };
}
