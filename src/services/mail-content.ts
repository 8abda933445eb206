import type { AwardId, ClaimRequestId } from '#domain/ids.ts';
import type { MailContent, MailKind, MailOf } from '#domain/mail.ts';
import { createToken } from '#domain/token.ts';
import type { Issuer } from '#store/issuers.ts';
import { createClaimUrl } from './claim-links.ts';
import { readNotice } from './account-notices.ts';
import type { Context } from './context.ts';
import { findSupportContact } from './issuers.ts';
import type { QueuedMail } from './mail-queue.ts';
import { readMailPicture } from './mail-picture.ts';
import { type Addressed, readAward, readLocale, readOffer, toLocale } from './mail-recipients.ts';
import { createUnsubscribeUrl } from './reminders.ts';
import { readCodeMail } from './wallet-code-mail.ts';
import { accountUrl, credentialUrl, dashboardUrl, proveAddressUrl, signInUrl } from './urls.ts';

/** There is nothing to send any more. */
interface Dropped {
  readonly dropped: string;
}

type Prepare<K extends MailKind> = (
  ctx: Context,
  reference: string,
  now: Date,
  sequence: number,
) => Promise<MailOf<K> | Dropped>;

const presentIssuer = (issuer: Issuer) => ({
  name: issuer.name,
  supportContact: findSupportContact(issuer),
});

async function presentOffer(ctx: Context, { detail }: Addressed) {
  const { award, achievement, issuer, centre } = detail;
  return {
    recipientName: award.recipientName,
    achievement: { name: achievement.name, description: achievement.description },
    picture: await readMailPicture(ctx, achievement),
    issuer: presentIssuer(issuer),
    centreName: centre?.name,
    claimUrl: await createClaimUrl(ctx, award),
  };
}

const presentAward = ({ detail: { award, achievement, issuer } }: Addressed) => ({
  recipientName: award.recipientName,
  achievementName: achievement.name,
  issuer: presentIssuer(issuer),
});

/** Whether the learner accepted it themselves; otherwise their switch for the issuer did. */
async function hasAnswered(ctx: Context, id: AwardId): Promise<boolean> {
  const entries = await ctx.store.audit.listOfSubject(id);
  return entries.some(({ action }) => action === 'award.accept');
}

/** Whether the offer never left: then there is nothing to take back in the learner's eyes. */
async function isUntold(ctx: Context, id: AwardId): Promise<boolean> {
  const offers = (await ctx.store.outbox.listByReference(id)).filter(
    ({ kind }) => kind === 'offer' || kind === 'reminder',
  );
  // After a while the row of an offer is gone, and then it had left.
  return (
    offers.some(({ kind }) => kind === 'offer') && offers.every(({ state }) => state !== 'sent')
  );
}

const minutesBetween = (from: Date, to: Date) =>
  Math.round((to.getTime() - from.getTime()) / 60_000);

/** A mailed link that can still be used. */
async function readLink(
  ctx: Context,
  purpose: 'sign-in' | 'prove-address',
  reference: string,
  now: Date,
) {
  const link = await ctx.store.mailedLinks.find(reference);
  const isGood = link?.purpose === purpose && !link.usedAt && link.expiresAt > now;
  return isGood ? link : undefined;
}

