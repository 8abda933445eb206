import type { Texts } from '#messages/texts.ts';
import { askWhom } from './closing.ts';
import { type Compose, say } from './letter.ts';

/** How many credentials a mail names; of more it says the number. */
const maxNamed = 10;

/** What the code is for, by name or by number. */
const sayWhat = ({ t }: Texts, names: readonly string[]) =>
  names.length > maxNamed
    ? t('mail.walletCode.many', { count: names.length })
    : t('mail.walletCode.what', { count: names.length, names: names.join(', ') });

/** Mail with the code that a wallet has to send. */
export const composeWallet: { readonly 'wallet-code': Compose<'wallet-code'> } = {
  'wallet-code': ({ to, recipientName, achievementNames, code, validForMinutes }, texts, site) => {
    const { t } = texts;
    const duration = t('mail.minutes', { count: validForMinutes });
    const values = { site: site.name, email: to, name: recipientName, code, duration };
    return {
      subject: t('mail.walletCode.subject', values),
      opening: [t('mail.dear', values)],
      heading: t('mail.walletCode.heading', values),
      blocks: [
        say(t('mail.walletCode.says', values)),
        say(sayWhat(texts, achievementNames)),
        say(t('mail.walletCode.secret', values)),
        say(t('mail.walletCode.notYou', values)),
      ],
      footer: [t('mail.walletCode.why', values), ...askWhom(texts, site, site)],
    };
  },
};
