import type { MailKind, MailOf, MailPicture, MailSite } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';

/** One thing after another in a letter. What is not a link is said in the same words as HTML and as text. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody's own words: what an achievement is, or why something was decided. */
  | { readonly kind: 'quote'; readonly text: string }
  /** What the mail is for; its address is written out besides, for programs that show no button. */
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A mail before it is HTML or text: both are made from this, so that they say the same. */
export interface Letter {
  readonly subject: string;
  readonly picture?: { readonly file: MailPicture; readonly words: string } | undefined;
  /** What comes before the heading. */
  readonly opening: readonly string[];
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Why it came, and whom to ask. */
  readonly footer: readonly string[];
  readonly unsubscribeUrl?: string | undefined;
}

/** Says a mail of one kind. */
export type Compose<K extends MailKind> = (mail: MailOf<K>, texts: Texts, site: MailSite) => Letter;

export const say = (text: string): Block => ({ kind: 'text', text });
export const quote = (text: string): Block => ({ kind: 'quote', text });
export const act = (label: string, url: string): Block => ({ kind: 'action', label, url });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
