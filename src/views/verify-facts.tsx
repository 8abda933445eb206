import { DateTime, type DateText } from './date.tsx';
import { useTexts } from './texts.tsx';

export type VerifiedFacts = {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly criteria?: string | undefined;
  /** What an endorser says. */
  readonly comment?: string | undefined;
  readonly holderId?: string | undefined;
  readonly credentialId?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly awardedOn?: DateText | undefined;
  readonly expiresOn?: DateText | undefined;
};

/** What a document says of itself. */
export function FactList({ facts }: { facts: VerifiedFacts }) {
  const { t } = useTexts();
  const rows = listFacts(facts);
  if (rows.length === 0) return <p class="fine">{t('verify.noFacts')}</p>;
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div>
          <dt>{t(`verify.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function listFacts(facts: VerifiedFacts) {
  const { issuerId, holderId, awardedOn, expiresOn, credentialId } = facts;
  const rows = [
    ['name', facts.name],
    ['description', facts.description],
    ['criteria', facts.criteria],
    ['comment', facts.comment],
    ['issuerName', facts.issuerName],
    ['issuerId', issuerId && <code>{issuerId}</code>],
    ['holderId', holderId && <code>{holderId}</code>],
    ['awardedOn', awardedOn && <DateTime date={awardedOn} />],
    ['expiresOn', expiresOn && <DateTime date={expiresOn} />],
    ['credentialId', credentialId && <code>{credentialId}</code>],
  ] as const;
  return rows.filter(([, value]) => value !== undefined && value !== '');
}
