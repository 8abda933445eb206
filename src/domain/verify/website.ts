import { didWebOf } from '#domain/did/web.ts';
import { LaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import type { FetchPurpose } from '../fetching.ts';
import { listSaid } from '../plain-nodes.ts';
import { asObject, asString, idOf, type Loose } from '../reading.ts';
import type { VerifyContext } from './context.ts';

/** A website that can speak for the issuer. */
export interface Website {
  readonly origin: string;
  readonly host: string;
  /** Whether the issuer names it as its own; else it is merely where the credential is kept. */
  readonly isNamed: boolean;
}

const toWebsite = (url: string | undefined, isNamed: boolean): Website | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { origin, host, protocol } = new URL(url);
  return /^https?:$/.test(protocol) ? { origin, host, isNamed } : undefined;
};

/** A `did:web` of so many parts is a host; of more, a folder of one, which others may have. */
const hostParts = 3;

/** The host of a `did:web`, also of one that lies in a folder of it. */
const hostUrlOf = (did: string | undefined): string | undefined =>
  did?.startsWith('did:web:') ? `https://${did.split(':')[2]!.replace(/%3A/i, ':')}` : undefined;

/** What the document says, wherever it does, of the website of a DID: a holder can move that from the issuer elsewhere. */
function findNamed(document: Loose, did: string | undefined): Website | undefined {
  const urls = did === undefined ? [] : listSaid(document, did, 'url');
  return urls.map((url) => toWebsite(asString(url), true)).find((website) => website !== undefined);
}

/** The website of the issuer, by what the signed document says. */
export function findWebsite(document: Loose): Website | undefined {
  const did = idOf(document['issuer']);
  return (
    toWebsite(asString(asObject(document['issuer'])?.['url']), true) ??
    findNamed(document, did) ??
    toWebsite(hostUrlOf(did), did?.split(':').length === hostParts) ??
    toWebsite(asString(document['id']), false)
  );
}

/**
 * Fetches one of the documents that a website publishes about itself. An answer from another origin is no
 * word of this one, however it was led there.
 *
 * @throws `url_refused`, `fetch_failed`, `credential_unreadable`
 */
export async function fetchWellKnown(
  { origin, host }: Website,
  name: 'did-configuration.json' | 'did.json',
  purpose: FetchPurpose,
  context: VerifyContext,
): Promise<Loose> {
  const found = await context.fetchDocument(`${origin}/.well-known/${name}`, purpose);
  if (new URL(found.url).origin !== origin)
    throw new LaurelError('fetch_failed', {
      detail: `${host} leads to ${new URL(found.url).host}, which does not speak for it.`,
    });
  return asObject(parseJson(found.bytes)) ?? {};
}

/** Whether an issuer's identity is the website itself; a folder of it is not. */
export const isWebsiteItself = (did: string, { origin }: Website): boolean =>
  did === didWebOf(origin);
