import type { MessageKey } from '#messages/texts.ts';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { Tone } from './notice.tsx';
import { Message, useTexts } from './texts.tsx';
import { VisibilityButton, type Visibility } from './visibility-button.tsx';

type DashboardAwardState = 'valid' | 'expired' | 'revoked';

export type DashboardAward = {
  readonly id: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly issuerName: string;
  readonly awardedOn: DateText;
  readonly state: DashboardAwardState;
  readonly visibility: Visibility;
  readonly url: string;
  readonly embedUrl: string;
  /** Left out where it cannot go into a wallet. */
  readonly walletUrl?: string | undefined;
  /** Left out where nothing can be changed any more. */
  readonly visibilityAction?: string | undefined;
  /** The page that asks once more. */
  readonly deleteUrl?: string | undefined;
};

const states: Record<DashboardAwardState, { tone: Tone; icon: IconName; word: MessageKey }> = {
  valid: { tone: 'good', icon: 'tick', word: 'dashboard.state.valid' },
  expired: { tone: 'caution', icon: 'clock', word: 'dashboard.state.expired' },
  revoked: { tone: 'bad', icon: 'cross', word: 'dashboard.state.revoked' },
};

/** Where a credential leads: its page, and what can be done with it there. */
const links = (award: DashboardAward) =>
  [
    { href: award.url, word: 'dashboard.view' },
    { href: `${award.url}?as=others`, word: 'dashboard.asOthers' },
    { href: `${award.url}#share`, word: 'dashboard.share' },
    { href: `${award.url}#files`, word: 'dashboard.download' },
    { href: award.embedUrl, word: 'dashboard.embed' },
    ...(award.walletUrl ? [{ href: award.walletUrl, word: 'wallet.add' } as const] : []),
  ] as const;

export function AwardRow({ award }: { award: DashboardAward }) {
  const { t } = useTexts();
  const { name, state } = award;
  const { tone, icon, word } = states[state];
  const of = <span class="visually-hidden"> {t('dashboard.of', { name })}</span>;
  return (
    <li class="row" id={award.id} tabindex={-1}>
      <BadgeArt name={name} imageUrl={award.imageUrl} size="small" decorative />
      <div class="row-text">
        <h3>
          <a href={award.url}>{name}</a>
        </h3>
        <p class="row-facts">
          <Message
            id="dashboard.awarded"
            values={{ issuer: award.issuerName }}
            tags={{ date: () => <DateTime date={award.awardedOn} /> }}
          />
        </p>
        <p class={`state state-${tone}`}>
          <Icon name={icon} /> {t(word)}
        </p>
      </div>
      {award.visibilityAction && (
        <div class="row-actions">
          <VisibilityButton
            name={name}
            visibility={award.visibility}
            action={award.visibilityAction}
          />
        </div>
      )}
      <div class="row-more">
        {links(award).map((link) => (
          <a href={link.href}>
            {t(link.word)}
            {of}
          </a>
        ))}
        {award.deleteUrl && (
          <a class="row-delete" href={award.deleteUrl}>
            {t('dashboard.delete')}
            {of}
          </a>
        )}
      </div>
    </li>
  );
}
