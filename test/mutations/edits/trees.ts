/** Edits of members and sets: removed, renamed, exchanged, moved, doubled, split, put in another order. */
import {
  changeAt,
  getAt,
  gone,
  isList,
  isRecord,
  type Json,
  type JsonRecord,
  listPlaces,
  type Path,
  type Place,
  sayPath,
  setAt,
} from '../paths.ts';
import type { Chance } from '../random.ts';
import type { DocumentEdit } from './edit.ts';

const places = (document: JsonRecord, fits: (place: Place) => boolean = () => true) =>
  listPlaces(document).filter(fits);

const startsWith = (path: Path, start: Path) => start.every((step, at) => path[at] === step);

/** Other names by which JSON-LD or a careless reader may know a member. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  id: ['@id', 'ID', '_id'],
  type: ['@type', 'Type'],
  name: ['https://schema.org/name', 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#name'],
  issuer: ['https://www.w3.org/2018/credentials#issuer', 'Issuer', 'iss'],
  validFrom: ['https://www.w3.org/2018/credentials#validFrom', 'issuanceDate', 'nbf'],
  validUntil: ['https://www.w3.org/2018/credentials#validUntil', 'expirationDate', 'exp'],
  credentialStatus: ['https://www.w3.org/2018/credentials#credentialStatus', 'status'],
  credentialSubject: ['https://www.w3.org/2018/credentials#credentialSubject', 'vc'],
  proof: ['https://w3id.org/security#proof', 'proofs'],
  proofValue: ['https://w3id.org/security#proofValue', 'jws', 'signatureValue'],
};

function rename(name: string, chance: Chance): string {
  const others = [
    ...(aliases[name] ?? []),
    name.toUpperCase(),
    name[0]?.toUpperCase() + name.slice(1),
    `${name} `,
    `cred:${name}`,
    `@${name}`,
    `https://www.w3.org/2018/credentials#${name}`,
    name.replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
  ];
  return chance.pick(others) ?? name;
}

function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => [chance.below(2 ** 30), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** The whole document with its members in another order, at every depth. */
function stir(value: Json, chance: Chance): Json {
  if (isList(value)) return value.map((item) => stir(item, chance));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    shuffle(Object.entries(value), chance).map(([name, item]) => [name, stir(item, chance)]),
  );
}

/** Sets whose order JSON-LD leaves open; contexts and types are read in order by people. */
const isSet = ({ path, value }: Place) =>
  isList(value) && value.length > 1 && path.at(-1) !== '@context';

