/** Whose move it is after an error; `http/problem.ts` alone turns it into a status code. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'method'
  | 'conflict'
  | 'too_large'
  | 'unsupported'
  | 'unavailable'
  | 'internal'
  | 'unimplemented';

export interface ErrorRow {
  readonly kind: ErrorKind;
  /** One sentence: what happened. */
  readonly title: string;
  /** One sentence: what the reader can do. */
  readonly remedy: string;
}

/** A row of the table of errors. */
export const row = (kind: ErrorKind, title: string, remedy: string): ErrorRow => ({
  kind,
  title,
  remedy,
});
