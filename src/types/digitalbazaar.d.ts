/** Shapes of the untyped libraries, only as far as they are used here. */

interface SigningSuite {
  verificationMethod?: string;
}
interface ProofResult {
  verified: boolean;
  error?: unknown;
  results?: { verified: boolean; error?: unknown; purposeResult?: { valid: boolean; error?: unknown } }[];
}
interface LibrarySigner {
  readonly id: string;
  readonly algorithm: string;
  sign(input: { data: Uint8Array }): Promise<Uint8Array>;
}
type LibraryLoader = (url: string) => Promise<unknown>;

declare module '@digitalbazaar/vc' {
  export class CredentialIssuancePurpose {
    constructor(options?: object);
  }
  export function issue(input: {
    credential: object;
    suite: SigningSuite;
    documentLoader: LibraryLoader;
    now?: Date;
  }): Promise<Record<string, unknown>>;
  export function verifyCredential(input: {
    credential: object;
    suite: SigningSuite | SigningSuite[];
    documentLoader: LibraryLoader;
    now?: Date;
    checkStatus?: (input: object) => Promise<{ verified: boolean; error?: unknown }>;
  }): Promise<ProofResult>;
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 implements SigningSuite {
    constructor(options: { signer?: LibrarySigner; key?: unknown; date?: string });
    verificationMethod?: string;
  }
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof implements SigningSuite {
    constructor(options: { signer?: LibrarySigner; date?: string; cryptosuite: unknown });
    verificationMethod?: string;
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    name: string;
    canonize: (input: object, options: object) => Promise<string>;
  };
}
declare module 'jsonld-signatures' {
  const jsigs: {
    purposes: { AssertionProofPurpose: new (options?: object) => object };
    verify(
      document: object,
      options: { suite: SigningSuite | SigningSuite[]; purpose: object; documentLoader: LibraryLoader },
    ): Promise<ProofResult>;
    sign(
      document: object,
      options: { suite: SigningSuite; purpose: object; documentLoader: LibraryLoader },
    ): Promise<Record<string, unknown>>;
  };
  export default jsigs;
}
declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(input: object): Promise<{ verified: boolean; results?: { verified: boolean }[]; error?: unknown }>;
  export function decodeList(input: { encodedList: string }): Promise<{ length: number; getStatus(index: number): boolean }>;
}
