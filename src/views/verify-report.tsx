import { DateTime, type DateText } from './date.tsx';
import { CheckList, Verdict, type Check, type Outcome } from './outcome.tsx';
import { Section } from './section.tsx';

export type VerifiedFacts = {
  readonly name?: string | undefined;
  readonly credentialId?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly issuerId?: string | undefined;
  /** What the credential says about its recipient, in words. */
  readonly recipient?: string | undefined;
  readonly awardedOn?: DateText | undefined;
  readonly expiresOn?: DateText | undefined;
};

export type VerifyReportProps = {
  outcome: Outcome;
  sentence: string;
  checks: readonly Check[];
  facts: VerifiedFacts;
  checkedAt?: DateText | undefined;
};

export function VerifyReport({ outcome, sentence, checks, facts, checkedAt }: VerifyReportProps) {
  return (
    <div class="report">
      <Verdict outcome={outcome} sentence={sentence} />
      {checkedAt && (
        <p class="fine">
          Checked <DateTime date={checkedAt} />
        </p>
      )}
      <Section id="checks" title="What was checked">
        <CheckList checks={checks} />
      </Section>
      <Section id="facts" title="What the credential says">
        <dl class="facts">
          {listFacts(facts).map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

function listFacts(facts: VerifiedFacts) {
  const { awardedOn, expiresOn } = facts;
  return [
    { label: 'Achievement', value: facts.name },
    { label: 'Issuer, by its own account', value: facts.issuerName },
    { label: 'Issuer’s identifier', value: facts.issuerId && <code>{facts.issuerId}</code> },
    { label: 'Recipient', value: facts.recipient },
    { label: 'Awarded', value: awardedOn && <DateTime date={awardedOn} /> },
    { label: 'Expires', value: expiresOn && <DateTime date={expiresOn} /> },
    {
      label: 'Credential’s identifier',
      value: facts.credentialId && <code>{facts.credentialId}</code>,
    },
  ].filter(({ value }) => value !== undefined && value !== '');
}
