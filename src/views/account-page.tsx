import type { Child } from 'hono/jsx';
import type { Locale } from '#domain/locale.ts';
import type { MessageKey } from '#messages/texts.ts';
import { type AccountAddress, AddressSection, type PendingAddress } from './account-addresses.tsx';
import { DetailsSection } from './account-details.tsx';
import { type AccountPasskey, PasskeySection } from './account-passkeys.tsx';
import { type AccountSession, SessionSection } from './account-sessions.tsx';
import { AutoAcceptSection, type AutoAcceptSectionProps } from './auto-accept-section.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

export type AccountPageProps = {
  frame: Frame;
  name: string;
  locale: Locale;
  addresses: readonly AccountAddress[];
  pending: readonly PendingAddress[];
  passkeys: readonly AccountPasskey[];
  sessions: readonly AccountSession[];
  autoAccepts: AutoAcceptSectionProps;
  sessionDays: number;
  /** What the learner has just done. */
  now?: MessageKey | undefined;
  /** What was typed into the field for a new address, given back together with its error. */
  typedAddress?: string | undefined;
  errors?: Readonly<Record<'name' | 'email', string | undefined>> | undefined;
};

const more = [
  { href: `${paths.account}/profile`, id: 'account.more.profile' },
  { href: paths.programs, id: 'account.more.programs' },
  { href: paths.hosts, id: 'account.more.hosts' },
  { href: `${paths.account}/data`, id: 'account.more.data' },
] as const;

const toDashboard = (text: string): Child => <a href={paths.dashboard}>{text}</a>;

export function AccountPage(props: AccountPageProps) {
  const { frame, now, errors } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('account.title')} scripts={['passkey']}>
      <PageHead title={t('account.title')}>
        <p>{t('account.lead')}</p>
      </PageHead>
      {now && (
        <Notice
          tone="good"
          title={<Message id={now} tags={{ dashboard: toDashboard }} />}
          role="status"
        />
      )}
      <DetailsSection name={props.name} locale={props.locale} error={errors?.name} />
      <AddressSection
        addresses={props.addresses}
        pending={props.pending}
        typed={props.typedAddress}
        error={errors?.email}
      />
      <PasskeySection passkeys={props.passkeys} />
      <SessionSection sessions={props.sessions} days={props.sessionDays} />
      <AutoAcceptSection {...props.autoAccepts} />
      <Section id="more" title={t('account.more')}>
        <ul class="settings">
          {more.map(({ href, id }) => (
            <li class="setting">
              <p>
                <a href={href}>{t(id)}</a>
                <span class="facts-more">{t(`${id}.text`)}</span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  );
}
