import { ActionForm } from './action-form.tsx';
import { DeletedRow, type DeletedAward } from './deleted-row.tsx';
import { AwardRow, type DashboardAward } from './award-row.tsx';
import { type DateText, DateTime } from './date.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { OfferRow, type DashboardOffer } from './offer-row.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';

export type DashboardPageProps = {
  frame: Frame;
  offers: readonly DashboardOffer[];
  awards: readonly DashboardAward[];
  /** Everything that can still be taken back. */
  deleted?: readonly DeletedAward[] | undefined;
  /** What the learner has just done. */
  message?: string | undefined;
  /** Shown straight after a deletion. */
  undo?: { readonly name: string; readonly action: string; readonly until: DateText } | undefined;
};

export function DashboardPage(props: DashboardPageProps) {
  const { frame, offers, awards, deleted = [], message, undo } = props;
  return (
    <Layout frame={frame} title="Your credentials">
      <PageHead title="Your credentials">
        <p>Only you see this page. Others see a credential only after you make it public.</p>
      </PageHead>
      {message && <Notice tone="good" title={message} role="status" />}
      {undo && (
        <Notice tone="info" title={`You deleted ${undo.name}`} icon="trash" role="status">
          <p>
            Nobody can see it any more. You can take this back until <DateTime date={undo.until} />.
          </p>
          <ActionForm action={undo.action} kind="quiet" about={undo.name}>
            <Icon name="undo" /> Undo
          </ActionForm>
        </Notice>
      )}
      {offers.length > 0 && (
        <Section id="offers" title="Waiting for your answer">
          <p>
            There is no time limit. Until you accept, only you, the issuer and your centre can see
            these.
          </p>
          <ul class="rows">
            {offers.map((offer) => (
              <OfferRow offer={offer} />
            ))}
          </ul>
        </Section>
      )}
      <Section id="awards" title="Accepted">
        {awards.length > 0 ? (
          <ul class="rows">
            {awards.map((award) => (
              <AwardRow award={award} />
            ))}
          </ul>
        ) : (
          <div class="empty">
            <h3>Nothing here yet</h3>
            <p>
              Credentials appear here once you accept them. Meanwhile,{' '}
              <a href={paths.catalogue}>see what you can earn</a>, or read{' '}
              <a href={paths.help}>what to do if something is missing</a>.
            </p>
          </div>
        )}
      </Section>
      {deleted.length > 0 && (
        <Section id="deleted" title="Deleted">
          <p>Nobody else can see these. You can take them back for a while.</p>
          <ul class="rows">
            {deleted.map((award) => (
              <DeletedRow award={award} />
            ))}
          </ul>
        </Section>
      )}
    </Layout>
  );
}
