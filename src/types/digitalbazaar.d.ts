/** Shapes of the untyped libraries, only as far as they are used here. */

interface SigningSuite {
  verificationMethod?: string;
  verifyProof?(options: { document: object }): Promise<unknown>;
}
interface ProofResult {
  verified: boolean;
  error?: unknown;
  results?: {
    verified: boolean;
    error?: unknown;
    purposeResult?: { valid: boolean; error?: unknown };
  }[];
}
interface LibrarySigner {
  readonly id: string;
  readonly algorithm: string;
  sign(input: { data: Uint8Array }): Promise<Uint8Array>;
}
type LibraryLoader = (url: string) => Promise<unknown>;

declare module '@digitalbazaar/vc' {
  export class CredentialIssuancePurpose implements LibraryPurpose {
    term: string;
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
    purpose?: LibraryPurpose;
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
interface VerifyCryptosuite {
  name: string;
  createVerifyData: (data: never) => Promise<unknown>;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: VerifyCryptosuite;
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): VerifyCryptosuite;
  export function createSignCryptosuite(): VerifyCryptosuite;
}
declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createVerifyCryptosuite(): VerifyCryptosuite;
  export function createSignCryptosuite(): VerifyCryptosuite;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createVerifyCryptosuite(): VerifyCryptosuite;
  export function createSignCryptosuite(options?: object): VerifyCryptosuite;
  export function createDiscloseCryptosuite(options?: object): VerifyCryptosuite;
}
declare module '@digitalbazaar/ecdsa-multikey' {
  export interface EcdsaKeyPair {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer(): LibrarySigner;
    export(options: object): Promise<Record<string, string>>;
  }
  export function from(key: object): Promise<EcdsaKeyPair>;
  export function generate(options: object): Promise<EcdsaKeyPair>;
  export function toJwk(options: object): Promise<JsonWebKey>;
}
interface LibraryPurpose {
  term: string;
}
declare module 'jsonld-signatures' {
  const library: {
    verify(
      document: object,
      options: { suite: SigningSuite; purpose: LibraryPurpose; documentLoader: LibraryLoader },
    ): Promise<ProofResult>;
    sign(
      document: object,
      options: { suite: SigningSuite; purpose: LibraryPurpose; documentLoader: LibraryLoader },
    ): Promise<Record<string, unknown>>;
    derive(
      document: object,
      options: { suite: SigningSuite; purpose: LibraryPurpose; documentLoader: LibraryLoader },
    ): Promise<Record<string, unknown>>;
    purposes: {
      AssertionProofPurpose: new (options?: object) => LibraryPurpose;
      AuthenticationProofPurpose: new (options: {
        challenge: string;
        domain?: string;
      }) => LibraryPurpose;
    };
  };
  export default library;
}
declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(
    input: object,
  ): Promise<{ verified: boolean; results?: { verified: boolean }[]; error?: unknown }>;
  export function decodeList(input: {
    encodedList: string;
  }): Promise<{ length: number; getStatus(index: number): boolean }>;
}
declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
    signer(): LibrarySigner;
    verifier(): { verify(input: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  }
  export function from(key: object): Promise<KeyPair>;
  export function generate(options?: object): Promise<KeyPair>;
}
