import type { Carrier } from '../carrier/open.ts';
import type { Contact } from '../fetching.ts';
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

/** What a document is; each kind has rules of its own. */
export type Kind =
  | 'badge'
  | 'endorsement'
  | 'clr'
  | 'credential'
  | 'presentation'
  | 'badge-2.0'
  | 'unrecognised';

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
  /** What the document is, as far as its types say. */
  readonly kind: Kind;
  /** In what it came; absent when a parsed document was handed in. */
  readonly carrier?: Carrier;
  /** Every address that was asked, in the order of the answers. */
  readonly contacts?: readonly Contact[];
  /** The reports of the credentials that a presentation or an envelope holds. */
  readonly parts?: readonly VerificationReport[];
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