export const treeEdits: readonly DocumentEdit[] = [
  {
    name: 'removed',
    weight: 8,
    apply: (document, chance) => {
      const place = chance.pick(places(document));
      if (!place) return undefined;
      return {
        result: changeAt(document, place.path, () => gone) as JsonRecord,
        detail: `${sayPath(place.path)} removed`,
      };
    },
  },
  {
    name: 'renamed',
    weight: 8,
    apply: (document, chance) => {
      const place = chance.pick(places(document, ({ path }) => typeof path.at(-1) === 'string'));
      if (!place) return undefined;
      const name = rename(String(place.path.at(-1)), chance);
      const without = changeAt(document, place.path, () => gone);
      const path = [...place.path.slice(0, -1), name];
      return {
        result: setAt(without, path, place.value) as JsonRecord,
        detail: `${sayPath(place.path)} is called ${name}`,
      };
    },
  },
  {
    name: 'a second member under another name',
    weight: 3,
    apply: (document, chance) => {
      const place = chance.pick(places(document, ({ path }) => typeof path.at(-1) === 'string'));
      if (!place) return undefined;
      const path = [...place.path.slice(0, -1), rename(String(place.path.at(-1)), chance)];
      const value = chance.pick<Json>([place.value, 'x', 'https://example.com/x'])!;
      return {
        result: setAt(document, path, value) as JsonRecord,
        detail: `${sayPath(path)} beside ${sayPath(place.path)}`,
      };
    },
  },
  {
    name: 'two values exchanged',
    weight: 5,
    apply: (document, chance) => {
      const first = chance.pick(places(document));
      const second = chance.pick(
        places(
          document,
          ({ path }) => !first || (!startsWith(path, first.path) && !startsWith(first.path, path)),
        ),
      );
      if (!first || !second) return undefined;
      const half = setAt(document, first.path, second.value);
      return {
        result: setAt(half, second.path, first.value) as JsonRecord,
        detail: `${sayPath(first.path)} and ${sayPath(second.path)} exchanged`,
      };
    },
  },
  {
    name: 'moved',
    weight: 5,
    apply: (document, chance) => {
      const from = chance.pick(places(document, ({ path }) => typeof path.at(-1) === 'string'));
      const to = chance.pick([
        { path: [], value: document },
        ...places(
          document,
          ({ path, value }) => isRecord(value) && (!from || !startsWith(path, from.path)),
        ),
      ]);
      if (!from || !to) return undefined;
      const target = [...to.path, from.path.at(-1)!];
      const copied = setAt(document, target, from.value);
      const keeps = chance.chance(0.3) || startsWith(target, from.path);
      return {
        result: (keeps ? copied : changeAt(copied, from.path, () => gone)) as JsonRecord,
        detail: `${sayPath(from.path)} ${keeps ? 'copied' : 'moved'} to ${sayPath(to.path)}`,
      };
    },
  },
  {
    name: 'wrapped',
    weight: 2,
    apply: (document, chance) => {
      const name = chance.pick(['@graph', '@included', 'vc', 'credential', '0']) ?? '@graph';
      const { '@context': context = null, ...rest } = document;
      return {
        result: { '@context': context, [name]: chance.chance(0.5) ? [rest] : rest },
        detail: `all of it put into ${name}`,
      };
    },
  },
  {
    name: 'inserted into a set',
    weight: 4,
    apply: (document, chance) => {
      const list = chance.pick(places(document, ({ value }) => isList(value)));
      const other = chance.pick(places(document));
      if (!list || !other || !isList(list.value)) return undefined;
      const value = chance.pick<Json>([other.value, other.value, 'x', null, {}, []])!;
      const at = chance.below(list.value.length + 1);
      return {
        result: setAt(document, list.path, list.value.toSpliced(at, 0, value)) as JsonRecord,
        detail: `${JSON.stringify(value).slice(0, 100)} put into ${sayPath(list.path)} at ${at}`,
      };
    },
  },
  {
    name: 'doubled in its set',
    weight: 3,
    apply: (document, chance) => {
      const item = chance.pick(places(document, ({ path }) => typeof path.at(-1) === 'number'));
      const list = item && getAt(document, item.path.slice(0, -1));
      if (!item || !list || !isList(list)) return undefined;
      return {
        result: setAt(document, item.path.slice(0, -1), [...list, item.value]) as JsonRecord,
        detail: `${sayPath(item.path)} doubled`,
      };
    },
  },
  {
    name: 'one object split into two of the same id',
    weight: 3,
    apply: (document, chance) => {
      const node = chance.pick(
        places(document, ({ value }) => isRecord(value) && Object.keys(value).length > 2),
      );
      if (!node || !isRecord(node.value)) return undefined;
      const { id, type, ...rest } = node.value;
      const kept = Object.entries(rest).map((entry) => [chance.chance(0.5), entry] as const);
      const half = (which: boolean) =>
        Object.fromEntries(kept.filter(([side]) => side === which).map(([, entry]) => entry));
      const head = { ...(id === undefined ? {} : { id }), ...(type === undefined ? {} : { type }) };
      const halves = [
        { ...head, ...half(true) },
        { ...head, ...half(false) },
      ];
      return {
        result: setAt(document, node.path, shuffle(halves, chance)) as JsonRecord,
        detail: `${sayPath(node.path)} split`,
      };
    },
  },
  {
    name: 'told by another object of the same id',
    weight: 3,
    apply: (document, chance) => {
      const nodes = places(
        { '': document },
        ({ value }) => isRecord(value) && typeof value['id'] === 'string',
      ).map(({ path, value }) => ({ path: path.slice(1), value: value as JsonRecord }));
      const from = chance.pick(nodes);
      const to = chance.pick(
        nodes.filter((node) => node !== from && node.value['id'] === from?.value['id']),
      );
      if (!from || !to) return undefined;
      const name = chance.pick(
        Object.keys(from.value).filter((member) => !['id', 'type', '@context'].includes(member)),
      );
      if (name === undefined) return undefined;
      const types = [from, to].flatMap(({ value }) => value['type'] ?? []);
      const value = from.value[name]!;
      const without = changeAt(document, [...from.path, name], () => gone);
      const told = { [name]: value, type: [...new Set(types)] };
      const result = changeAt(without, to.path, (old) => ({
        ...(isRecord(old) ? old : {}),
        ...told,
      }));
      return {
        result: result as JsonRecord,
        detail: `${name} of ${sayPath(from.path)} told in ${sayPath(to.path)}`,
      };
    },
  },
  {
    name: 'a blank id, and split by it',
    weight: 2,
    apply: (document, chance) => {
      const node = chance.pick(
        places(document, ({ value }) => isRecord(value) && value['id'] === undefined),
      );
      if (!node || !isRecord(node.value)) return undefined;
      const id = `_:${chance.below(9)}`;
      const { type, ...rest } = node.value;
      const head = { id, ...(type === undefined ? {} : { type }) };
      const kept = Object.entries(rest).map((entry) => [chance.chance(0.5), entry] as const);
      const half = (which: boolean) => ({
        ...head,
        ...Object.fromEntries(kept.filter(([side]) => side === which).map(([, entry]) => entry)),
      });
      const result = chance.chance(0.3) ? { ...node.value, id } : [half(true), half(false)];
      return {
        result: setAt(document, node.path, result) as JsonRecord,
        detail: `${sayPath(node.path)} is ${id}`,
      };
    },
  },
  {
    name: 'order of a set',
    weight: 4,
    apply: (document, chance) => {
      const list = chance.pick(places(document, isSet));
      if (!list || !isList(list.value)) return undefined;
      return {
        result: setAt(document, list.path, shuffle(list.value, chance)) as JsonRecord,
        detail: `${sayPath(list.path)} in another order`,
      };
    },
  },
  {
    name: 'order of members',
    weight: 3,
    harmless: true,
    apply: (document, chance) => ({
      result: stir(document, chance) as JsonRecord,
      detail: 'members in another order',
    }),
  },
];