const prepare: { readonly [K in MailKind]: Prepare<K> } = {
  offer: async (ctx, reference) => {
    const found = await readOffer(ctx, reference);
    if (!found) return { dropped: 'no longer offered' };
    const { address, locale } = found;
    return { kind: 'offer', to: address.email, locale, ...(await presentOffer(ctx, found)) };
  },

  reminder: async (ctx, reference) => {
    const found = await readOffer(ctx, reference);
    if (!found) return { dropped: 'no longer offered' };
    const { detail, address, locale } = found;
    if (address.remindersStoppedAt) return { dropped: 'reminders stopped' };
    if (address.bouncedAt) return { dropped: 'address bounced' };
    return {
      kind: 'reminder',
      to: address.email,
      locale,
      ...(await presentOffer(ctx, found)),
      offeredAt: (detail.award.offeredAt ?? detail.award.createdAt).toISOString(),
      unsubscribeUrl: await createUnsubscribeUrl(ctx, address.id),
    };
  },

  accepted: async (ctx, reference) => {
    const found = await readAward(ctx, reference);
    if (found?.detail.award.state !== 'accepted') return { dropped: 'no longer accepted' };
    const { detail, address, locale } = found;
    const { award, achievement } = detail;
    return {
      kind: 'accepted',
      to: address.email,
      locale,
      ...presentAward(found),
      picture: await readMailPicture(ctx, achievement),
      visibility: award.visibility,
      automatic: !(await hasAnswered(ctx, award.id)),
      credentialUrl: credentialUrl(ctx, award.id),
      dashboardUrl: dashboardUrl(ctx),
      accountUrl: `${accountUrl(ctx)}#auto-accept`,
    };
  },

  revoked: async (ctx, reference) => {
    const found = await readAward(ctx, reference);
    if (found?.detail.award.state !== 'revoked') return { dropped: 'not revoked' };
    const { address, locale } = found;
    const { id, acceptedAt, revocationReason } = found.detail.award;
    if (!acceptedAt && (await isUntold(ctx, id))) return { dropped: 'never offered' };
    return {
      kind: 'revoked',
      to: address.email,
      locale,
      ...presentAward(found),
      wasAccepted: acceptedAt !== null,
      reason: revocationReason ?? undefined,
    };
  },

  'sign-in': async (ctx, reference, now) => {
    const link = await readLink(ctx, 'sign-in', reference, now);
    if (!link) return { dropped: 'expired' };
    if (!(await ctx.store.addresses.findByEmail(link.email)))
      return { dropped: 'address not known' };
    return {
      kind: 'sign-in',
      to: link.email,
      locale: toLocale(link.locale),
      signInUrl: signInUrl(ctx, await createToken(ctx.tokenKey, 'sign-in', link.id)),
      validForMinutes: minutesBetween(link.createdAt, link.expiresAt),
    };
  },

  'prove-address': async (ctx, reference, now) => {
    const link = await readLink(ctx, 'prove-address', reference, now);
    if (!link) return { dropped: 'expired' };
    return {
      kind: 'prove-address',
      to: link.email,
      locale: toLocale(link.locale),
      proveUrl: proveAddressUrl(ctx, await createToken(ctx.tokenKey, 'prove-address', link.id)),
      validForMinutes: minutesBetween(link.createdAt, link.expiresAt),
    };
  },

  'request-decided': async (ctx, reference) => {
    const found = await ctx.store.claimRequests.find(reference as ClaimRequestId);
    if (!found?.address || !['granted', 'refused'].includes(found.request.state))
      return { dropped: 'not decided' };
    const { request, achievement, issuer, address } = found;
    return {
      kind: 'request-decided',
      to: address.email,
      locale: await readLocale(ctx, request.learnerId),
      recipientName: request.name,
      achievementName: achievement.name,
      issuer: presentIssuer(issuer),
      granted: request.state === 'granted',
      reason: request.decision ?? undefined,
      dashboardUrl: dashboardUrl(ctx),
    };
  },

  'wallet-code': async (ctx, reference, now) => {
    const found = await readCodeMail(ctx, reference, now);
    return found ? { kind: 'wallet-code', ...found } : { dropped: 'offer over' };
  },

  'account-changed': async (ctx, reference, _now, sequence) => {
    const found = await readNotice(ctx, reference, sequence);
    if (!found) return { dropped: 'no longer of this account' };
    const { learner, recipient, change, at, wasRemoved, changedEmail, programName } = found;
    return {
      kind: 'account-changed',
      to: recipient.email,
      locale: toLocale(learner.locale),
      change,
      changedAt: at.toISOString(),
      accountName: wasRemoved ? undefined : learner.name,
      changedEmail,
      programName,
      accountUrl: accountUrl(ctx),
    };
  },
};

/** What a mail has to say now, or why there is nothing to say any more. */
export async function prepareMail(
  ctx: Context,
  { kind, reference, sequence }: Required<QueuedMail>,
  now: Date,
): Promise<MailContent | Dropped> {
  return prepare[kind](ctx, reference, now, sequence);
}
