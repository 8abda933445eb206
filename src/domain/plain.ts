/**
 * JSON-LD lets one statement be written in many ways: a member can be renamed by a context of the
 * document's own, written as a full IRI, or put under `@nest`, and every signature stays sound, since
 * signatures cover the statement and not its spelling. Whoever reads the JSON by its member names
 * would then miss a status, a date or a recipient that is there. So only one spelling is read.
 */

const maxNodes = 5_000;
const maxDepth = 64;
/** The cost of canonicalisation grows with the square of the values of one member. */
const maxValues = 500;

const isContainer = (value: unknown): value is object =>
  value !== null && typeof value === 'object';

/** Counts what canonicalisation would have to walk, and stops counting at the bound. */
function exceedsBounds(document: unknown): boolean {
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

const namesContextsByUrl = (context: unknown): boolean =>
  (Array.isArray(context) ? context : [context]).every(
    (entry) => entry === undefined || typeof entry === 'string',
  );

/** @param mayNameContexts - whether this object may have an `@context`: the document itself, and a proof */
function isPlain(value: unknown, mayNameContexts: boolean): boolean {
  if (!isContainer(value)) return true;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, mayNameContexts));
  return Object.entries(value).every(([name, item]) => {
    if (name === '@context') return mayNameContexts && namesContextsByUrl(item);
    return !/[:@]/.test(name) && name !== '__proto__' && isPlain(item, name === 'proof');
  });
}

/**
 * What keeps a signed document from being read by its member names, or `undefined` when nothing does.
 *
 * @param document - the whole document, its proofs included
 * @returns the rest of a sentence that begins with "The document …"
 */
export function findObscurity(document: unknown): string | undefined {
  if (exceedsBounds(document)) return 'is larger or more deeply nested than a credential can be';
  return isPlain(document, true)
    ? undefined
    : 'must be written with the plain member names of published contexts';
}
