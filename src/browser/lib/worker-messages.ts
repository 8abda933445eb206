/** What the verify page and its worker say to each other. */
import type { Pixels } from '#domain/carrier/qr.ts';
import type { VerifyOptions } from '#domain/verify/options.ts';

/** Whom this site knows, or asks whether an issuer is known. */
export type Trust = Pick<VerifyOptions, 'registries' | 'knownIssuers'>;

export interface VerifyRequest {
  /** A file, or text: a credential or an address. */
  readonly content: Blob | string;
  readonly recipient: string;
  /** How text was taken in, where a camera read it. */
  readonly scanned: boolean;
  readonly trust: Trust;
  /** What the site is called that can be asked where this browser gets no answer; none while offline. */
  readonly askable: string | undefined;
}

export type WorkerRequest =
  | { readonly id: number; readonly verify: VerifyRequest }
  | { readonly id: number; readonly scan: Pixels };

/** Markup of the same views that the server renders. */
export interface Verified {
  readonly html: string;
  /** The report as JSON; absent when there was nothing to report on. */
  readonly report?: string;
}

export type WorkerAnswer =
  /** Sent before each address that is asked. */
  | { readonly id: number; readonly asking: string }
  | { readonly id: number; readonly verified: Verified }
  /** What a QR code in the picture holds, if there is one. */
  | { readonly id: number; readonly scanned: string | undefined };
