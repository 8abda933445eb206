/**
 * JSON-LD lets one statement be written in many ways: a member can be renamed by a context of the
 * document's own, written as a full IRI, or put under `@nest`, and every signature stays sound, since
 * signatures cover the statement and not its spelling. Whoever reads the JSON by its member names
 * would then miss a status, a date or a recipient that is there. So only one spelling is read.
 */

import { isSplit } from './plain-nodes.ts';

/** Twice what a presentation of a hundred badges has; so many, laid out to be as hard as can be, take about two seconds. */
const maxNodes = 12_000;
const maxDepth = 64;
/** The cost of canonicalisation grows with the square of the values of one member. */
const maxValues = 500;

const isContainer = (value: unknown): value is object =>
  value !== null && typeof value === 'object';

/** Whether there is more than canonicalisation should walk; counting stops at the bound. */
export function exceedsBounds(document: unknown): boolean {
  let nodes = 0;
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (nodes > maxNodes || depth > maxDepth) return true;
    if (level.some((item) => Array.isArray(item) && item.length > maxValues)) return true;
    level = level.flatMap((item) => (isContainer(item) ? Object.values(item) : []));
  }
  return false;
}

/** A DID is no context: its document is found by the same loader, and is written by whoever owns the DID. */
const namesContextsByUrl = (context: unknown): boolean =>
  (Array.isArray(context) ? context : [context]).every(
    (entry) => entry === undefined || (typeof entry === 'string' && !entry.startsWith('did:')),
  );

/** What stands here is read by itself, as a proof or as a document of its own, and names its own contexts. */
const selfContained: ReadonlySet<string> = new Set([
  'proof',
  'endorsement',
  'verifiableCredential',
]);

/** What a text may be instead of a string: a string and its language. */
const mayHaveLanguage: ReadonlySet<string> = new Set(['name', 'description']);
const languageNames: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);

/** @source VC Data Model 2.0, section 11.1 https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction */
const isLanguageValue = (value: unknown): boolean =>
  isContainer(value) &&
  Object.hasOwn(value, '@value') &&
  Object.entries(value).every(
    ([name, item]) => languageNames.has(name) && typeof item === 'string',
  );

/** Whether what a member holds is written plainly. */
function isPlainMember(name: string, value: unknown): boolean {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return mayHaveLanguage.has(name)
    ? values.every((item) => isLanguageValue(item) || isPlain(item, false))
    : isPlain(value, selfContained.has(name));
}

/** @param mayNameContexts - whether this object may have an `@context`: the document itself, and what is read by itself */
function isPlain(value: unknown, mayNameContexts: boolean): boolean {
  if (!isContainer(value)) return true;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, mayNameContexts));
  return Object.entries(value).every(([name, item]) => {
    if (name === '@context') return mayNameContexts && namesContextsByUrl(item);
    return !/[:@]/.test(name) && name !== '__proto__' && isPlainMember(name, item);
  });
}

/**
 * What makes a document more than anybody should walk, or `undefined` when nothing does.
 *
 * @returns the rest of a sentence that begins with "The document …"
 */
export function findExcess(document: unknown): string | undefined {
  return exceedsBounds(document)
    ? 'is larger or more deeply nested than a credential can be'
    : undefined;
}

/**
 * What keeps a signed document from being read by its member names, or `undefined` when nothing does.
 *
 * @param document - the whole document, its proofs included
 * @returns the rest of a sentence that begins with "The document …"
 */
export function findObscurity(document: unknown): string | undefined {
  const excess = findExcess(document);
  if (excess) return excess;
  if (!isPlain(document, true))
    return 'must be written with the plain member names of published contexts';
  return isSplit(document)
    ? 'says things of one id in two places, so that a reader of one place would miss some'
    : undefined;
}

/**
 * Whether a document gives something an id that begins with `_:`. That is a label for what has no id: no
 * signature covers it, so a holder can write any, and a reader would take it for the id.
 *
 * @param document - bounded in size
 */
export function hasLabels(document: unknown): boolean {
  if (!isContainer(document)) return false;
  return Object.entries(document).some(
    ([name, item]) =>
      (name === 'id' && typeof item === 'string' && item.startsWith('_:')) || hasLabels(item),
  );
}
