/** What one check came to. `unknown` means it could not be checked, and never counts as passed. */
export type Outcome = 'passed' | 'failed' | 'unknown';

export interface CheckResult {
  readonly outcome: Outcome;
  /** One sentence in plain words. */
  readonly reason: string;
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

export const passed = (reason: string): CheckResult => ({ outcome: 'passed', reason });
export const failed = (reason: string): CheckResult => ({ outcome: 'failed', reason });
export const unknown = (reason: string): CheckResult => ({ outcome: 'unknown', reason });

/** The worst of several results: failed before unknown before passed. */
export function worst(results: readonly CheckResult[], whenEmpty: CheckResult): CheckResult {
  return (
    results.find((result) => result.outcome === 'failed') ??
    results.find((result) => result.outcome === 'unknown') ??
    results[0] ??
    whenEmpty
  );
}
