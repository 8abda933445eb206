/**
 * What a document means, worked out without the code under test: the statement that its proofs cover,
 * the proofs themselves, and what somebody reads who reads the JSON by its member names.
 */
import jsonld from 'jsonld';
import { loadContext } from '#contexts/loader.ts';
import { isList, isRecord, type Json, type JsonRecord } from './paths.ts';

/** JSON in one spelling of members and numbers (RFC 8785). */
export function writeCanonically(value: Json): string {
  if (isList(value)) return `[${value.map(writeCanonically).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${writeCanonically(v)}`).join(',')}}`;
}

type Canonize = (document: JsonRecord) => Promise<string>;

/** RDFC-1.0 by jsonld itself, in safe mode: what would be dropped is an error. */
const writeQuads: Canonize = async (document) =>
  jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    base: null,
    safe: true,
    documentLoader: loadContext,
    maxWorkFactor: 2,
  });

const without = (record: JsonRecord, ...names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const canonizers: Readonly<Record<'rdfc' | 'jcs', Canonize>> = {
  rdfc: writeQuads,
  // A later proof may bring a context of its own, which an earlier one over the JSON does not cover: then it must define nothing.
  jcs: async (document) =>
    `${writeCanonically(without(document, '@context'))} ${await writeQuads(document)}`,
};

/** The options of a proof: over JSON with the contexts that it names itself, else with those of the document. */
const writeOptions: Readonly<
  Record<'rdfc' | 'jcs', (proof: JsonRecord, context: Json) => Promise<string>>
> = {
  rdfc: (proof, context) =>
    writeQuads({ '@context': context, ...without(proof, 'proofValue', '@context') }),
  jcs: async (proof) => writeCanonically(without(proof, 'proofValue')),
};

/** Sets are read as sets, one as its only member, an object that says nothing but its id as that id. */
function readPlainly(value: Json): Json | undefined {
  if (isList(value)) {
    const items = value.map(readPlainly).filter((item) => item !== undefined);
    const different = new Map(items.map((item) => [writeCanonically(item), item]));
    const sorted = [...different.keys()].toSorted().map((key) => different.get(key)!);
    return sorted.length < 2 ? sorted[0] : sorted;
  }
  if (!isRecord(value)) return value ?? undefined;
  const members = Object.entries(value)
    .map(([name, item]) => [name, readPlainly(item)] as const)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return members.length === 1 && members[0]![0] === 'id'
    ? members[0]![1]
    : Object.fromEntries(members);
}

/** What decides something, beside what is only shown: what a check reads, wherever it stands. */
const decisive = new Set([
  'id',
  'type',
  'issuer',
  'holder',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'refreshService',
  'verifiableCredential',
  'endorsement',
  'achievement',
  'identifier',
  'identityHash',
  'identityType',
  'salt',
  'hashed',
  'statusPurpose',
  'statusListIndex',
  'statusListCredential',
  'encodedList',
]);

function keepDecisive(value: Json): Json {
  if (isList(value)) return value.map(keepDecisive);
  if (!isRecord(value)) return value;
  const members = Object.entries(value).filter(([name]) => decisive.has(name));
  return Object.fromEntries(members.map(([name, item]) => [name, keepDecisive(item)]));
}

export interface Meaning {
  /** What the proofs cover. */
  readonly statement: string;
  /** Every proof: its options, and its value. */
  readonly proofs: ReadonlySet<string>;
  /** What a reader of the JSON finds, order and singleness aside. */
  readonly reading: string;
  /** The same of what decides something. */
  readonly bones: string;
}

/** @throws whatever jsonld says of a document that means nothing */
export async function readMeaning(document: JsonRecord, secured: 'rdfc' | 'jcs'): Promise<Meaning> {
  const canonize = canonizers[secured];
  const unsecured = without(document, 'proof');
  const context = document['@context'] ?? null;
  const given = document['proof'] ?? [];
  const proofs = new Set<string>();
  for (const proof of (isList(given) ? given : [given]).filter(isRecord)) {
    const written = await writeOptions[secured](proof, context).catch(() => undefined);
    if (written !== undefined) proofs.add(`${written} ${JSON.stringify(proof['proofValue'])}`);
  }
  const read = (value: Json) => writeCanonically(readPlainly(value) ?? null);
  return {
    statement: await canonize(unsecured),
    proofs,
    reading: read(without(unsecured, '@context')),
    bones: read(keepDecisive(unsecured)),
  };
}
