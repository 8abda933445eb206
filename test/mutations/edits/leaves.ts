/** Edits of one value, wherever it stands. */
import {
  changeAt,
  isList,
  isRecord,
  type Json,
  type JsonRecord,
  listPlaces,
  type Place,
  sayPath,
  setAt,
} from '../paths.ts';
import type { Chance } from '../random.ts';
import type { DocumentEdit, Edited } from './edit.ts';

/** Letters that look alike, sound alike or cannot be seen. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  i: 'і',
  p: 'р',
  x: 'х',
  E: 'Ε',
  C: 'С',
  ':': '∶',
  '/': '∕',
  '.': '․',
  '-': '‐',
  ' ': '\u00a0',
  '1': 'l',
  '0': 'O',
};
const unseen = ['\u200b', '\u200d', '\ufeff', '\u202e', '\u00ad', '\u0000', '\ud800'] as const;
const letters = 'abcXYZ0123456789 ._-:/#é';

function editText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const letter = chance.pick([...letters]) ?? 'a';
  return (
    chance.pick([
      text.slice(0, at) + letter + text.slice(at),
      text.slice(0, at) + letter + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + text.slice(at, at + 1).toUpperCase() + text.slice(at + 1),
      text.slice(0, at),
      `${text} `,
      ` ${text}`,
    ]) ?? text
  );
}

function disguise(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  const letter = text[at] ?? '';
  return (
    chance.pick([
      text.normalize('NFD'),
      text.normalize('NFC'),
      text.normalize('NFKC'),
      text.slice(0, at) + (lookAlikes[letter] ?? letter) + text.slice(at + 1),
      text.slice(0, at) + (chance.pick(unseen) ?? '') + text.slice(at),
    ]) ?? text
  );
}

function editNumber(value: number, chance: Chance): number {
  return (
    chance.pick([
      value + 1,
      value - 1,
      -value,
      value * 10,
      value + 1e-9,
      1e21,
      Number.MAX_SAFE_INTEGER,
    ]) ?? value
  );
}

/** The same value as another type. */
function retype(value: Json, chance: Chance): Json {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (
    chance.pick<Json>([
      [value],
      [[value]],
      { id: text },
      { '@id': text },
      { '@value': text },
      { '@list': [value] },
      { '@set': [value] },
      Number(text) || 0,
      text,
      true,
      { value },
    ]) ?? value
  );
}

type Of = (place: Place) => boolean;
const isText: Of = ({ value }) => typeof value === 'string';
const isNumber: Of = ({ value }) => typeof value === 'number';

/** Changes one of the places that fit. */
function atOne(
  document: JsonRecord,
  chance: Chance,
  fits: Of,
  change: (place: Place) => Json,
): Edited<JsonRecord> | undefined {
  const place = chance.pick(listPlaces(document).filter(fits));
  if (!place) return undefined;
  const value = change(place);
  return {
    result: setAt(document, place.path, value) as JsonRecord,
    detail: `${sayPath(place.path)} becomes ${JSON.stringify(value)?.slice(0, 200)}`,
  };
}

/** The text of a place that holds one. */
const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

const mirror = (text: string) => [...text].toReversed().join('');

export const leafEdits: readonly DocumentEdit[] = [
  {
    name: 'text changed',
    weight: 12,
    apply: (document, chance) =>
      atOne(document, chance, isText, ({ value }) => editText(textOf(value), chance)),
  },
  {
    name: 'look-alike or normalised',
    weight: 6,
    apply: (document, chance) =>
      atOne(document, chance, isText, ({ value }) => disguise(textOf(value), chance)),
  },
  {
    name: 'number changed',
    weight: 1,
    apply: (document, chance) =>
      atOne(document, chance, isNumber, ({ value }) => editNumber(Number(value), chance)),
  },
  {
    name: 'type changed',
    weight: 6,
    apply: (document, chance) =>
      atOne(
        document,
        chance,
        () => true,
        ({ value }) => retype(value, chance),
      ),
  },
  {
    name: 'emptied',
    weight: 4,
    apply: (document, chance) =>
      atOne(
        document,
        chance,
        () => true,
        () => chance.pick<Json>(['', [], {}, 0, false])!,
      ),
  },
  {
    name: 'null',
    weight: 4,
    apply: (document, chance) =>
      atOne(
        document,
        chance,
        () => true,
        () => chance.pick<Json>([null, [null], { id: null }])!,
      ),
  },
  {
    name: 'text reversed or doubled',
    weight: 1,
    apply: (document, chance) =>
      atOne(document, chance, isText, ({ value }) =>
        chance.chance(0.5) ? mirror(textOf(value)) : `${textOf(value)}${textOf(value)}`,
      ),
  },
  {
    name: 'single instead of set, or set instead of single',
    weight: 4,
    apply: (document, chance) =>
      atOne(
        document,
        chance,
        ({ value }) => !isList(value) || value.length === 1,
        ({ value }) => (isList(value) ? value[0]! : [value]),
      ),
  },
  {
    name: 'object instead of its id, or id instead of object',
    weight: 3,
    apply: (document, chance) =>
      atOne(
        document,
        chance,
        ({ value }) => isRecord(value) || typeof value === 'string',
        ({ value }) => (isRecord(value) ? (value['id'] ?? 'urn:x') : { id: value }),
      ),
  },
  {
    name: 'added from nowhere',
    weight: 4,
    apply: (document, chance) => {
      const owner = chance.pick([
        { path: [], value: document },
        ...listPlaces(document).filter(({ value }) => isRecord(value)),
      ]);
      const name = chance.pick(addable);
      const value = chance.pick<Json>(['x', 'https://example.com/x', null, [], {}, [[]], 1, true]);
      if (!owner || name === undefined || value === undefined) return undefined;
      return {
        result: changeAt(document, [...owner.path, name], () => value) as JsonRecord,
        detail: `${sayPath(owner.path)} gets ${name}: ${JSON.stringify(value)}`,
      };
    },
  },
];

/** Names that a reader looks for, and some that have a meaning of their own. */
const addable = [
  'id',
  'type',
  'name',
  'description',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
  'endorsement',
  'image',
  'identifier',
  'holder',
  'proof',
  'expires',
  'previousProof',
  'awardedDate',
  '@id',
  '@type',
  '@context',
  '@graph',
  '@included',
  '@nest',
  '@reverse',
  '@index',
  '__proto__',
  'constructor',
  'toString',
  'unknownMember',
  'https://schema.org/name',
] as const;
