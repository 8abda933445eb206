import type { ResultStatus } from '#domain/result-status.ts';
import type { Alignment } from './alignment-list.tsx';
import type { DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import type { Check, Outcome } from './outcome.tsx';
import type { Preview } from './preview-head.tsx';
import type { Share } from './share-panel.tsx';
import type { WalletHistoryEntry } from './wallet-history.tsx';
import type { Visibility } from './visibility-button.tsx';

type CredentialAchievement = {
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
  /** Where to ask: an address, a web page, or words. */
  readonly contact?: string | undefined;
};

export type Evidence = {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
};

export type Result = {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly status?: ResultStatus | undefined;
  /** How the value is to be read. */
  readonly required?: string | undefined;
  readonly lowest?: string | undefined;
  readonly highest?: string | undefined;
  readonly allowed?: readonly string[] | undefined;
};

/** Who made the assessment decision: `credentialSubject.source`. */
export type Source = {
  readonly centreName: string;
  readonly person?: string | undefined;
  readonly role?: string | undefined;
};

export type Verification = {
  readonly outcome: Outcome;
  readonly checks: readonly Check[];
  readonly checkedAt?: DateText | undefined;
};

type CredentialLinks = {
  /** The permanent address of this credential. */
  readonly url: string;
  readonly jsonUrl: string;
  /** The verify page, with this credential's address already filled in; only where others can open it. */
  readonly verifyUrl?: string | undefined;
};

export type CredentialFile = {
  readonly kind: 'png' | 'svg' | 'pdf' | 'json' | 'jwt';
  readonly url: string;
};

/** Present only for the credential's own learner. */
type LearnerControls = {
  readonly visibility: Visibility;
  readonly visibilityAction: string;
  readonly walletUrl: string;
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
  files?: readonly CredentialFile[] | undefined;
  /** The credential that this one takes the place of. */
  replacesUrl?: string | undefined;
  controls?: LearnerControls | undefined;
  /** When wallets got it; told to its learner alone. */
  wallets?: readonly WalletHistoryEntry[] | undefined;
  share?: Share | undefined;
  /** What link previews and search engines are told; only of what everybody may see. */
  preview?: Preview | undefined;
  /** The answer to something the learner has just done, for example "This credential is now public". */
  message?: string | undefined;
};
