import type { CheckId, CheckResult, Outcome } from '#domain/verify/report.ts';
import { Icon, type IconName } from './icons.tsx';
import { Message, useTexts } from './texts.tsx';

export type { Outcome };

export type Check = Pick<CheckResult, 'outcome' | 'code' | 'values'> & {
  readonly id: CheckId;
  readonly specification?: { readonly url: string; readonly label: string } | undefined;
  /** Whether this site may be asked to check what the reader's browser could not reach. */
  readonly askable?: boolean | undefined;
  /** What each part of the question came to, where it has several. */
  readonly details?: readonly Pick<CheckResult, 'code' | 'values'>[] | undefined;
};

const icons: Record<Outcome, IconName> = { passed: 'tick', failed: 'cross', unknown: 'question' };

type CheckListProps = {
  checks: readonly Check[];
  /** What the id of each row begins with. */
  idPrefix?: string | undefined;
};

export function CheckList({ checks, idPrefix = 'check-' }: CheckListProps) {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <CheckRow check={check} id={`${idPrefix}${check.id}`} />
      ))}
    </ul>
  );
}

function CheckRow({ check, id }: { check: Check; id: string }) {
  const { outcome, specification } = check;
  const { t } = useTexts();
  return (
    <li class={`check check-${outcome}`} id={id}>
      <Icon name={icons[outcome]} />
      <div>
        <p class="check-head">
          <span class="check-label">{t(`checks.label.${check.id}`)}</span>{' '}
          <strong class="check-word">{t(`checks.${outcome}`)}</strong>
        </p>
        <p class="check-reason">
          <Reason check={check} />
        </p>
        {check.details && (
          <ul class="check-reason">
            {check.details.map((detail) => (
              <li>
                <Reason check={detail} />
              </li>
            ))}
          </ul>
        )}
        {specification && (
          <p class="check-source">
            <a href={specification.url} lang="en">
              {specification.label}
            </a>
          </p>
        )}
        {check.askable && <AskButton />}
      </div>
    </li>
  );
}

/** The id of the form of the verify page, which a button elsewhere on the page can send. */
export const verifyFormId = 'verify-form';

/** Sends the form to this site, in the one case where something is uploaded. */
export function AskButton() {
  const { t } = useTexts();
  return (
    <p class="check-ask">
      <button
        class="button button-quiet"
        type="submit"
        form={verifyFormId}
        data-ask
        aria-describedby="ask-why"
      >
        {t('verify.ask')}
      </button>
    </p>
  );
}

/** How something came out, as an icon and a word. */
export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  const { t } = useTexts();
  return (
    <span class={`outcome-word check-${outcome}`}>
      <Icon name={icons[outcome]} /> <strong class="check-word">{t(`checks.${outcome}`)}</strong>
    </span>
  );
}

/** Why a check came out as it did. */
function Reason({ check: { code, values } }: { check: Pick<CheckResult, 'code' | 'values'> }) {
  const { moment } = useTexts();
  const said = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof Date ? moment(value.toISOString()) : value,
  ]);
  return <Message id={`checks.reason.${code}`} values={Object.fromEntries(said)} />;
}

type VerdictProps = {
  outcome: Outcome;
  /** Whether it heads a report, so that a script can lead the reader to it. */
  heading?: boolean | undefined;
};

/** The one sentence above a list of checks. */
export function Verdict({ outcome, heading }: VerdictProps) {
  const { t } = useTexts();
  const text = (
    <>
      <Icon name={icons[outcome]} />
      <span>{t(`checks.verdict.${outcome}`)}</span>
    </>
  );
  const look = `verdict verdict-${outcome}`;
  if (!heading) return <p class={look}>{text}</p>;
  return (
    <h2 class={look} id="verdict" tabindex={-1}>
      {text}
    </h2>
  );
}
