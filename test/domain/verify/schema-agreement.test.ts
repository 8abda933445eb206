import { describe, expect, test } from 'vitest';
import { asObject, type Loose } from '#domain/reading.ts';
import type { CheckResult } from '#domain/verify/report.ts';
import { checkWellFormed } from '#domain/verify/well-formed.ts';
import { fullBadge, fullEndorsement } from '#test/support/full-credentials.ts';
import { createSchemaCheck, referenceMissing, whereReference } from '#test/support/schemas.ts';

type Path = readonly (string | number)[];
interface Mutation {
  readonly path: Path;
  readonly what: string;
  readonly document: Loose;
}

/** Every place in a document, the document itself left out. */
function listPaths(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([name, item]) =>
    listPaths(item, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

/** The document with what stands at a place changed; a change to nothing takes the member away. */
function replaceAt(document: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(document);
  if (Array.isArray(document))
    return document.map((item, at) => (at === name ? replaceAt(item, rest, change) : item));
  const object = asObject(document) ?? {};
  const changed = replaceAt(object[name], rest, change);
  return Object.fromEntries(
    Object.entries({ ...object, [name]: changed }).filter(([, value]) => value !== undefined),
  );
}

const changes: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ['taken away', () => undefined],
  ['null', () => null],
  ['zero', () => 0],
  ['true', () => true],
  ['an empty text', () => ''],
  ['another text', () => 'another'],
  ['an extension', () => 'ext:own'],
  ['a day', () => '2026-10-01'],
  ['a day that does not exist', () => '2026-02-30T00:00:00Z'],
  ['an empty object', () => ({})],
  ['an empty list', () => []],
  ['in a list', (value) => [value]],
  ['out of its list', (value) => (Array.isArray(value) ? value[0] : { inner: value })],
  ['twice', (value) => (Array.isArray(value) ? [...value, ...value] : [value, value])],
  ['with a stranger', (value) => (asObject(value) ? { ...asObject(value), stranger: 1 } : value)],
  ['with a number in it', (value) => (Array.isArray(value) ? [...value, 7] : value)],
];

const mutate = (document: Loose): readonly Mutation[] =>
  listPaths(document).flatMap((path) =>
    changes.map(([what, change]) => ({
      path,
      what,
      document: replaceAt(document, path, change) as Loose,
    })),
  );

/** Where we ask for more than the schema, by what we say, with the reason. */
const stricter: readonly (readonly [says: RegExp, reason: string])[] = [
  [/^\/id must be a URL|^\/id is required/, 'the data model wants a URL; the schema a text'],
  [/^\/issuer must have an id that is a URL/, 'nobody can be found by another name'],
  [/achievement\/id must be a URL/, 'the standard wants a URI; the schema a text'],
  [/achievement\/name must not be empty/, 'a badge must have a name that can be shown'],
  [/criteria must have an id or a narrative/, 'the standard says that one of them should be there'],
  [/must say whom it is about/, 'the standard wants an id or an identifier'],
  [/must be a date and time with a zone/, 'a day that does not exist matches the pattern'],
  [/things of one id in two places/, 'a signature would not tell one place from the other'],
  [/published contexts/, 'a context within the document would give its members other meanings'],
  [/^\/credentialStatus/, 'a type is a list too in the data model'],
  [
    /^\/(credentialSchema|refreshService|termsOfUse|evidence) must have/,
    'the data model wants a type that says something, and ids that are URLs',
  ],
  [/^\/credentialSubject must have a URL/, 'the data model wants a URL; the schema a text'],
  [/^\/credentialSubject must say something/, 'the data model wants a claim'],
  [/^\/type must have nothing but texts/, 'an empty text is no type'],
  [/must not be before/, 'nothing ends before it begins'],
];

/** Where the schema asks for more than we do, by place, with the reason; what is bearable is said to be. */
const looser: readonly (readonly [where: RegExp, reason: string])[] = [
  [/(^|\/)endorsement(\/|$)/, 'what is wrong within an endorsement is told in its own report'],
];

const saysOf = ({ values }: CheckResult) => String(values['rule'] ?? values['flaw'] ?? '');

describe.skipIf(referenceMissing)(`the shapes and the canonical schemas ${whereReference}`, () => {
  test.each([
    ['badge', 'achievementcredential.schema.json', fullBadge],
    ['endorsement', 'endorsementcredential.schema.json', fullEndorsement],
  ] as const)(
    'agree on every single change of a full %s',
    (_, schema, document) => {
      const findProblems = createSchemaCheck(schema);
      expect(findProblems(document)).toEqual([]);
      expect(checkWellFormed(document).outcome).toBe('passed');
      const kind = document.type[1] === 'OpenBadgeCredential' ? 'badge' : 'endorsement';
      const disagreements: string[] = [];
      let agreed = 0;
      for (const { path, what, document: mutant } of mutate(document)) {
        const ours = checkWellFormed(mutant, kind);
        const theirs = findProblems(mutant).length === 0;
        const where = path.join('/');
        const isBorne = ours.code === 'form.bearable' && !theirs;
        const says = saysOf(ours);
        const isKnown =
          ours.outcome === 'failed'
            ? stricter.some(([pattern]) => pattern.test(says))
            : isBorne || looser.some(([pattern]) => pattern.test(where));
        if ((ours.code !== 'form.bearable' && (ours.outcome === 'passed') === theirs) || isBorne)
          agreed++;
        else if (!isKnown) disagreements.push(`${where} ${what}: we say “${ours.reason}”`);
      }
      expect(disagreements).toEqual([]);
      expect(agreed).toBeGreaterThan(900);
    },
    120_000,
  );
});
