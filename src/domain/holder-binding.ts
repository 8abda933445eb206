import { contextUrls } from '#contexts/loader.ts';
import type { JsonObject } from './proof/sign.ts';
import { asList, asObject } from './reading.ts';

/** Contexts that a proof brings along; whoever signs anew adds the ones it needs. */
const proofContexts: ReadonlySet<unknown> = new Set([contextUrls.ed25519Signature2020]);

interface Binding {
  /** The DID that a wallet has proved to be its own. */
  readonly holder: string;
  /** Who signs now: the issuer's identity can have changed since the first signature. */
  readonly issuerDid: string;
  /** Where its status stands: the same slot, or another in a list of the key that signs now. */
  readonly status: unknown;
}

/**
 * The credential of an award for one holder, unsigned: everything as it was signed before, under the same
 * `id`, with the holder's DID as the `id` of its subject.
 *
 * @param signed - the credential as it was signed, with its proofs
 * @source Open Badges 3.0, section 7.2 https://www.imsglobal.org/spec/ob/v3p0/#recipient-identification
 */
export function bindToHolder(signed: JsonObject, binding: Binding): JsonObject {
  const { proof: _, ...unsigned } = signed;
  const { id: _none, ...subject } = asObject(unsigned['credentialSubject']) ?? {};
  return {
    ...unsigned,
    '@context': asList(unsigned['@context']).filter((context) => !proofContexts.has(context)),
    issuer: { ...asObject(unsigned['issuer']), id: binding.issuerDid },
    credentialSubject: { id: binding.holder, ...subject },
    credentialStatus: binding.status,
  };
}
