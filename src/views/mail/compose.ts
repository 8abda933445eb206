import type { MailKind, MailOf, MailSite } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';
import { oneLine } from '../words.ts';
import { composeAccount } from './compose-account.ts';
import { composeAward } from './compose-award.ts';
import { composeNotice } from './compose-notice.ts';
import { composeWallet } from './compose-wallet.ts';
import type { Compose, Letter } from './letter.ts';

/** What each kind of mail says, in order. */
const compose: { readonly [K in MailKind]: Compose<K> } = {
  ...composeAward,
  ...composeAccount,
  ...composeNotice,
  ...composeWallet,
};

/** Composes a mail. Its subject is one line, whatever the names in it. */
export function composeMail<K extends MailKind>(
  mail: MailOf<K>,
  texts: Texts,
  site: MailSite,
): Letter {
  const letter = compose[mail.kind](mail, texts, site);
  return { ...letter, subject: oneLine(letter.subject) };
}
