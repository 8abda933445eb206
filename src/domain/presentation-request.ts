import { asObject, type Loose } from './reading.ts';
import type { VerificationReport } from './verify/report.ts';
import { type CredentialForm, credentialForms } from './wallet-offer.ts';

/** How long a wallet can answer, and how long what it showed can be seen: from the asking. */
export const requestMinutes = 60;
/** Requests that wait for wallets at the same time; anybody can make one. */
export const maxOpenRequests = 2_000;

/** What came of asking a wallet. */
export type PresentationAnswer =
  /** What was found out about the badge that it showed. The badge itself is not kept. */
  | { readonly report: VerificationReport }
  /** It showed nothing: its holder did not want to, or it could not. */
  | { readonly refusal: 'declined' | 'unable' };

/** What has become of a request, in the eyes of whoever asked. */
export const requestStandings = ['waiting', 'shown', 'declined', 'unable', 'expired'] as const;

export type RequestStanding = (typeof requestStandings)[number];

/** @param answer - what was kept, if anything */
export function findRequestStanding(
  answer: PresentationAnswer | undefined,
  expiresAt: Date,
  now: Date,
): RequestStanding {
  if (expiresAt <= now) return 'expired';
  if (!answer) return 'waiting';
  return 'report' in answer ? 'shown' : answer.refusal;
}

/** What a wallet calls it when its holder says no. @source OpenID4VP 1.0, section 8.5 */
export const readRefusal = (error: string): 'declined' | 'unable' =>
  error === 'access_denied' ? 'declined' : 'unable';

/** The types of a badge, as JSON-LD expands them: the older name stands for the same. */
const badgeTypes = ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential'];

/** What the query calls a badge in one of the forms. */
export const nameQuery = (form: CredentialForm): string => `open_badge_${form}`;

/**
 * One Open Badge, in whichever form the wallet has it.
 *
 * @source OpenID4VP 1.0, section 6 and appendix B.1.1 https://openid.net/specs/openid-4-verifiable-presentations-1_0.html#section-6
 */
export const badgeQuery = {
  credentials: credentialForms.map((form) => ({
    id: nameQuery(form),
    format: form,
    meta: { type_values: [badgeTypes] },
  })),
  credential_sets: [{ options: credentialForms.map((form) => [nameQuery(form)]) }],
} as const;

/** How a presentation of each form comes: secured in itself, or as a JWT. */
const isInForm: Readonly<Record<CredentialForm, (presentation: unknown) => boolean>> = {
  ldp_vc: (presentation) => asObject(presentation) !== undefined,
  jwt_vc_json: (presentation) => typeof presentation === 'string',
};

/**
 * The one presentation in an answer to {@link badgeQuery}; `undefined` for an answer to anything else.
 *
 * @source OpenID4VP 1.0, section 8.1
 */
export function findPresentation(token: Loose): unknown {
  const [entry, ...others] = Object.entries(token);
  const form = credentialForms.find((each) => nameQuery(each) === entry?.[0]);
  const presentations = entry?.[1];
  if (!form || others.length > 0 || !Array.isArray(presentations)) return undefined;
  const [only] = presentations as readonly unknown[];
  return presentations.length === 1 && isInForm[form](only) ? only : undefined;
}

/** Whether a presentation holds what the query asks for: one badge, and nothing else. */
export const holdsOneBadge = ({ parts = [] }: VerificationReport): boolean =>
  parts.length === 1 && parts[0]?.kind === 'badge';
