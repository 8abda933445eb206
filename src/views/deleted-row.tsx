import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon } from './icons.tsx';

export type DeletedAward = {
  readonly id: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly restoreAction: string;
  readonly until: DateText;
};

export function DeletedRow({ award }: { award: DeletedAward }) {
  const { name, imageUrl, restoreAction, until } = award;
  return (
    <li class="row">
      <BadgeArt name={name} imageUrl={imageUrl} size="small" decorative />
      <div class="row-text">
        <h3>{name}</h3>
        <p class="row-facts">
          Can be taken back until <DateTime date={until} />
        </p>
      </div>
      <div class="row-actions">
        <ActionForm action={restoreAction} kind="quiet" about={name}>
          <Icon name="undo" /> Take back
        </ActionForm>
      </div>
    </li>
  );
}
