import type { Texts } from '#messages/texts.ts';
import type { Block, Letter } from './letter.ts';

const writers: {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string;
} = {
  text: ({ text }) => text,
  quote: ({ text }) => text.replaceAll(/^/gm, '    '),
  action: ({ label, url }) => `${label}:\n${url}`,
  link: ({ label, url }) => `${label}:\n${url}`,
};

const writeBlock = <K extends Block['kind']>(block: Extract<Block, { kind: K }>) =>
  writers[block.kind](block);

/** A letter as plain text; the heading is underlined, the footer set apart as mail programs know it. */
export function writeText({ opening, heading, blocks, footer }: Letter, { locale }: Texts): string {
  const width = [...new Intl.Segmenter(locale).segment(heading)].length;
  return [
    ...opening,
    `${heading}\n${'='.repeat(width)}`,
    ...blocks.map((block) => writeBlock(block)),
    `-- \n${footer.join('\n')}`,
  ].join('\n\n');
}
