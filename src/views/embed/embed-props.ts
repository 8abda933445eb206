import type { EmbedStatus } from '#domain/embed-badge.ts';
import type { EmbedOptions } from '#domain/embed.ts';
import type { DateText } from '../date.tsx';

/** One credential in an embed. Its links leave the frame. */
export type EmbeddedCredential = {
  readonly name: string;
  readonly recipientName: string;
  readonly issuerName: string;
  readonly imageUrl: string;
  readonly url: string;
  readonly verifyUrl: string;
  readonly awardedOn: DateText;
  readonly status: EmbedStatus;
  readonly revokedOn?: DateText | undefined;
  readonly validUntil?: DateText | undefined;
};

export type EmbedFrame = {
  readonly options: EmbedOptions;
  readonly stylesheet: string;
  /** Style sheet with the colours of the accent; left out for the usual one. */
  readonly accentStylesheet?: string | undefined;
};

export type EmbedDocumentProps = {
  frame: EmbedFrame;
  title: string;
  person?: { readonly name: string; readonly url: string } | undefined;
  credentials: readonly EmbeddedCredential[];
};
