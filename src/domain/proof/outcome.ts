/** What a program can tell apart; each has its sentence among the reasons of the checks, as `proof.<code>`. */
export type ProofCode =
  | 'sound'
  /** The signature is not one over this document. */
  | 'altered'
  /** Anything else that speaks against the proof; the reason says what. */
  | 'failed'
  /** The proof could not be checked; the reason says why. */
  | 'unknown';

/** What came of one proof of a proof set, or of the signature of a JWT. */
export interface ProofOutcome {
  /** The name of the suite, or the algorithm of a JWT. */
  readonly suite: string;
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly code: ProofCode;
  /** One sentence in plain words, in English. */
  readonly reason: string;
  /** The URL of the key that the proof names, whatever came of it. */
  readonly verificationMethod?: string | undefined;
  /** When the proof says it was made. */
  readonly created?: Date | undefined;
}

const outcomes = {
  sound: 'passed',
  altered: 'failed',
  failed: 'failed',
  unknown: 'unknown',
} as const satisfies Record<ProofCode, ProofOutcome['outcome']>;

/** An outcome from its code, the name of the suite and the reason. */
export function conclude(code: ProofCode, suite: string, reason: string): ProofOutcome {
  return { suite, outcome: outcomes[code], code, reason };
}
