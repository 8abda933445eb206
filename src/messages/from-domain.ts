/** Makes a sentence that is no message into one that reads the same, leaving `{placeholders}` be. */
export const quote = (text: string): string =>
  text.replaceAll("'", "''").replaceAll(/[<>]/g, "'$&'");

/**
 * Sentences that a table of the domain holds in English, as messages: there is no second copy of them.
 *
 * @param prefix - what stands before a row's name in the message's key
 * @param suffix - what stands behind it
 */
export function takeMessages<Row extends string, Prefix extends string, Suffix extends string>(
  rows: Readonly<Record<Row, string>>,
  prefix: Prefix,
  suffix: Suffix,
): { readonly [Name in Row as `${Prefix}${Name}${Suffix}`]: string } {
  return Object.fromEntries(
    Object.entries<string>(rows).map(([name, text]) => [`${prefix}${name}${suffix}`, quote(text)]),
  ) as { readonly [Name in Row as `${Prefix}${Name}${Suffix}`]: string };
}
