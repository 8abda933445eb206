import type { CheckId, CheckResult, Outcome } from '#domain/verify/report.ts';
import { Icon, type IconName } from './icons.tsx';
import { Message, useTexts } from './texts.tsx';

export type { Outcome };

export type Check = Pick<CheckResult, 'outcome' | 'code' | 'values'> & {
  readonly id: CheckId;
  readonly specification?: { readonly url: string; readonly label: string } | undefined;
};

const icons: Record<Outcome, IconName> = { passed: 'tick', failed: 'cross', unknown: 'question' };

export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <CheckRow check={check} />
      ))}
    </ul>
  );
}

export function CheckRow({ check }: { check: Check }) {
  const { id, outcome, specification } = check;
  const { t } = useTexts();
  return (
    <li class={`check check-${outcome}`} id={`check-${id}`}>
      <Icon name={icons[outcome]} />
      <div>
        <p class="check-head">
          <span class="check-label">{t(`checks.label.${id}`)}</span>{' '}
          <strong class="check-word">{t(`checks.${outcome}`)}</strong>
        </p>
        <p class="check-reason">
          <Reason check={check} />
        </p>
        {specification && (
          <p class="check-source">
            <a href={specification.url} lang="en">
              {specification.label}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

/** Why a check came out as it did. */
function Reason({ check: { code, values } }: { check: Check }) {
  const { moment } = useTexts();
  const said = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof Date ? moment(value.toISOString()) : value,
  ]);
  return <Message id={`checks.reason.${code}`} values={Object.fromEntries(said)} />;
}

/** The one sentence above a list of checks. */
export function Verdict({ outcome }: { outcome: Outcome }) {
  const { t } = useTexts();
  return (
    <p class={`verdict verdict-${outcome}`}>
      <Icon name={icons[outcome]} />
      <span>{t(`checks.verdict.${outcome}`)}</span>
    </p>
  );
}
