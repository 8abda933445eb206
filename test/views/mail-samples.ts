/** A mail of every kind, in every way it can go, full of hostile text where that is asked for. */
import type { MailContent, MailSite } from '#domain/mail.ts';
import type { Locale } from '#domain/locale.ts';

export const site: MailSite = {
  name: 'Example Awards',
  url: 'https://example.org',
  supportContact: 'help@example.org',
};

/** One red pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
);

export interface SampleOptions {
  readonly locale?: Locale;
  readonly name?: string;
  readonly bytes?: Uint8Array;
}

export function listMailSamples({
  locale = 'en',
  name = 'Level 5 Certificate in Coaching and Mentoring',
  bytes = pixel,
}: SampleOptions = {}): Readonly<Record<string, MailContent>> {
  const common = { locale, to: 'ann@example.com' };
  const issuer = { name: 'Institute of Tests', supportContact: 'awards@example.org' };
  const picture = { mediaType: 'image/png', bytes } as const;
  const about = { ...common, recipientName: 'Ann Example', achievementName: name, issuer };
  const offer = {
    ...common,
    recipientName: 'Ann Example',
    achievement: {
      name,
      description:
        'Awarded to coaches who have shown, in supervised practice, that they can coach safely and well.',
    },
    picture,
    issuer,
    claimUrl: `https://example.org/claim/awd_0123456789abcdefghjkmn.${'x'.repeat(43)}?a=1&b=2`,
  };
  const accepted = {
    ...about,
    kind: 'accepted',
    picture,
    visibility: 'private',
    automatic: false,
    credentialUrl: 'https://example.org/credentials/awd_0123456789abcdefghjkmn',
    dashboardUrl: 'https://example.org/dashboard',
    accountUrl: 'https://example.org/account',
  } as const;
  const decided = {
    ...about,
    kind: 'request-decided',
    dashboardUrl: 'https://example.org/dashboard',
  } as const;
  const changed = {
    ...common,
    kind: 'account-changed',
    changedAt: '2026-11-03T10:00:00.000Z',
    accountName: 'Ann Example',
    accountUrl: 'https://example.org/account',
  } as const;
  return {
    offer: { ...offer, kind: 'offer' },
    'offer at a centre': { ...offer, kind: 'offer', centreName: 'Example College' },
    'offer without a picture or a contact': {
      ...offer,
      kind: 'offer',
      picture: undefined,
      issuer: { name: issuer.name },
    },
    reminder: {
      ...offer,
      kind: 'reminder',
      offeredAt: '2026-11-03T10:00:00.000Z',
      unsubscribeUrl: `https://example.org/unsubscribe/adr_0123456789abcdefghjkmn.${'y'.repeat(43)}`,
    },
    accepted,
    'accepted beforehand': { ...accepted, automatic: true },
    'accepted and public': { ...accepted, visibility: 'public' },
    revoked: { ...about, kind: 'revoked', wasAccepted: true, reason: 'Entered by mistake.' },
    'revoked without a contact': {
      ...about,
      kind: 'revoked',
      issuer: { name: issuer.name },
      wasAccepted: true,
      reason: 'Entered by mistake.',
    },
    withdrawn: { ...about, kind: 'revoked', wasAccepted: false, reason: 'Wrong\nperson.' },
    'sign-in': {
      ...common,
      kind: 'sign-in',
      signInUrl: `https://example.org/sign-in/${'z'.repeat(43)}.${'x'.repeat(43)}`,
      validForMinutes: 20,
    },
    'prove-address': {
      ...common,
      kind: 'prove-address',
      proveUrl: `https://example.org/account/addresses/prove/${'z'.repeat(43)}.${'x'.repeat(43)}`,
      validForMinutes: 1440,
    },
    'request granted': { ...decided, granted: true },
    'request refused': { ...decided, granted: false, reason: 'The number is not ours.' },
    'code for a wallet': {
      ...common,
      kind: 'wallet-code',
      recipientName: 'Ann Example',
      achievementNames: ['Data Stewardship'],
      code: '012345',
      validForMinutes: 10,
    },
    'address added': {
      ...changed,
      change: 'address-added',
      changedEmail: 'ann@work.example.com',
    },
    'address added that is no longer known': { ...changed, change: 'address-added' },
    'address removed': {
      ...changed,
      change: 'address-removed',
      changedEmail: 'ann@work.example.com',
    },
    'own address removed': {
      ...changed,
      change: 'address-removed',
      accountName: undefined,
      changedEmail: common.to,
    },
    'accounts merged': { ...changed, change: 'accounts-merged' },
    'passkey added': { ...changed, change: 'passkey-added' },
    'passkey removed': { ...changed, change: 'passkey-removed' },
    'credential offered to a wallet': { ...changed, change: 'credential-offered' },
  };
}
