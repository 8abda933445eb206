/** The shape of an edit: one row of a table for each class of mutation. */
import type { Chance } from '../random.ts';
import type { JsonRecord } from '../paths.ts';

export interface Edited<T> {
  readonly result: T;
  /** What was done, for whoever reads a failure. */
  readonly detail: string;
}

export interface Edit<T> {
  /** The class under which it is counted. */
  readonly name: string;
  readonly weight: number;
  /** It must not matter: a refusal is counted as false. */
  readonly harmless?: true;
  /** @returns `undefined` when there is nothing of the kind to edit */
  readonly apply: (
    subject: T,
    chance: Chance,
  ) => Edited<T> | undefined | Promise<Edited<T> | undefined>;
}

export type DocumentEdit = Edit<JsonRecord>;
export type TextEdit = Edit<string>;
export type BytesEdit = Edit<Uint8Array>;
