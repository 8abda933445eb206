import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { Tone } from './notice.tsx';
import { VisibilityButton, type Visibility } from './visibility-button.tsx';

export type DashboardAwardState = 'valid' | 'expired' | 'revoked';

export type DashboardAward = {
  readonly id: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly issuerName: string;
  readonly awardedOn: DateText;
  readonly state: DashboardAwardState;
  readonly visibility: Visibility;
  readonly url: string;
  readonly jsonUrl: string;
  readonly visibilityAction: string;
  readonly deleteAction: string;
};

const states: Record<DashboardAwardState, { tone: Tone; icon: IconName; word: string }> = {
  valid: { tone: 'good', icon: 'tick', word: 'Valid' },
  expired: { tone: 'caution', icon: 'clock', word: 'Expired' },
  revoked: { tone: 'bad', icon: 'cross', word: 'Revoked' },
};

export function AwardRow({ award }: { award: DashboardAward }) {
  const { name, state } = award;
  const { tone, icon, word } = states[state];
  return (
    <li class="row">
      <BadgeArt name={name} imageUrl={award.imageUrl} size="small" decorative />
      <div class="row-text">
        <h3>
          <a href={award.url}>{name}</a>
        </h3>
        <p class="row-facts">
          {award.issuerName}, awarded <DateTime date={award.awardedOn} />
        </p>
        <p class={`state state-${tone}`}>
          <Icon name={icon} /> {word}
        </p>
      </div>
      <div class="row-actions">
        <VisibilityButton
          name={name}
          visibility={award.visibility}
          action={award.visibilityAction}
        />
      </div>
      <div class="row-more">
        <a href={award.url}>
          View<span class="visually-hidden"> {name}</span>
        </a>
        <a href={award.jsonUrl} download>
          Download JSON<span class="visually-hidden"> of {name}</span>
        </a>
        <details class="row-delete">
          <summary>
            Delete<span class="visually-hidden"> {name}</span>
          </summary>
          <div class="row-delete-text">
            <p>
              Its public page stops at once, and it leaves this list. Copies that you or others
              downloaded stay with whoever has them. You can undo this for a while.
            </p>
            <ActionForm action={award.deleteAction} kind="danger" about={name}>
              <Icon name="trash" /> Yes, delete it
            </ActionForm>
          </div>
        </details>
      </div>
    </li>
  );
}
