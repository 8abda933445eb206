/** As much of DCC's untyped libraries as the grid uses. */
declare module '@digitalcredentials/vc' {
  export function issue(input: {
    credential: object;
    suite: unknown;
    documentLoader: (url: string) => Promise<unknown>;
  }): Promise<Record<string, unknown>>;
}
declare module '@digitalcredentials/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options: { key: unknown; date?: string }) => object;
}
declare module '@digitalcredentials/ed25519-verification-key-2020' {
  export class Ed25519VerificationKey2020 {
    static generate(): Promise<Ed25519VerificationKey2020>;
    id: string;
    controller: string;
    publicKeyMultibase: string;
  }
}
