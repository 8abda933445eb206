/**
 * JSON-LD takes two objects with one `id` for one thing, and a signature covers what is said of a thing, not
 * where. So a holder may move a member from the credential to any other object that has its `id` (a
 * `refreshService` at the credential's own address, say), or split an object in two, and the signature stays sound.
 */
import { asList, asObject, type Loose } from './reading.ts';

/** What checks read. Other members are for display, and may be said of one thing in two places. */
const decisive = [
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'issuer',
  'holder',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'refreshService',
  'relatedResource',
  'termsOfUse',
  'verifiableCredential',
  'achievement',
  'identifier',
  'identityHash',
  'identityType',
  'salt',
  'hashed',
  'statusPurpose',
  'statusListIndex',
  'statusListCredential',
  'statusSize',
  'revocationListIndex',
  'revocationListCredential',
  'encodedList',
  'revokedCredential',
  'digestSRI',
  'digestMultibase',
] as const;

/** What stands here is a graph of its own: nothing said in it is said of what is outside. */
const ownGraph: ReadonlySet<string> = new Set(['proof', 'verifiableCredential']);

const isContainer = (value: unknown): value is object =>
  value !== null && typeof value === 'object';

/** What a document is, or a status entry of it, decides what is asked of it. */
const isDecisiveType = (type: unknown): boolean =>
  typeof type === 'string' &&
  /(?:Credential|Presentation|Entry|RevocationList|RevocationList2020Status)$/.test(type);

/** What an object says that checks read. */
const listDecisive = (object: Loose): readonly unknown[] => [
  ...asList(object['type']).filter(isDecisiveType),
  ...decisive.filter((name) => Object.hasOwn(object, name)).map((name) => [name, object[name]]),
];

/** What is said of each id, as text from the second time on: few things are named twice. */
function createWords() {
  const said = new Map<string, readonly unknown[] | string>();
  /** Whether something else was said of the id before. */
  return (id: string, object: Loose): boolean => {
    const words = listDecisive(object);
    if (words.length === 0) return false;
    const before = said.get(id);
    if (before === undefined) {
      said.set(id, words);
      return false;
    }
    const text = typeof before === 'string' ? before : JSON.stringify(before);
    said.set(id, text);
    return text !== JSON.stringify(words);
  };
}

/** Whether one graph says decisive things of one id in two places; what has a graph of its own goes to `others`. */
function isSplitGraph(root: unknown, others: unknown[]): boolean {
  const differs = createWords();
  for (let level: unknown[] = [root]; level.length > 0;) {
    for (const object of level.map(asObject))
      if (object && typeof object['id'] === 'string' && differs(object['id'], object)) return true;
    level = level.flatMap((item) =>
      Object.entries(isContainer(item) ? item : {}).flatMap(([name, value]) => {
        if (!ownGraph.has(name)) return isContainer(value) ? [value] : [];
        others.push(...(Array.isArray(value) ? (value as unknown[]) : [value]));
        return [];
      }),
    );
  }
  return false;
}

/** Everything that one graph says of an id by this member, wherever it stands; a document is bounded in size. */
export function listSaid(graph: unknown, id: string, member: string): readonly unknown[] {
  const said: unknown[] = [];
  for (let level: unknown[] = [graph]; level.length > 0;) {
    for (const object of level.map(asObject))
      if (object?.['id'] === id) said.push(...asList(object[member]));
    level = level.flatMap((item) =>
      Object.entries(isContainer(item) ? item : {}).flatMap(([name, value]) =>
        ownGraph.has(name) || !isContainer(value) ? [] : [value],
      ),
    );
  }
  return said;
}

/**
 * Whether a document says decisive things of one thing in two places, so that a reader of one place misses some.
 *
 * @param document - bounded in size
 */
export function isSplit(document: unknown): boolean {
  const graphs: unknown[] = [document];
  for (let graph = graphs.pop(); graph !== undefined; graph = graphs.pop())
    if (isSplitGraph(graph, graphs)) return true;
  return false;
}
