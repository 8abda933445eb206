import type {
  ApiKeyId,
  CentreId,
  IssuerId,
  LearnerId,
  OauthClientId,
  OauthGrantId,
  SessionId,
} from './ids.ts';
import type { ObPermission } from './oauth.ts';

/** What an API key may be allowed to do. */
export const scopes = [
  'achievements:read',
  'achievements:write',
  'awards:read',
  'awards:write',
  // A claim link signs its bearer in as the learner, so seeing it is a right of its own.
  'claim-links:read',
  // Whoever takes up an offer has the credential in a wallet of their own, so making one is a right of its own.
  // A centre's key cannot have it: a centre does not hand over what its learners have accepted.
  'offers:write',
  'issuer:read',
  'issuer:write',
  'api-keys:write',
  // For mail providers, which report what they could not deliver.
  'mail:write',
] as const;

export type Scope = (typeof scopes)[number];

/** Who is asking. */
export type Actor =
  | {
      readonly kind: 'api-key';
      /** The id of the key, or `bootstrap` for the one from the environment. */
      readonly id: ApiKeyId | 'bootstrap';
      readonly issuerId: IssuerId;
      /** Set for a centre's key, which then reaches only that centre's awards. */
      readonly centreId?: CentreId | undefined;
      readonly scopes: readonly Scope[];
    }
  | {
      readonly kind: 'learner';
      readonly id: LearnerId;
      /** The signed-in browser that asks. */
      readonly sessionId?: SessionId | undefined;
    }
  /** A program that a learner allowed some things, and nothing but those. */
  | {
      readonly kind: 'client';
      readonly id: OauthClientId;
      readonly grantId: OauthGrantId;
      readonly learnerId: LearnerId;
      readonly permissions: readonly ObPermission[];
    }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system' };

/** Scopes that a centre's key can hold. */
export const centreScopes: readonly Scope[] = ['achievements:read', 'awards:read', 'awards:write'];

/** How an actor is written into the audit. */
export function nameActor(actor: Actor): string {
  return 'id' in actor ? actor.id : actor.kind;
}
