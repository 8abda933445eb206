import type { MailOf, MailSite } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';
import { askWhom } from './closing.ts';
import { act, type Compose, say } from './letter.ts';

type Notice = MailOf<'account-changed'>;

/** Whom to tell that it was somebody else. */
const alarm = ({ t }: Texts, { name, url, supportContact }: MailSite) =>
  supportContact
    ? t('mail.change.write', { site: name, support: supportContact })
    : t('mail.change.help', { url: `${url}/help` });

/** To an address that was taken out: that it was, and nothing of the account. */
const composeForRemoved: Compose<'account-changed'> = (mail, texts, site) => {
  const { t, day } = texts;
  const values = { site: site.name, email: mail.to, date: day(mail.changedAt) };
  return {
    subject: t('mail.change.own-address-removed.subject', values),
    opening: [],
    heading: t('mail.change.own-address-removed.subject', values),
    blocks: [
      say(t('mail.change.own-address-removed.says', values)),
      say(t('mail.change.ifYou')),
      say(t('mail.change.ifNotHere')),
      say(alarm(texts, site)),
    ],
    footer: [t('mail.change.whyNoLonger', values), ...askWhom(texts, site, site)],
  };
};

const composeForOwn = (mail: Notice, name: string, texts: Texts, site: MailSite) => {
  const { t, day } = texts;
  const values = {
    site: site.name,
    email: mail.to,
    date: day(mail.changedAt),
    name,
    known: mail.changedEmail === undefined ? 'no' : 'yes',
    changed: mail.changedEmail ?? '',
    program: mail.programName ?? '',
  };
  return {
    subject: t(`mail.change.${mail.change}.subject`, values),
    opening: [t('mail.dear', values)],
    heading: t(`mail.change.${mail.change}.subject`, values),
    blocks: [
      say(t(`mail.change.${mail.change}.says`, values)),
      say(t('mail.change.ifYou')),
      say(
        t(mail.change === 'credential-offered' ? 'mail.change.ifNotOffered' : 'mail.change.ifNot'),
      ),
      act(t('mail.change.action'), mail.accountUrl),
      say(alarm(texts, site)),
    ],
    footer: [t('mail.change.why', values), ...askWhom(texts, site, site)],
  };
};

/** Mail that tells of a change by which somebody else could get into an account. */
export const composeNotice: { readonly 'account-changed': Compose<'account-changed'> } = {
  'account-changed': (mail, texts, site) =>
    mail.accountName === undefined
      ? composeForRemoved(mail, texts, site)
      : composeForOwn(mail, mail.accountName, texts, site),
};
