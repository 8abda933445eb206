/** As much of the untyped libraries as the campaign uses, beside what src/types says of them. */

declare module '@digitalbazaar/vc' {
  export function derive(input: {
    verifiableCredential: object;
    suite: SigningSuite;
    documentLoader: LibraryLoader;
  }): Promise<Record<string, unknown>>;
  export function signPresentation(input: {
    presentation: object;
    suite: SigningSuite;
    challenge: string;
    domain?: string;
    documentLoader: LibraryLoader;
  }): Promise<Record<string, unknown>>;
}
declare module 'jsonld' {
  const jsonld: { canonize(input: object, options: object): Promise<string> };
  export default jsonld;
}
