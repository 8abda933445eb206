import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { MessagePage } from './message-page.tsx';
import { useTexts } from './texts.tsx';

type DeletePageProps = {
  frame: Frame;
  name: string;
  /** How long it can be taken back. */
  undoDays: number;
  action: string;
  backUrl: string;
};

/** Asks once more before a credential is deleted. */
export function DeletePage({ frame, name, undoDays, action, backUrl }: DeletePageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('dashboard.confirm.title', { name })} icon="trash">
      <p>{t('dashboard.confirm.text')}</p>
      <p>{t('dashboard.confirm.copies')}</p>
      <p>{t('dashboard.confirm.undo', { days: undoDays })}</p>
      <div class="button-row">
        <ActionForm action={action} kind="danger">
          <Icon name="trash" /> {t('dashboard.confirm.yes')}
        </ActionForm>
        <a class="button button-quiet" href={backUrl}>
          {t('dashboard.confirm.no')}
        </a>
      </div>
    </MessagePage>
  );
}
