/** Makes a text fit for a mail header, where a line break would begin the next one. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
