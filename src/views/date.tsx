export type DateText = {
  /** ISO 8601, for machines. */
  readonly iso: string;
  /** The same moment as a reader says it: "3 November 2026". */
  readonly text: string;
};

export function DateTime({ date }: { date: DateText }) {
  return <time datetime={date.iso}>{date.text}</time>;
}
