import type { Alignment } from './alignment-list.tsx';
import type { DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import type { Check, Outcome } from './outcome.tsx';
import type { Visibility } from './visibility-button.tsx';

export type CredentialAchievement = {
  readonly name: string;
  readonly description: string;
  /** The achievement's own page. */
  readonly url?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly achievementType?: string | undefined;
  /** Rendered from the issuer's markdown and already made safe. */
  readonly criteriaHtml: string;
  readonly alignments: readonly Alignment[];
  readonly tags: readonly string[];
};

export type CredentialIssuer = {
  readonly name: string;
  readonly url?: string | undefined;
  /** The DID that signed. */
  readonly did: string;
};

export type Evidence = {
  readonly name: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
};

export type Result = {
  readonly name: string;
  readonly value: string;
  readonly status?: string | undefined;
};

/** Who made the assessment decision: `credentialSubject.source`. */
export type Source = {
  readonly centreName: string;
  readonly person?: string | undefined;
  readonly role?: string | undefined;
};

export type Verification = {
  readonly outcome: Outcome;
  readonly sentence: string;
  readonly checks: readonly Check[];
  readonly checkedAt?: DateText | undefined;
};

export type CredentialLinks = {
  /** The permanent address of this credential. */
  readonly url: string;
  readonly jsonUrl: string;
  /** The verify page, with this credential's address already filled in. */
  readonly verifyUrl: string;
};

/** Present only for the credential's own learner. */
export type OwnerControls = {
  readonly visibility: Visibility;
  readonly visibilityAction: string;
};

export type CredentialPageProps = {
  frame: Frame;
  achievement: CredentialAchievement;
  recipientName: string;
  awardedOn: DateText;
  expiresOn?: DateText | undefined;
  expired: boolean;
  revoked?: { readonly on: DateText; readonly reason?: string | undefined } | undefined;
  issuer: CredentialIssuer;
  source?: Source | undefined;
  evidence: readonly Evidence[];
  results: readonly Result[];
  verification: Verification;
  links: CredentialLinks;
  owner?: OwnerControls | undefined;
  /** The answer to something the learner has just done, for example "This credential is now public". */
  message?: string | undefined;
};
