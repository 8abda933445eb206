/** As much of an untyped library as the benchmarks use. */
declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<{
    signer(): {
      id: string;
      controller: string;
      algorithm: 'Ed25519';
      sign(input: { data: Uint8Array }): Promise<Uint8Array>;
    };
    verifier(): { verify(input: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  }>;
}
