import type { MessageKey } from '#messages/texts.ts';
import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import {
  ImportedMark,
  ImportFacts,
  ImportVisibility,
  type ImportedFacts,
  type OwnImport,
} from './import-row.tsx';
import { Layout } from './layout.tsx';
import { MessagePage } from './message-page.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';
import { VerifyReport, type VerifyReportProps } from './verify-report.tsx';

/** How a badge came: from an address, by a program, or as a file. */
export type Arrival = {
  readonly on: DateText;
  readonly host?: string | undefined;
  readonly byProgram: boolean;
};

type OwnImportPageProps = {
  frame: Frame;
  badge: OwnImport;
  arrival: Arrival;
  checkAction: string;
  report: VerifyReportProps;
  done?: MessageKey | undefined;
};

const toVerify = (text: string) => <a href={paths.verify}>{text}</a>;

function ArrivalLine({ arrival: { on, host = '', byProgram } }: { arrival: Arrival }) {
  const id = host ? 'imports.source' : byProgram ? 'imports.byProgram' : 'imports.received';
  return (
    <p class="fine">
      <Message id={id} values={{ host }} tags={{ date: () => <DateTime date={on} /> }} />
    </p>
  );
}

/** A badge from elsewhere as its learner sees it, with what can be done with it. */
export function OwnImportPage(props: OwnImportPageProps) {
  const { frame, badge, arrival, checkAction, report, done } = props;
  const { t } = useTexts();
  const name = badge.name || t('imports.unnamed');
  return (
    <Layout frame={frame} title={name}>
      <PageHead title={name}>
        <ImportFacts badge={badge} />
        <ImportedMark badge={badge} />
      </PageHead>
      {done && <Notice tone="good" title={t(done)} role="status" />}
      {badge.pictureUrl && <BadgeArt name={name} imageUrl={badge.pictureUrl} size="large" />}
      <p>{t(`imports.recipient.${badge.recipient}`)}</p>
      <ArrivalLine arrival={arrival} />
      <div class="button-row">
        <ImportVisibility badge={badge} />
        <ActionForm action={checkAction} kind="quiet">
          {t('imports.again')}
        </ActionForm>
        <a class="button button-quiet" href={badge.fileUrl} download>
          <Icon name="download" /> {t('imports.download')}
        </a>
        <a class="button button-quiet" href={badge.deleteUrl}>
          <Icon name="trash" /> {t('imports.delete')}
        </a>
      </div>
      <p class="fine">{t('imports.again.text')}</p>
      <VerifyReport {...report} />
      <Inside kind={report.kind} />
      <p>
        <a href={paths.imports}>{t('imports.title')}</a>
      </p>
    </Layout>
  );
}

/** What a record contains is not kept apart; the verify page shows it. */
function Inside({ kind }: Pick<VerifyReportProps, 'kind'>) {
  if (kind !== 'clr') return null;
  return (
    <p class="fine">
      <Message id="imports.inside" tags={{ verify: toVerify }} />
    </p>
  );
}

type PublicImportPageProps = {
  frame: Frame;
  /** Whose it is. */
  learner: { readonly name: string; readonly profileUrl: string | undefined };
  badge: ImportedFacts;
  fileUrl: string;
  report: VerifyReportProps;
};

/** A badge from elsewhere as others see it: whose word it is stands above all. */
export function PublicImportPage(props: PublicImportPageProps) {
  const { frame, learner, badge, fileUrl, report } = props;
  const { t } = useTexts();
  const name = badge.name || t('imports.unnamed');
  return (
    <Layout frame={frame} title={t('imports.public.title', { badge: name, name: learner.name })}>
      <PageHead title={name}>
        <ImportFacts badge={badge} />
        <p>{learner.profileUrl ? <a href={learner.profileUrl}>{learner.name}</a> : learner.name}</p>
      </PageHead>
      <Notice tone="info" title={t('imports.public.notice')}>
        <p>
          <Message
            id="imports.public.text"
            values={{ name: learner.name, issuer: badge.issuerName }}
            tags={{ date: () => <DateTime date={badge.checkedOn} />, verify: toVerify }}
          />
        </p>
      </Notice>
      {badge.pictureUrl && <BadgeArt name={name} imageUrl={badge.pictureUrl} size="large" />}
      <p>
        <a class="button button-quiet" href={fileUrl} download>
          <Icon name="download" /> {t('imports.download')}
        </a>
      </p>
      <VerifyReport {...report} />
      <Inside kind={report.kind} />
    </Layout>
  );
}

type DeleteImportPageProps = { frame: Frame; name: string; action: string; backUrl: string };

/** Asks once more before a badge is deleted. */
export function DeleteImportPage({ frame, name, action, backUrl }: DeleteImportPageProps) {
  const { t } = useTexts();
  const title = t('imports.delete.title', { name: name || t('imports.unnamed') });
  return (
    <MessagePage frame={frame} title={title} icon="trash">
      <p>{t('imports.delete.text')}</p>
      <div class="button-row">
        <ActionForm action={action} kind="danger">
          <Icon name="trash" /> {t('imports.delete.yes')}
        </ActionForm>
        <a class="button button-quiet" href={backUrl}>
          {t('imports.delete.no')}
        </a>
      </div>
    </MessagePage>
  );
}
