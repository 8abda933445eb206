/**
 * Checks read a document by its member names, and signatures cover what the names mean. If the pinned contexts
 * had two names for one meaning, a holder could write the other name, and a check would read past it.
 */
import { expect, test } from 'vitest';
import { pinnedContexts } from '#contexts/loader.ts';
import { asObject } from '#domain/reading.ts';

interface Term {
  readonly name: string;
  readonly meaning: string;
}

/** Every term of a context and of the contexts inside its terms, with what it means written out. */
function listTerms(context: unknown, inherited: ReadonlyMap<string, string>): readonly Term[] {
  if (Array.isArray(context)) return context.flatMap((part) => listTerms(part, inherited));
  const entries = Object.entries(asObject(context) ?? {}).filter(([name]) => !name.startsWith('@'));
  const iriOf = (definition: unknown) =>
    typeof definition === 'string' ? definition : String(asObject(definition)?.['@id']);
  const known = new Map([
    ...inherited,
    ...entries.map(([name, definition]) => [name, iriOf(definition)] as const),
  ]);
  const expand = (iri: string, steps = 0): string => {
    const [prefix = '', ...rest] = iri.split(':');
    const base = known.get(prefix);
    return steps > 5 || base === undefined || iri.startsWith('@') || rest[0]?.startsWith('//')
      ? iri
      : expand([base, rest.join(':')].join(''), steps + 1);
  };
  return entries.flatMap(([name, definition]) => [
    { name, meaning: expand(iriOf(definition)) },
    ...listTerms(asObject(definition)?.['@context'], known),
  ]);
}

const all = [...pinnedContexts.values()].flatMap((context) =>
  listTerms(asObject(context)?.['@context'], new Map()),
);

/** Two names that were looked at: which checks read the first, and why the second hides nothing from them. */
const reviewed: Readonly<Record<string, string>> = {
  // In the first context of Open Badges 3.0 members share their meaning with classes. A badge without the member
  // is not well-formed, and the others are for display.
  'Achievement, achievement': 'a badge without achievement is refused',
  'Criteria, criteria': 'an achievement without criteria is refused',
  'Profile, creator': 'display only',
  'Image, image': 'display only',
  'Address, address': 'display only',
  'GeoCoordinates, geo': 'display only',
  'Result, result': 'display only',
  'RubricCriterionLevel, rubricCriterionLevel': 'display only',
  'tag, tags': 'display only',
  'AchievementCredential, OpenBadgeCredential': 'both are badges',
};

test('no two member names of the pinned contexts mean the same, but for those that were reviewed', () => {
  const names = new Map<string, Set<string>>();
  for (const { name, meaning } of all)
    names.set(meaning, (names.get(meaning) ?? new Set()).add(name));
  const doubles = [...names.values()]
    .filter(({ size }) => size > 1)
    .map((found) => [...found].toSorted().join(', '));
  expect(doubles.filter((found) => !Object.hasOwn(reviewed, found))).toEqual([]);
  expect(all.length).toBeGreaterThan(500);
});

test('no pinned context gives another name to a keyword, but for id and type', () => {
  const aliases = all.filter(({ meaning }) => meaning.startsWith('@'));
  expect([...new Set(aliases.map(({ name, meaning }) => `${name} ${meaning}`))].toSorted()).toEqual(
    ['id @id', 'type @type'],
  );
});

test('no pinned context drops a name, gives every name a meaning, or groups members under another', () => {
  const text = JSON.stringify([...pinnedContexts.values()]);
  for (const feature of [
    '@vocab":',
    '@nest',
    '@reverse',
    '@index',
    '@included',
    '@base',
    '@import',
  ])
    expect(text).not.toContain(feature);
  expect(all.filter(({ meaning }) => meaning === 'undefined')).toEqual([]);
});
