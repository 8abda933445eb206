import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { Message, useTexts } from './texts.tsx';

type RemindersPageProps = {
  frame: Frame;
  emailAddress: string;
  /** Whether reminders go to this address now. */
  wanted: boolean;
  action: string;
};

/** Behind the link in a reminder: says how things stand, and changes them by a button only. */
export function RemindersPage({ frame, emailAddress, wanted, action }: RemindersPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('reminders.title')} icon={wanted ? 'mail' : 'tick'}>
      <p role="status">
        <Message
          id={wanted ? 'reminders.on' : 'reminders.off'}
          tags={{ email: () => <strong>{emailAddress}</strong> }}
        />
      </p>
      <p>{t('reminders.rest')}</p>
      <RemindersButton action={action} wanted={wanted} kind={wanted ? 'main' : 'quiet'} />
    </MessagePage>
  );
}

type RemindersButtonProps = {
  action: string;
  wanted: boolean;
  /** How the button that stops them looks: it is what its own page is for, and a setting elsewhere. */
  kind?: 'main' | 'quiet' | undefined;
  /** Extra words for a screen reader where several of these are on a page. */
  about?: string | undefined;
};

/** Stops reminders, or takes that back. */
export function RemindersButton({ action, wanted, kind = 'quiet', about }: RemindersButtonProps) {
  const { t } = useTexts();
  return (
    <ActionForm
      action={action}
      kind={kind}
      about={about}
      fields={{ reminders: wanted ? 'stop' : 'resume' }}
    >
      {t(wanted ? 'reminders.stop' : 'reminders.resume')}
    </ActionForm>
  );
}
