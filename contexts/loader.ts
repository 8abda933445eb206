/**
 * The only JSON-LD contexts Laurel knows, and the loader that knows only these.
 *
 * Nothing here can reach a network: a context that is not pinned is a typed failure, while
 * signing and while verifying alike.
 */
import { LaurelError } from '#domain/errors.ts';
import clr200 from './clr-2.0.0.json' with { type: 'json' };
import clr201 from './clr-2.0.1.json' with { type: 'json' };
import credentialsV1 from './credentials-v1.json' with { type: 'json' };
import credentialsV2 from './credentials-v2.json' with { type: 'json' };
import dataIntegrityV1 from './data-integrity-v1.json' with { type: 'json' };
import dataIntegrityV2 from './data-integrity-v2.json' with { type: 'json' };
import didConfigurationV1 from './did-configuration-v1.json' with { type: 'json' };
import didV1 from './did-v1.json' with { type: 'json' };
import ed25519V1 from './ed25519-2020-v1.json' with { type: 'json' };
import multikeyV1 from './multikey-v1.json' with { type: 'json' };
import openBadgesBeta from './open-badges-3.0-beta.json' with { type: 'json' };
import openBadges300 from './open-badges-3.0.0.json' with { type: 'json' };
import openBadges301 from './open-badges-3.0.1.json' with { type: 'json' };
import openBadges302 from './open-badges-3.0.2.json' with { type: 'json' };
import openBadges303 from './open-badges-3.0.3.json' with { type: 'json' };
import openBadgesExtensions from './open-badges-extensions.json' with { type: 'json' };
import bitstringStatusV1 from './bitstring-status-v1.json' with { type: 'json' };
import revocationList2020V1 from './revocation-list-2020-v1.json' with { type: 'json' };
import statusList2021V1 from './status-list-2021-v1.json' with { type: 'json' };

const openBadgesBase = 'https://purl.imsglobal.org/spec/ob/v3p0';

/** URLs of the contexts that Laurel names, in its own documents or when it reads those of others. */
export const contextUrls = {
  credentialsV1: 'https://www.w3.org/2018/credentials/v1',
  credentialsV2: 'https://www.w3.org/ns/credentials/v2',
  openBadges: `${openBadgesBase}/context-3.0.3.json`,
  openBadgesExtensions: `${openBadgesBase}/extensions.json`,
  clr: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  ed25519Signature2020: 'https://w3id.org/security/suites/ed25519-2020/v1',
  dataIntegrityV2: 'https://w3id.org/security/data-integrity/v2',
  didConfiguration: 'https://identity.foundation/.well-known/did-configuration/v1',
  did: 'https://www.w3.org/ns/did/v1',
  multikey: 'https://w3id.org/security/multikey/v1',
} as const;

/** Every pinned context, by the URL a document names it by. */
export const pinnedContexts: ReadonlyMap<string, object> = new Map<string, object>([
  [contextUrls.credentialsV1, credentialsV1],
  [contextUrls.credentialsV2, credentialsV2],
  [contextUrls.openBadges, openBadges303],
  [`${openBadgesBase}/context-3.0.2.json`, openBadges302],
  [`${openBadgesBase}/context-3.0.1.json`, openBadges301],
  [`${openBadgesBase}/context.json`, openBadges300],
  [
    'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json',
    openBadgesBeta,
  ],
  [contextUrls.openBadgesExtensions, openBadgesExtensions],
  [contextUrls.clr, clr201],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr200],
  [contextUrls.ed25519Signature2020, ed25519V1],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrityV1],
  [contextUrls.dataIntegrityV2, dataIntegrityV2],
  [contextUrls.didConfiguration, didConfigurationV1],
  [contextUrls.did, didV1],
  [contextUrls.multikey, multikeyV1],
  ['https://w3id.org/vc/status-list/2021/v1', statusList2021V1],
  ['https://www.w3.org/ns/credentials/status/v1', bitstringStatusV1],
  ['https://w3id.org/vc-revocation-list-2020/v1', revocationList2020V1],
]);

/** What jsonld expects of a document loader; `tag: 'static'` lets it keep the parsed context. */
export interface LoadedDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: unknown;
  readonly tag?: 'static';
}

export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

/**
 * Loads a pinned context.
 *
 * @throws `context_unknown` for every other URL.
 */
export async function loadContext(url: string): Promise<LoadedDocument> {
  const document = pinnedContexts.get(url);
  if (!document) {
    throw new LaurelError('context_unknown', { detail: `No pinned copy of the context ${url}.` });
  }
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}
