import type { DocumentLoader } from '#contexts/loader.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import type { Effort } from '#domain/proof/entanglement.ts';
import type { ProofOutcome } from '#domain/proof/verify.ts';
import type { FetchDocument } from '../fetching.ts';
import type { Loose } from '../reading.ts';
import type { VerifyOptions } from './options.ts';
import type { CheckId, CheckResult, Kind, VerificationReport } from './report.ts';

export type { KnownIssuer, Registry, VerifyOptions } from './options.ts';

/** What the checks may use; nothing else of the outside world. */
export interface VerifyContext extends VerifyOptions {
  readonly fetchDocument: FetchDocument;
  readonly resolve: ResolveDid;
  readonly documentLoader: DocumentLoader;
  /** How many documents this one stands in. */
  readonly depth: number;
  /** How many more documents this report may look at. */
  readonly allowance: { left: number };
  /** What is left of the work that this report may make. */
  readonly effort: Effort;
  /** Ids of which the subject must have one, because of what the document stands in. */
  readonly about?: readonly string[] | undefined;
  /** The DID that presents the document, where it has to be about that one. */
  readonly presenter?: string | undefined;
  /** Verifies a document that this one holds. */
  readonly verifyContained: (content: unknown, place: Place) => Promise<VerificationReport>;
}

/** Where a contained document stands, and what is asked of it because of that. */
export interface Place {
  /** Ids of which its subject must have one; absent when it may be about anything. */
  readonly about?: readonly string[] | undefined;
  /** The DID that presents it, where it has to be about that one. */
  readonly presenter?: string | undefined;
  /** A name or an email address to compare with its recipient. */
  readonly recipient?: string | undefined;
}

/** What the checks look at. */
export interface Examined {
  /** The document as it was received; of a JWT, its claims. */
  readonly document: Loose;
  readonly kind: Kind;
  /** The compact JWT that secures the document, when no embedded proof does. */
  readonly jwt?: string;
  /** What came of every proof; worked out once, when it is first asked for. */
  readonly verifyProofs: () => Promise<readonly ProofOutcome[]>;
}

/** What a check came to, with the reports of the documents it looked at. */
export type Answer = CheckResult & { readonly reports?: readonly VerificationReport[] };

/** Answers one question about a document. */
export type RunCheck = (examined: Examined, context: VerifyContext) => Answer | Promise<Answer>;

/**
 * What a check does to the verdict. `decisive`: it fails with the check, and is unknown when the check could not be
 * made. `telling`: it fails with the check. `aside`: it stays as it is, since the credential is good without.
 */
export type Weight = 'decisive' | 'telling' | 'aside';

/** One check: a question, and who answers it. */
export interface CheckRow {
  readonly id: CheckId;
  readonly label: string;
  readonly specification: string;
  readonly weight: Weight;
  /** Whether it is made at all. */
  readonly applies?: (examined: Examined, context: VerifyContext) => boolean;
  readonly run: RunCheck;
}
