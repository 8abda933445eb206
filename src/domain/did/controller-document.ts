import type { DIDDocument } from 'did-resolver';
import { asList, asObject, asString, type Loose, parseInstant } from '../reading.ts';

const relationships = [
  'assertionMethod',
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;

/** What a key may be used for, as far as verifying asks. */
export type Relationship = 'assertionMethod' | 'authentication';

const absolute = (id: unknown, base: string): unknown =>
  asString(id)?.startsWith('#') ? `${base}${asString(id)}` : id;

const cleanMethods = (methods: unknown, base: string): readonly Loose[] =>
  asList(methods).flatMap((method) => {
    const object = asObject(method);
    return object ? [{ ...object, id: absolute(object['id'], base) }] : [];
  });

const cleanReferences = (references: unknown, base: string): readonly unknown[] =>
  asList(references).flatMap((reference): readonly unknown[] =>
    typeof reference === 'string' ? [absolute(reference, base)] : cleanMethods(reference, base),
  );

/**
 * Somebody else's controller document with lists where lists belong and the ids of keys in full; the rest
 * stays as it was found.
 */
export function cleanDocument(document: Loose, id: string): DIDDocument {
  const cleaned = {
    ...document,
    id,
    verificationMethod: cleanMethods(document['verificationMethod'], id),
    ...Object.fromEntries(
      relationships
        .filter((name) => document[name] !== undefined)
        .map((name) => [name, cleanReferences(document[name], id)]),
    ),
  };
  return cleaned as unknown as DIDDocument;
}

/** Every verification method that a document holds, also those written where they are referred to. */
export function listMethods(document: DIDDocument): readonly Loose[] {
  const embedded = relationships.flatMap((name) => asList(document[name]));
  return [...asList(document.verificationMethod), ...embedded].flatMap((method) => {
    const object = asObject(method);
    return object ? [object] : [];
  });
}

const listIds = (methods: unknown): readonly string[] =>
  asList(methods).flatMap((method) => asString(method) ?? asString(asObject(method)?.['id']) ?? []);

/**
 * Keys that were taken out of every use and say until when they were in use: what they signed before can
 * still be good, and whether it was before is asked by itself. A key without that date, or withdrawn, is not
 * among them; nor is one whose date lies ahead, since whoever took it out of use did so before.
 *
 * @param now - absent where the date is asked elsewhere
 */
function listRetired(document: DIDDocument, now?: Date): readonly string[] {
  const used = new Set(relationships.flatMap((name) => listIds(document[name])));
  return asList(document.verificationMethod).flatMap((method) => {
    const { id, expires, revoked } = asObject(method) ?? {};
    const end = parseInstant(expires) ?? Infinity;
    const isRetired =
      end <= (now?.getTime() ?? Number.MAX_VALUE) && (revoked ?? undefined) === undefined;
    return typeof id === 'string' && isRetired && !used.has(id) ? [id] : [];
  });
}

/** The ids of the keys that a document lists for this use; for issuing, the retired ones too. */
export function listUsable(
  document: DIDDocument,
  use: Relationship,
  now?: Date,
): readonly string[] {
  const retired = use === 'assertionMethod' ? listRetired(document, now) : [];
  return [...listIds(document[use]), ...retired];
}
