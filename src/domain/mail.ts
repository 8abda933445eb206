import type { Visibility } from './award.ts';
import type { Locale } from './locale.ts';

/** A picture that travels with a mail: it is shown without asking any server for it. */
export interface MailPicture {
  readonly mediaType: 'image/png';
  readonly bytes: Uint8Array;
}

interface MailIssuer {
  readonly name: string;
  /** Whom to ask. */
  readonly supportContact?: string | undefined;
}

interface Offer {
  readonly recipientName: string;
  readonly achievement: { readonly name: string; readonly description: string };
  readonly picture?: MailPicture | undefined;
  readonly issuer: MailIssuer;
  readonly centreName?: string | undefined;
  readonly claimUrl: string;
}

interface AboutAward {
  readonly recipientName: string;
  readonly achievementName: string;
  readonly issuer: MailIssuer;
}

/** Changes by which somebody else could get into an account or at what is in it, or its owner lose it. */
export const accountChanges = [
  'address-added',
  'address-removed',
  'accounts-merged',
  'passkey-added',
  'passkey-removed',
  'program-connected',
  'credential-offered',
] as const;

export type AccountChange = (typeof accountChanges)[number];

/** What each kind of mail has to say; how it says it is for the views. URLs are absolute. */
interface MailContents {
  readonly offer: Offer;
  readonly reminder: Offer & {
    /** When it was offered, ISO 8601. */
    readonly offeredAt: string;
    readonly unsubscribeUrl: string;
  };
  readonly accepted: AboutAward & {
    readonly picture?: MailPicture | undefined;
    readonly visibility: Visibility;
    /** Whether it was accepted beforehand, by the learner's switch for this issuer. */
    readonly automatic: boolean;
    readonly credentialUrl: string;
    readonly dashboardUrl: string;
    /** Where the switch is. */
    readonly accountUrl: string;
  };
  readonly revoked: AboutAward & {
    /** Whether the learner had accepted it; otherwise an offer was withdrawn. */
    readonly wasAccepted: boolean;
    readonly reason?: string | undefined;
  };
  readonly 'sign-in': { readonly signInUrl: string; readonly validForMinutes: number };
  readonly 'prove-address': { readonly proveUrl: string; readonly validForMinutes: number };
  readonly 'request-decided': AboutAward & {
    readonly granted: boolean;
    /** In the words of whoever decided. */
    readonly reason?: string | undefined;
    readonly dashboardUrl: string;
  };
  /** The code that a wallet has to send with an offer. */
  readonly 'wallet-code': {
    readonly recipientName: string;
    /** What the offer holds, by name. */
    readonly achievementNames: readonly string[];
    readonly code: string;
    readonly validForMinutes: number;
  };
  readonly 'account-changed': {
    readonly change: AccountChange;
    /** When, ISO 8601. */
    readonly changedAt: string;
    /** Whose account it is; not told to an address that is no longer in it. */
    readonly accountName?: string | undefined;
    /** The address that was added or removed, where one was and it is still known. */
    readonly changedEmail?: string | undefined;
    /** What the program calls itself that was connected, where it is still known. */
    readonly programName?: string | undefined;
    readonly accountUrl: string;
  };
}

/** Every mail there is. */
export const mailKinds = [
  'offer',
  'reminder',
  'accepted',
  'revoked',
  'sign-in',
  'prove-address',
  'request-decided',
  'account-changed',
  'wallet-code',
] as const;

export type MailKind = (typeof mailKinds)[number];

/** A mail of one kind: to whom, in which language, and what it has to say. */
export type MailOf<K extends MailKind> = {
  readonly kind: K;
  readonly to: string;
  readonly locale: Locale;
} & MailContents[K];

export type MailContent = { [K in MailKind]: MailOf<K> }[MailKind];

/** A picture of a mail, under the name by which its HTML shows it (`cid:NAME`). */
export interface MailAttachment extends MailPicture {
  readonly contentId: string;
  readonly fileName: string;
}

export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** Where a POST stops mail of this kind, without any further question. */
  readonly unsubscribeUrl?: string | undefined;
}

export interface MailSite {
  readonly name: string;
  /** Origin, without a slash at the end. */
  readonly url: string;
  readonly supportContact?: string | undefined;
}

/** Writes a mail for a site. */
export type MailRenderer = (content: MailContent, site: MailSite) => MailBody;
