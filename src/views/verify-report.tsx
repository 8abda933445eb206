import { DateTime, type DateText } from './date.tsx';
import { CheckList, Verdict, type Check, type Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type VerifiedFacts = {
  readonly name?: string | undefined;
  readonly credentialId?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly awardedOn?: DateText | undefined;
  readonly expiresOn?: DateText | undefined;
};

export type VerifyReportProps = {
  outcome: Outcome;
  checks: readonly Check[];
  facts: VerifiedFacts;
  checkedAt?: DateText | undefined;
};

export function VerifyReport({ outcome, checks, facts, checkedAt }: VerifyReportProps) {
  const { t } = useTexts();
  return (
    <div class="report">
      <Verdict outcome={outcome} />
      {checkedAt && (
        <p class="fine">
          <Message id="checks.checkedAt" tags={{ moment: () => <DateTime date={checkedAt} /> }} />
        </p>
      )}
      <Section id="checks" title={t('verify.checks')}>
        <CheckList checks={checks} />
      </Section>
      <Section id="facts" title={t('verify.facts')}>
        <dl class="facts">
          {listFacts(facts).map(([name, value]) => (
            <div>
              <dt>{t(`verify.fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

function listFacts({
  name,
  issuerName,
  issuerId,
  awardedOn,
  expiresOn,
  credentialId,
}: VerifiedFacts) {
  const rows = [
    ['name', name],
    ['issuerName', issuerName],
    ['issuerId', issuerId && <code>{issuerId}</code>],
    ['awardedOn', awardedOn && <DateTime date={awardedOn} />],
    ['expiresOn', expiresOn && <DateTime date={expiresOn} />],
    ['credentialId', credentialId && <code>{credentialId}</code>],
  ] as const;
  return rows.filter(([, value]) => value !== undefined && value !== '');
}
