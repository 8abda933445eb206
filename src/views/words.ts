/** "No achievements", "1 achievement", "12 achievements". */
export function countNoun(count: number, noun: string): string {
  if (count === 0) return `No ${noun}s`;
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Makes a text fit for a mail header, where a line break would begin the next one. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
