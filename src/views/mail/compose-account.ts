import type { Texts } from '#messages/texts.ts';
import { askWhom } from './closing.ts';
import { act, type Compose, say } from './letter.ts';

type AccountKind = 'sign-in' | 'prove-address';

const hourMinutes = 60;

/** "20 minutes", "24 hours". */
const sayDuration = ({ t }: Texts, minutes: number) =>
  minutes % hourMinutes === 0
    ? t('mail.hours', { count: minutes / hourMinutes })
    : t('mail.minutes', { count: minutes });

/** Mail with a link that proves a mailbox. */
export const composeAccount: { readonly [K in AccountKind]: Compose<K> } = {
  'sign-in': ({ to, signInUrl, validForMinutes }, texts, site) => {
    const { t } = texts;
    const values = { site: site.name, email: to, duration: sayDuration(texts, validForMinutes) };
    return {
      subject: t('mail.signIn.subject', values),
      opening: [],
      heading: t('mail.signIn.heading', values),
      blocks: [say(t('mail.signIn.says', values)), act(t('mail.signIn.action'), signInUrl)],
      footer: [
        t('mail.signIn.why', values),
        t('mail.signIn.notYou'),
        ...askWhom(texts, site, site),
      ],
    };
  },

  'prove-address': ({ to, proveUrl, validForMinutes }, texts, site) => {
    const { t } = texts;
    const values = { site: site.name, email: to, duration: sayDuration(texts, validForMinutes) };
    return {
      subject: t('mail.prove.subject', values),
      opening: [],
      heading: t('mail.prove.heading', values),
      blocks: [say(t('mail.prove.says', values)), act(t('mail.prove.action'), proveUrl)],
      footer: [t('mail.prove.why', values), t('mail.prove.notYou'), ...askWhom(texts, site, site)],
    };
  },
};
