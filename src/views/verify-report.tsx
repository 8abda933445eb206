import type { Carrier } from '#domain/carrier/open.ts';
import type { Contact } from '#domain/fetching.ts';
import type { Kind } from '#domain/verify/report.ts';
import { version } from '#domain/version.ts';
import { DateTime, type DateText } from './date.tsx';
import { Icon } from './icons.tsx';
import { CheckList, Verdict, type Check, type Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';
import { ContactList } from './verify-contacts.tsx';
import { FactList, type VerifiedFacts } from './verify-facts.tsx';
import { PartList } from './verify-parts.tsx';

/** In what a credential came; a QR code is told from what it holds. */
export type Taken = Carrier | 'qr';

/** What is said of any document, also of one that another contains. */
export type ReportPart = {
  readonly outcome: Outcome;
  readonly checks: readonly Check[];
  readonly kind: Kind;
  readonly facts: VerifiedFacts;
  readonly parts: readonly ReportPart[];
  /** What others say of it; the outcome does not rest on these. */
  readonly endorsements: readonly ReportPart[];
};

export type VerifyReportProps = ReportPart & {
  readonly checkedAt: DateText;
  readonly taken?: Taken | undefined;
  /** Who did the checking: the reader's browser, or this site. */
  readonly place: 'browser' | 'site';
  readonly contacts: readonly Contact[];
  /** The host of the site that can be asked to check what a browser could not reach. */
  readonly askable?: string | undefined;
};

/** Whether a row has the button that the explanation is for. */
const isAskable = ({ checks, parts, endorsements }: ReportPart): boolean =>
  checks.some((check) => check.askable) || [...parts, ...endorsements].some(isAskable);

/** The report of a verification: the same on a page from the server and in a reader's browser. */
export function VerifyReport(props: VerifyReportProps) {
  const { outcome, checks, facts, parts, endorsements, contacts, place, askable } = props;
  const { t } = useTexts();
  return (
    <article class="report" aria-labelledby="verdict">
      <Verdict outcome={outcome} heading />
      <ReportHead {...props} />
      <Section id="checks" title={t('verify.checks')}>
        <CheckList checks={checks} idPrefix="check-" />
        {askable && isAskable(props) && (
          <p class="fine report-ask" id="ask-why">
            {t('verify.askWhy', { site: askable })}
          </p>
        )}
      </Section>
      {parts.length > 0 && (
        <Section id="parts" title={t('verify.parts', { count: parts.length })}>
          <PartList parts={parts} idPrefix="part-" />
        </Section>
      )}
      {endorsements.length > 0 && (
        <Section id="endorsements" title={t('verify.endorsements', { count: endorsements.length })}>
          <PartList parts={endorsements} idPrefix="endorsement-" />
        </Section>
      )}
      <Section id="facts" title={t('verify.facts')}>
        <FactList facts={facts} />
      </Section>
      <Section id="contacts" title={t('verify.contacts')}>
        <ContactList contacts={contacts} place={place} />
      </Section>
    </article>
  );
}

/** What it is, in what it came, when it was checked and by what; and what a script can do with the report. */
function ReportHead({ kind, taken, checkedAt, place }: VerifyReportProps) {
  const { t } = useTexts();
  return (
    <div class="report-head">
      <p>
        {t(`verify.kind.${kind}`)} {taken && t(`verify.taken.${taken}`)}
      </p>
      <p class="fine">
        <Message
          id={`verify.checkedBy.${place}`}
          values={{ version }}
          tags={{ moment: () => <DateTime date={checkedAt} /> }}
        />
      </p>
      <p class="report-actions" data-report-actions hidden>
        <button class="button button-quiet" type="button" data-print>
          {t('verify.print')}
        </button>{' '}
        <button class="button button-quiet" type="button" data-download hidden>
          <Icon name="download" /> {t('verify.download')}
        </button>
      </p>
    </div>
  );
}
