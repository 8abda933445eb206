/** Edits of the text of a JSON document: what a parser sees and a parsed document no longer shows. */
import { isList, isRecord, type Json } from '../paths.ts';
import type { Chance } from '../random.ts';
import type { TextEdit } from './edit.ts';

const spaces = ['', '', ' ', '\n', '\t', '\r\n', '   '] as const;

/** The same value with space between its tokens. */
function spread(value: Json, chance: Chance): string {
  const space = () => chance.pick(spaces)!;
  if (isList(value))
    return `[${value.map((item) => `${space()}${spread(item, chance)}${space()}`).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, item]) =>
      `${space()}${JSON.stringify(name)}${space()}:${space()}${spread(item, chance)}${space()}`,
  );
  return `{${members.join(',')}}`;
}

const escapeAll = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Where a member begins: the places at which a second one of its name can be put. */
const members = (text: string) => [...text.matchAll(/"(\w+)":/g)];

const replaceAt = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length);

export const textEdits: readonly TextEdit[] = [
  {
    name: 'white space',
    weight: 2,
    harmless: true,
    apply: (text, chance) => ({
      result: ` ${spread(JSON.parse(text) as Json, chance)}\n`,
      detail: 'white space between tokens',
    }),
  },
  {
    name: 'letters written by number',
    weight: 2,
    harmless: true,
    apply: (text, chance) => {
      const strings = [...text.matchAll(/"([\w .:/-]{2,})"/g)];
      const found = chance.pick(strings);
      if (!found) return undefined;
      const written = `"${[...found[1]!].map(escapeAll).join('')}"`;
      return {
        result: replaceAt(text, found.index, found[0].length, written),
        detail: `${found[0]} by number`,
      };
    },
  },
  {
    name: 'number spelled otherwise',
    weight: 1,
    harmless: true,
    apply: (text, chance) => {
      const found = chance.pick([...text.matchAll(/(?<=[:[,])(\d+(?:\.\d+)?)(?=[,\]}])/g)]);
      if (!found) return undefined;
      const [number] = found;
      const written = chance.pick([
        `${number}e0`,
        `${number}E+0`,
        number.includes('.') ? `${number}0` : `${number}.0`,
      ])!;
      return {
        result: replaceAt(text, found.index, number.length, written),
        detail: `${number} as ${written}`,
      };
    },
  },
  {
    name: 'name twice in one object',
    weight: 4,
    apply: (text, chance) => {
      const found = chance.pick(members(text));
      if (!found) return undefined;
      const value = chance.pick(['"x"', 'null', '[]', '"https://example.com/x"', '1'])!;
      const name = chance.pick([`"${found[1]}"`, `"${[...found[1]!].map(escapeAll).join('')}"`])!;
      return {
        result: replaceAt(text, found.index, 0, `${name}:${value},`),
        detail: `${name}: ${value} before ${found[0]} at ${found.index}`,
      };
    },
  },
  {
    name: 'cut off or gone on',
    weight: 2,
    apply: (text, chance) => {
      const at = chance.below(text.length);
      return {
        result: chance.pick([
          text.slice(0, at),
          text.slice(at),
          `${text}${text}`,
          `${text}x`,
          `${text}\0`,
          `[${text}]`,
          `${text},{}`,
          `/**/${text}`,
        ])!,
        detail: `cut at ${at}`,
      };
    },
  },
  {
    name: 'one character of the text',
    weight: 4,
    apply: (text, chance) => {
      const at = chance.below(text.length);
      const by = chance.pick([...'{}[]":,\\0aZ \t\u0000\u00e9\ud800'])!;
      return {
        result: replaceAt(text, at, chance.below(2), by),
        detail: `${JSON.stringify(by)} at ${at}`,
      };
    },
  },
];
