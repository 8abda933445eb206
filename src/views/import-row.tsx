import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { Tone } from './notice.tsx';
import type { Outcome } from './outcome.tsx';
import { Message, useTexts } from './texts.tsx';
import { VisibilityButton, type Visibility } from './visibility-button.tsx';

export type ImportedFacts = {
  readonly id: string;
  /** Empty where the badge has none. */
  readonly name: string;
  readonly issuerName: string;
  readonly awardedOn?: DateText | undefined;
  readonly checkedOn: DateText;
  readonly outcome: Outcome;
  readonly url: string;
  /** The picture that is in the badge's own file, if one is. */
  readonly pictureUrl?: string | undefined;
};

export type OwnImport = ImportedFacts & {
  readonly recipient: 'own' | 'unnamed';
  readonly visibility: Visibility;
  readonly visibilityAction: string;
  readonly fileUrl: string;
  readonly deleteUrl: string;
};

const outcomes: Record<Outcome, { tone: Tone; icon: IconName }> = {
  passed: { tone: 'good', icon: 'tick' },
  unknown: { tone: 'caution', icon: 'question' },
  failed: { tone: 'bad', icon: 'cross' },
};

/** What stands beside every badge from elsewhere, so that it is never taken for one of this site. */
export function ImportedMark({ badge }: { badge: Pick<ImportedFacts, 'outcome' | 'checkedOn'> }) {
  const { t } = useTexts();
  const { tone, icon } = outcomes[badge.outcome];
  return (
    <p class={`state state-${tone}`}>
      <Icon name={icon} />{' '}
      <span>
        {t(`imports.outcome.${badge.outcome}`)}.{' '}
        <Message id="imports.checked" tags={{ date: () => <DateTime date={badge.checkedOn} /> }} />
      </span>
    </p>
  );
}

export function ImportFacts({ badge }: { badge: ImportedFacts }) {
  const { issuerName, awardedOn } = badge;
  return (
    <p class="row-facts">
      <Message
        id={awardedOn ? 'imports.facts' : 'imports.facts.undated'}
        values={{ issuer: issuerName }}
        tags={awardedOn && { date: () => <DateTime date={awardedOn} /> }}
      />
    </p>
  );
}

/** Whether everybody may see it; left out where it can only be private. */
export function ImportVisibility({ badge }: { badge: OwnImport }) {
  const { t } = useTexts();
  if (badge.recipient !== 'own') return null;
  return (
    <VisibilityButton
      name={badge.name || t('imports.unnamed')}
      visibility={badge.visibility}
      action={badge.visibilityAction}
    />
  );
}

export function ImportRow({ badge }: { badge: OwnImport }) {
  const { t } = useTexts();
  const name = badge.name || t('imports.unnamed');
  const of = <span class="visually-hidden"> {t('dashboard.of', { name })}</span>;
  return (
    <li class="row" id={badge.id} tabindex={-1}>
      <BadgeArt name={name} imageUrl={badge.pictureUrl} size="small" decorative />
      <div class="row-text">
        <h3>
          <a href={badge.url}>{name}</a>
        </h3>
        <ImportFacts badge={badge} />
        <ImportedMark badge={badge} />
      </div>
      {badge.recipient === 'own' && (
        <div class="row-actions">
          <ImportVisibility badge={badge} />
        </div>
      )}
      <div class="row-more">
        <a href={badge.url}>
          {t('imports.details')}
          {of}
        </a>
        <a href={badge.fileUrl} download>
          {t('imports.download')}
          {of}
        </a>
        <a class="row-delete" href={badge.deleteUrl}>
          {t('imports.delete')}
          {of}
        </a>
      </div>
    </li>
  );
}
