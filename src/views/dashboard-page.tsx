import type { Child } from 'hono/jsx';
import type { MessageKey } from '#messages/texts.ts';
import { ActionForm } from './action-form.tsx';
import { AcceptedSection, type AcceptedSectionProps } from './dashboard-accepted.tsx';
import {
  type DashboardOffer,
  type DeclinedAward,
  DeclinedRow,
  type DeletedAward,
  DeletedRow,
  OfferRow,
  type WithdrawnAward,
  WithdrawnRow,
} from './dashboard-rows.tsx';
import { DashboardImports } from './dashboard-imports.tsx';
import { DashboardRequests } from './dashboard-requests.tsx';
import { type DateText, DateTime } from './date.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import type { OwnImport } from './import-row.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import type { OwnRequest } from './request-row.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

export type DashboardPageProps = {
  frame: Frame;
  /** Where the learner's profile is, while it is on. */
  profileUrl?: string | undefined;
  offers: readonly DashboardOffer[];
  /** What they have asked for. */
  requests?: readonly OwnRequest[] | undefined;
  accepted: AcceptedSectionProps;
  /** What they brought in from other issuers. */
  imports?: readonly OwnImport[] | undefined;
  declined: readonly DeclinedAward[];
  withdrawn: readonly WithdrawnAward[];
  /** Everything that can still be taken back. */
  deleted: readonly DeletedAward[];
  /** What the learner has just done. */
  done?: MessageKey | undefined;
  /** Shown straight after a deletion. */
  undo?: { readonly name: string; readonly action: string; readonly until: DateText } | undefined;
};

type GroupProps = { id: string; title: MessageKey; lead: MessageKey; children: readonly Child[] };

/** A section that is there only while it holds something. */
function Group({ id, title, lead, children }: GroupProps) {
  const { t } = useTexts();
  if (children.length === 0) return null;
  return (
    <Section id={id} title={t(title)}>
      <p>{t(lead)}</p>
      <ul class="rows">{children}</ul>
    </Section>
  );
}

function ProfileLine({ url }: { url: string | undefined }) {
  const edit = (text: string) => <a href={paths.profile}>{text}</a>;
  const view = (text: string) => <a href={`${url}?as=others`}>{text}</a>;
  return (
    <p>
      <Message id={url ? 'dashboard.profileOn' : 'dashboard.profileOff'} tags={{ edit, view }} />
    </p>
  );
}

function UndoNotice({ undo }: { undo: NonNullable<DashboardPageProps['undo']> }) {
  const { t } = useTexts();
  const title = t('dashboard.deleted.title', { name: undo.name });
  return (
    <Notice tone="info" title={title} icon="trash" role="status">
      <p>
        <Message
          id="dashboard.deleted.text"
          tags={{ date: () => <DateTime date={undo.until} /> }}
        />
      </p>
      <ActionForm action={undo.action} kind="quiet" about={undo.name}>
        <Icon name="undo" /> {t('dashboard.undo')}
      </ActionForm>
    </Notice>
  );
}

export function DashboardPage(props: DashboardPageProps) {
  const { frame, profileUrl, offers, accepted, declined, withdrawn, deleted, done, undo } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('dashboard.title')}>
      <PageHead title={t('dashboard.title')}>
        <p>{t('dashboard.lead')}</p>
        <ProfileLine url={profileUrl} />
      </PageHead>
      {done && <Notice tone="good" title={t(done)} role="status" />}
      {undo && <UndoNotice undo={undo} />}
      <Group id="offers" title="dashboard.offers" lead="dashboard.offers.lead">
        {offers.map((offer) => (
          <OfferRow offer={offer} />
        ))}
      </Group>
      <DashboardRequests requests={props.requests ?? []} />
      <AcceptedSection {...accepted} />
      <DashboardImports badges={props.imports ?? []} />
      <Group id="declined" title="dashboard.declined" lead="dashboard.declined.lead">
        {declined.map((award) => (
          <DeclinedRow award={award} />
        ))}
      </Group>
      <Group id="withdrawn" title="dashboard.withdrawn" lead="dashboard.withdrawn.lead">
        {withdrawn.map((award) => (
          <WithdrawnRow award={award} />
        ))}
      </Group>
      <Group id="deleted" title="dashboard.trash" lead="dashboard.trash.lead">
        {deleted.map((award) => (
          <DeletedRow award={award} />
        ))}
      </Group>
    </Layout>
  );
}
