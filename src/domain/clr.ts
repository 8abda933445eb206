import { contextUrls } from '#contexts/loader.ts';
import { buildIssuer } from './credential.ts';
import type { IssuerProfile } from './profile.ts';
import { formatDateTime, type JsonObject } from './proof/sign.ts';
import type { IdentityObject } from './recipient.ts';

interface RecordInput {
  /** A URL that nothing else has, such as a `urn:uuid:`. */
  readonly id: string;
  readonly name: string;
  readonly issuer: IssuerProfile;
  /** Hashed identities of the learner, at least one. */
  readonly identifiers: readonly IdentityObject[];
  /** The credentials as they were signed, at least one. */
  readonly credentials: readonly JsonObject[];
  /** Whether the issuer knows of more than these. */
  readonly partial: boolean;
  readonly at: Date;
}

/**
 * Builds the unsigned learner record of one issuer over credentials as they were signed. It says what was in
 * the record at one moment, so it has neither status nor end; each credential in it has its own.
 *
 * @returns a `ClrCredential` of VCDM 2.0, without the contexts that proofs add
 * @source CLR 2.0, section B.1.1 https://www.imsglobal.org/spec/clr/v2p0/#clrcredential
 */
export const buildLearnerRecord = (input: RecordInput): JsonObject => ({
  '@context': [contextUrls.credentialsV2, contextUrls.clr, contextUrls.openBadges],
  id: input.id,
  type: ['VerifiableCredential', 'ClrCredential'],
  name: input.name,
  issuer: buildIssuer(input.issuer),
  validFrom: formatDateTime(input.at),
  awardedDate: formatDateTime(input.at),
  partial: input.partial,
  credentialSubject: {
    type: ['ClrSubject'],
    identifier: input.identifiers,
    verifiableCredential: input.credentials,
  },
});
