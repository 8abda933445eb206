import { fetchJson } from '../fetching.ts';
import { asList, asObject, asString, idOf, type Loose } from '../reading.ts';
import type { Registry, VerifyContext } from './context.ts';

/** An issuer as a registry has it. */
export interface RegisteredIssuer {
  readonly name?: string | undefined;
}

const maxNameLength = 200;

const describe = (entry: Loose | undefined): RegisteredIssuer => ({
  name: (asString(entry?.['name']) ?? asString(entry?.['legalName']))?.slice(0, maxNameLength),
});

const isOf = (did: string) => (entry: unknown) =>
  idOf(entry) === did || asObject(entry)?.['did'] === did;

/** The members under which lists of issuers are found; a list may also stand alone. */
const listMembers = ['issuers', 'registry', 'entries'] as const;

/** The shapes of registries, one row each. The first that fits the document is asked. */
const shapes: readonly (readonly [
  read: (document: unknown) => unknown,
  find: (found: unknown, did: string) => RegisteredIssuer | undefined,
])[] = [
  // The Digital Credentials Consortium: an object with a member for each DID.
  [
    (document) => asObject(asObject(document)?.['registry']),
    (found, did) => {
      const entries = asObject(found) ?? {};
      return Object.hasOwn(entries, did) ? describe(asObject(entries[did])) : undefined;
    },
  ],
  // A list of DIDs, or of objects with a `did` or an `id`.
  [
    (document) =>
      [document, ...listMembers.map((name) => asObject(document)?.[name])].find(Array.isArray),
    (found, did) => {
      const entry = asList(found).find(isOf(did));
      return entry === undefined ? undefined : describe(asObject(entry));
    },
  ],
];

/**
 * Asks a registry for an issuer.
 *
 * @returns `undefined` when the registry does not have it, and `'unreadable'` when it is no registry
 * @throws `url_refused`, `fetch_failed`
 * @source DCC issuer registries https://github.com/digitalcredentials/community-registry
 */
export async function findRegistered(
  did: string,
  { url }: Registry,
  { fetchDocument }: VerifyContext,
): Promise<RegisteredIssuer | undefined | 'unreadable'> {
  const document = await fetchJson(fetchDocument, url, 'registry');
  for (const [read, find] of shapes) {
    const found = read(document);
    if (found !== undefined) return find(found, did);
  }
  return 'unreadable';
}
