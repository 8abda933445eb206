import { Icon, type IconName } from './icons.tsx';

export type Outcome = 'passed' | 'failed' | 'unknown';

export type Check = {
  readonly id: string;
  readonly label: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly specification?: { readonly url: string; readonly label: string } | undefined;
};

const outcomes: Record<Outcome, { icon: IconName; word: string }> = {
  passed: { icon: 'tick', word: 'Passed' },
  failed: { icon: 'cross', word: 'Failed' },
  unknown: { icon: 'question', word: 'Could not be checked' },
};

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
  const { icon, word } = outcomes[check.outcome];
  return (
    <li class={`check check-${check.outcome}`} id={`check-${check.id}`}>
      <Icon name={icon} />
      <div>
        <p class="check-head">
          <span class="check-label">{check.label}</span> <strong class="check-word">{word}</strong>
        </p>
        <p class="check-reason">{check.reason}</p>
        {check.specification && (
          <p class="check-source">
            <a href={check.specification.url}>{check.specification.label}</a>
          </p>
        )}
      </div>
    </li>
  );
}

/** The one sentence above a list of checks. */
export function Verdict({ outcome, sentence }: { outcome: Outcome; sentence: string }) {
  return (
    <p class={`verdict verdict-${outcome}`}>
      <Icon name={outcomes[outcome].icon} />
      <span>{sentence}</span>
    </p>
  );
}
