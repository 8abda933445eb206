import { once } from 'node:events';
import { styleText } from 'node:util';

/**
 * What a terminal would obey instead of show, or show in another place: control and format characters,
 * separators of lines, halves of surrogate pairs. Joiners are left alone: Persian and emoji need them.
 */
const unshowable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const hex = (code: number) => code.toString(16).padStart(4, '0');

/** Other people's text as one line that a terminal shows and does not obey. */
export function escapeText(text: string): string {
  return text.replace(unshowable, (char) => `\\u{${hex(char.codePointAt(0)!)}}`);
}

/** JSON that a terminal shows and does not obey; to whoever parses it, it says the same. */
export function escapeJson(json: string): string {
  const escape = (char: string) =>
    Array.from({ length: char.length }, (_, at) => `\\u${hex(char.charCodeAt(at))}`).join('');
  return json.replace(unshowable, (char) => (char === '\n' ? char : escape(char)));
}

/** Colours for a terminal that takes them; elsewhere, and with NO_COLOR, nothing is added. */
export function colour(name: 'red' | 'green' | 'yellow' | 'bold', text: string): string {
  return styleText(name, text, { stream: process.stdout });
}

/** Writes a line, and waits while whoever reads it is slow. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Ends the program without a word when whoever reads its output has enough, as `head` does. */
export function stopWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
