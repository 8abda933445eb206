import type { DidKey } from './did/key.ts';

/** What an issuer says of itself inside a credential. */
export interface IssuerProfile {
  /** The DID of the key that signs. */
  readonly did: DidKey;
  readonly name: string;
  readonly url: string;
  readonly email?: string | undefined;
  readonly description?: string | undefined;
  readonly imageUrl?: string | undefined;
}

/** A centre, or a person or role at one, that made the assessment decision. */
export interface AssessorProfile {
  readonly id: string;
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}
