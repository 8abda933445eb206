import type { Locale } from './locale.ts';

/** What a mail has to say, and in which language; how it says it is for the views. URLs are absolute. */
export type MailContent = { readonly locale: Locale } & (
  | {
      readonly kind: 'offer';
      readonly to: string;
      readonly recipientName: string;
      readonly achievement: {
        readonly name: string;
        readonly description: string;
        readonly imageUrl: string;
      };
      readonly issuer: { readonly name: string; readonly supportEmail?: string | undefined };
      readonly centreName?: string | undefined;
      readonly claimUrl: string;
    }
  | {
      readonly kind: 'sign-in';
      readonly to: string;
      readonly signInUrl: string;
      readonly validForMinutes: number;
    }
);

export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a mail for a site. */
export type MailRenderer = (
  content: MailContent,
  site: { readonly name: string; readonly url: string; readonly supportEmail?: string | undefined },
) => MailBody;

/** Every mail there is. */
export const mailKinds = [
  'offer',
  'reminder',
  'accepted',
  'revoked',
  'sign-in',
  'prove-address',
  'request-decided',
] as const;

export type MailKind = (typeof mailKinds)[number];
