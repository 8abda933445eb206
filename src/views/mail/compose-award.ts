import type { MailOf } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';
import { closeOffer, closeOwn } from './closing.ts';
import { act, type Block, type Compose, type Letter, link, quote, say } from './letter.ts';

type AwardKind = 'offer' | 'reminder' | 'accepted' | 'revoked' | 'request-decided';

/** The badge of an achievement, with words for who cannot see it. */
const show = (
  { t }: Texts,
  file: MailOf<'offer'>['picture'],
  achievement: string,
): Letter['picture'] => file && { file, words: t('mail.badge', { achievement }) };

/** Why something was decided, in the words of whoever did. */
const explain = ({ t }: Texts, reason: string | undefined): readonly Block[] =>
  reason ? [say(t('mail.reason')), quote(reason)] : [];

/** Mail about an award, or about a request for one. */
export const composeAward: { readonly [K in AwardKind]: Compose<K> } = {
  offer: (mail, texts, site) => {
    const { t } = texts;
    const { achievement, issuer, centreName, claimUrl } = mail;
    const values = { issuer: issuer.name, achievement: achievement.name };
    return {
      subject: t('mail.offer.subject', values),
      picture: show(texts, mail.picture, achievement.name),
      opening: [
        t('mail.dear', { name: mail.recipientName }),
        centreName
          ? t('mail.offer.saysAtCentre', { ...values, centre: centreName })
          : t('mail.offer.says', values),
      ],
      heading: achievement.name,
      blocks: [
        quote(achievement.description),
        act(t('mail.offer.action'), claimUrl),
        say(t('mail.offer.promise', values)),
      ],
      footer: closeOffer(texts, site, mail),
    };
  },

  reminder: (mail, texts, site) => {
    const { t, day } = texts;
    const { achievement, issuer, claimUrl, unsubscribeUrl } = mail;
    const values = { issuer: issuer.name, achievement: achievement.name };
    return {
      subject: t('mail.reminder.subject', values),
      picture: show(texts, mail.picture, achievement.name),
      opening: [
        t('mail.dear', { name: mail.recipientName }),
        t('mail.reminder.says', { ...values, date: day(mail.offeredAt) }),
      ],
      heading: achievement.name,
      blocks: [
        quote(achievement.description),
        act(t('mail.offer.action'), claimUrl),
        say(t('mail.offer.promise', values)),
        say(t('mail.reminder.rest')),
        link(t('mail.reminder.stop', { email: mail.to }), unsubscribeUrl),
      ],
      footer: closeOffer(texts, site, mail),
      unsubscribeUrl,
    };
  },

  accepted: (mail, texts, site) => {
    const { t } = texts;
    const { achievementName, automatic, visibility } = mail;
    const values = { issuer: mail.issuer.name, achievement: achievementName };
    return {
      subject: t('mail.accepted.subject', values),
      picture: show(texts, mail.picture, achievementName),
      opening: [t('mail.dear', { name: mail.recipientName })],
      heading: achievementName,
      blocks: [
        say(t(automatic ? 'mail.accepted.automatic' : 'mail.accepted.says', values)),
        say(t(`mail.accepted.${visibility}`, values)),
        act(t('mail.accepted.action'), mail.dashboardUrl),
        link(t('mail.accepted.see'), mail.credentialUrl),
        ...(automatic ? [link(t('mail.accepted.switch'), mail.accountUrl)] : []),
      ],
      footer: closeOwn(texts, site, mail),
    };
  },

  revoked: (mail, texts, site) => {
    const { t } = texts;
    const { issuer, achievementName } = mail;
    const values = { issuer: issuer.name, achievement: achievementName };
    const key = mail.wasAccepted ? 'revoked' : 'withdrawn';
    return {
      subject: t(`mail.${key}.subject`, values),
      opening: [t('mail.dear', { name: mail.recipientName })],
      heading: t(`mail.${key}.subject`, values),
      blocks: [
        say(t(`mail.${key}.says`, values)),
        ...explain(texts, mail.reason),
        say(
          issuer.supportContact
            ? t('mail.revoked.ask', { ...values, email: issuer.supportContact })
            : t('mail.revoked.askCentre', values),
        ),
      ],
      footer: closeOwn(texts, site, mail),
    };
  },

  'request-decided': (mail, texts, site) => {
    const { t } = texts;
    const values = { issuer: mail.issuer.name, achievement: mail.achievementName };
    const key = mail.granted ? 'granted' : 'refused';
    return {
      subject: t(`mail.${key}.subject`, values),
      opening: [t('mail.dear', { name: mail.recipientName })],
      heading: t(`mail.${key}.subject`, values),
      blocks: [
        say(t(`mail.${key}.says`, values)),
        ...explain(texts, mail.reason),
        mail.granted
          ? act(t('mail.granted.action'), mail.dashboardUrl)
          : say(t('mail.refused.again')),
      ],
      footer: closeOwn(texts, site, mail),
    };
  },
};
