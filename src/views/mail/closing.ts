import type { MailOf, MailSite } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';

/** The last lines of every mail: whom to ask, and whose mail it is. */
export function askWhom(
  { t }: Texts,
  site: MailSite,
  { name, supportContact }: { readonly name: string; readonly supportContact?: string | undefined },
): readonly string[] {
  return [
    supportContact
      ? t('mail.questions.write', { name, email: supportContact })
      : t('mail.questions.help', { url: `${site.url}/help` }),
    `${site.name}, ${site.url}`,
  ];
}

/** Why an offer came, for somebody who may have no account and may be the wrong person. */
export function closeOffer(
  texts: Texts,
  site: MailSite,
  { issuer, centreName, to }: MailOf<'offer' | 'reminder'>,
): readonly string[] {
  const { t } = texts;
  const values = { issuer: issuer.name, email: to };
  return [
    centreName
      ? t('mail.why.learnerAtCentre', { ...values, centre: centreName })
      : t('mail.why.learner', values),
    t('mail.why.notYou'),
    ...askWhom(texts, site, issuer),
  ];
}

/** Why mail about one's own award came. */
export function closeOwn(
  texts: Texts,
  site: MailSite,
  { issuer, to }: MailOf<'accepted' | 'revoked' | 'request-decided'>,
): readonly string[] {
  return [
    texts.t('mail.why.account', { site: site.name, email: to }),
    ...askWhom(texts, site, issuer),
  ];
}
