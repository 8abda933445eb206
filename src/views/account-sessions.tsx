import { ActionForm } from './action-form.tsx';
import type { DateText } from './date.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export type AccountSession = {
  readonly id: string;
  /** Browser and system, such as "Firefox, Linux"; absent when not known. */
  readonly device?: string | undefined;
  readonly beganOn: DateText;
  readonly seenOn?: DateText | undefined;
  readonly isCurrent: boolean;
};

const base = `${paths.account}/sessions`;

function SessionRow({ session }: { session: AccountSession }) {
  const { t, day } = useTexts();
  const { id, beganOn, seenOn, isCurrent } = session;
  const device = session.device ?? t('account.session.unknown');
  const began = t('account.session.began', { date: day(beganOn.iso) });
  return (
    <li class="setting">
      <div class="setting-text">
        <h3>{device}</h3>
        <p class="row-facts">
          {began}
          {seenOn && `, ${t('account.session.seen', { date: day(seenOn.iso) })}`}
        </p>
        {isCurrent && (
          <p class="state state-good">
            <Icon name="tick" /> {t('account.session.current')}
          </p>
        )}
      </div>
      {!isCurrent && (
        <div class="setting-actions">
          <ActionForm action={`${base}/${id}/end`} kind="quiet" about={`${device}, ${began}`}>
            {t('account.session.end')}
          </ActionForm>
        </div>
      )}
    </li>
  );
}

type SessionSectionProps = { sessions: readonly AccountSession[]; days: number };

export function SessionSection({ sessions, days }: SessionSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="sessions" title={t('account.sessions')}>
      <p>{t('account.sessions.lead', { days })}</p>
      <ul class="settings">
        {sessions.map((session) => (
          <SessionRow session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={`${base}/end-others`} kind="quiet">
          {t('account.session.endOthers')}
        </ActionForm>
      )}
    </Section>
  );
}
