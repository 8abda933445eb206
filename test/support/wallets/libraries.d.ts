/** As much of DCC's untyped library as its wallet uses. */
declare module '@digitalcredentials/vc' {
  export function createPresentation(input: {
    holder: string;
    verifiableCredential?: readonly object[];
  }): Record<string, unknown>;
  export function signPresentation(input: {
    presentation: object;
    suite: unknown;
    challenge: string;
    domain?: string;
    documentLoader: (url: string) => Promise<unknown>;
  }): Promise<Record<string, unknown>>;
}
