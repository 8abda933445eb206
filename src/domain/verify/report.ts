import { type ReasonCode, type ReasonValues, sayReason } from './reasons.ts';

/** What one check came to. `unknown` means it could not be checked, and never counts as passed. */
export type Outcome = 'passed' | 'failed' | 'unknown';

export interface CheckResult {
  readonly outcome: Outcome;
  /** One sentence in plain words, in English. */
  readonly reason: string;
  /** The same for programs, and for other languages. */
  readonly code: ReasonCode;
  readonly values: ReasonValues;
}

export interface Check extends CheckResult {
  readonly id: CheckId;
  /** The question that is answered. */
  readonly label: string;
  readonly specification: string;
}

export type CheckId =
  | 'well-formed'
  | 'unaltered'
  | 'issuer'
  | 'domain'
  | 'status'
  | 'validity'
  | 'recipient';

/** What the document says of itself, for display beside the checks; believed only as far as they go. */
export interface Summary {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

export interface VerificationReport {
  /**
   * `failed` when any check failed; `unknown` when none failed but one that the verdict rests on
   * could not be made; `passed` otherwise.
   */
  readonly verdict: Outcome;
  readonly checkedAt: string;
  readonly summary: Summary;
  readonly checks: readonly Check[];
}

const conclude =
  (outcome: Outcome) =>
  (code: ReasonCode, values: ReasonValues = {}): CheckResult => ({
    outcome,
    reason: sayReason(code, values),
    code,
    values,
  });

export const passed = conclude('passed');
export const failed = conclude('failed');
export const unknown = conclude('unknown');

/** The worst of several results: failed before unknown before passed. */
export function worst<T extends Pick<CheckResult, 'outcome'>, E>(
  results: readonly T[],
  whenEmpty: E,
): T | E {
  return (
    results.find((result) => result.outcome === 'failed') ??
    results.find((result) => result.outcome === 'unknown') ??
    results[0] ??
    whenEmpty
  );
}
