/** The forms in which a credential is handed over. */
export type Carrier = 'json' | 'jwt' | 'url' | 'png' | 'svg' | 'pdf';

/** What a carrier holds: a document with proofs of its own, a compact JWT, or the address of either. */
export type Content =
  | { readonly document: object }
  | { readonly jwt: string }
  | { readonly url: string };

/** What was in a carrier, and in which. */
export type Opened = Content & { readonly carrier: Carrier };
