import type { Carrier } from '../carrier/open.ts';
import type { Contact } from '../fetching.ts';
import { type ReasonCode, type ReasonValues, sayReason } from './reasons.ts';

/** What one check came to. `unknown` means it could not be checked, and never counts as passed. */
export type Outcome = 'passed' | 'failed' | 'unknown';

/** What a check came to, with its reason. */
export interface CheckResult {
  readonly outcome: Outcome;
  /** One sentence in plain words, in English. */
  readonly reason: string;
  /** The same for programs, and for other languages. */
  readonly code: ReasonCode;
  readonly values: ReasonValues;
  /** What each part of the question came to, where it has several. */
  readonly details?: readonly CheckResult[];
}

/** A check in a report. */
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

/** Every check that there is. */
export type CheckId =
  | 'well-formed'
  | 'unaltered'
  | 'issuer'
  | 'holder'
  | 'occasion'
  | 'contents'
  | 'subject'
  | 'presenter'
  | 'domain'
  | 'issuer-known'
  | 'status'
  | 'validity'
  | 'key'
  | 'endorsements'
  | 'refresh'
  | 'recipient';

/** What the document says of itself, for display beside the checks; believed only as far as they go. */
export interface Summary {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly issuerId?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly issuerUrl?: string | undefined;
  /** Who presents it, of a presentation. */
  readonly holderId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly achievementId?: string | undefined;
  readonly achievementName?: string | undefined;
  readonly achievementType?: string | undefined;
  /** In Markdown, as its issuer wrote it. */
  readonly criteria?: string | undefined;
  readonly criteriaUrl?: string | undefined;
  readonly imageUrl?: string | undefined;
  /** What an endorser says. */
  readonly comment?: string | undefined;
  readonly awardedDate?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** What was found out about a document. */
export interface VerificationReport {
  /** What the document is, as far as its types say. */
  readonly kind: Kind;
  /** In what it came; absent when a parsed document was handed in. */
  readonly carrier?: Carrier;
  /** Every address that was asked, in the order of the answers. */
  readonly contacts?: readonly Contact[];
  /** The reports of the credentials that a presentation or an envelope holds. */
  readonly parts?: readonly VerificationReport[];
  /** The reports of the endorsements that stand in it. The verdict does not rest on them. */
  readonly endorsements?: readonly VerificationReport[];
  /**
   * `failed` when a check failed that the verdict rests on; `unknown` when none did but one could not be made;
   * `passed` otherwise. The verdict does not rest on endorsements, nor on whether there is a newer version.
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

/** A check that passed. */
export const passed = conclude('passed');
/** A check that failed. */
export const failed = conclude('failed');
/** A check that could not be made. */
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
