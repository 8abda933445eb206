import type { EmbedOptionName, EmbedOptions } from '#domain/embed.ts';
import type { DateText } from '../date.tsx';
import type { Frame } from '../frame.ts';

/** What can be chosen by who is signed in. */
export type OwnChoice = {
  readonly credentials: readonly {
    readonly id: string;
    readonly name: string;
    readonly awardedOn: DateText;
    readonly chosen: boolean;
  }[];
  /** Where the profile is on: whether it is what was chosen. */
  readonly profile?: { readonly chosen: boolean } | undefined;
};

export type EmbedForm = {
  /** Left out for a stranger, who gives an address instead. */
  readonly own?: OwnChoice | undefined;
  readonly url: string;
  readonly signedIn: boolean;
  readonly origin: string;
  readonly options: EmbedOptions;
  /** The colour as it was typed. */
  readonly colour: string;
  readonly problems: readonly EmbedOptionName[];
  /** What was asked for, and is not there for everybody to see. */
  readonly isMissing: boolean;
};

export type EmbedResult = {
  readonly title: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly codes: Readonly<Record<EmbedCodeName, string>>;
};

export const embedCodeNames = ['script', 'frame', 'plain', 'oembed'] as const;
type EmbedCodeName = (typeof embedCodeNames)[number];

export type EmbedBuilderPageProps = {
  frame: Frame;
  form: EmbedForm;
  /** Left out while nothing is chosen. */
  result?: EmbedResult | undefined;
};
