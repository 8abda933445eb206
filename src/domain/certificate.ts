import type { Locale } from './locale.ts';

/** What a printed certificate says, and what it carries. Dates are ISO 8601 days or moments. */
export interface Certificate {
  readonly achievementName: string;
  /** One of Open Badges, or an issuer's own, `ext:…`. */
  readonly achievementType: string | null;
  readonly recipientName: string;
  readonly issuerName: string;
  /** The name of the issuer's colour. */
  readonly accent: string | null;
  readonly awardedOn: string;
  readonly validUntil?: string | undefined;
  readonly revokedOn?: string | undefined;
  /** Who made the assessment decision: a person, a centre, or both. */
  readonly assessor: readonly string[];
  /** Where the credential's page is. */
  readonly url: string;
  readonly art: {
    /** A square PNG without alpha, on white. */
    readonly png: Uint8Array;
    readonly caption: string;
  };
  /** The signed JSON, as it was signed. */
  readonly credential: string;
  readonly issuedAt: Date;
}

/** Prints a certificate as a PDF, in a language. */
export type CertificatePrinter = (certificate: Certificate, locale: Locale) => Promise<Uint8Array>;
