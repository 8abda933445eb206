import { CheckList, OutcomeWord } from './outcome.tsx';
import { useTexts } from './texts.tsx';
import { FactList } from './verify-facts.tsx';
import type { ReportPart } from './verify-report.tsx';

type PartListProps = {
  parts: readonly ReportPart[];
  /** What the ids of this list's checks begin with: no two parts share one. */
  idPrefix: string;
};

/** The reports of contained credentials, each behind its name and its outcome. */
export function PartList({ parts, idPrefix }: PartListProps) {
  return (
    <div class="report-parts">
      {parts.map((part, i) => (
        <Part part={part} idPrefix={`${idPrefix}${i + 1}-`} />
      ))}
    </div>
  );
}

function Part({ part, idPrefix }: { part: ReportPart; idPrefix: string }) {
  const { t } = useTexts();
  const inner = [...part.parts, ...part.endorsements];
  return (
    <details class="report-part" open={part.outcome !== 'passed'}>
      <summary>
        <span class="report-part-name">{part.facts.name ?? t('verify.unnamed')}</span>{' '}
        <OutcomeWord outcome={part.outcome} />
      </summary>
      <p class="fine">{t(`verify.kind.${part.kind}`)}</p>
      <CheckList checks={part.checks} idPrefix={idPrefix} />
      <FactList facts={part.facts} />
      {inner.length > 0 && <PartList parts={inner} idPrefix={idPrefix} />}
    </details>
  );
}
