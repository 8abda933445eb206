import type { FetchDocument } from '../fetching.ts';

/** A list of issuers that somebody keeps. */
export interface Registry {
  readonly name: string;
  readonly url: string;
}

/** An issuer that the verifier knows by itself. */
export interface KnownIssuer {
  readonly did: string;
  readonly name: string;
}

/** How a document is verified: the public options of the library. */
export interface VerifyOptions {
  readonly now: Date;
  /** How DID documents, lists and linkages are fetched; without it those checks are `unknown`. */
  readonly fetchDocument?: FetchDocument | undefined;
  /** Ends all fetching for this report; what was not fetched by then is `unknown`. */
  readonly signal?: AbortSignal | undefined;
  /** A name or an email address to compare with the recipient. */
  readonly recipient?: string | undefined;
  /** Registries of issuers, asked in this order whether the issuer is in them. */
  readonly registries?: readonly Registry[] | undefined;
  /** Issuers that whoever verifies knows without asking anybody, such as the site's own. */
  readonly knownIssuers?: readonly KnownIssuer[] | undefined;
  /** What the signature of a presentation must name: it was made for this occasion. */
  readonly challenge?: string | undefined;
  /** What the signature of a presentation must name: it was made for this reader. */
  readonly domain?: string | undefined;
  /** Whether the credentials in a presentation have to be about whoever presents them. */
  readonly ofPresenter?: boolean | undefined;
}
