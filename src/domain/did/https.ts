import type { DIDDocument } from 'did-resolver';
import { fetchJson, type FetchDocument } from '../fetching.ts';
import { asList, asObject, asString, type Loose } from '../reading.ts';
import { cleanDocument } from './controller-document.ts';
import { unresolvable } from './errors.ts';
import { isVerificationMethod } from './verification-method.ts';

/** More keys than this no document needs. */
const maxKeys = 100;

const toMethod = (url: string, jwk: Loose): Loose => ({
  id: jwk['kid'] === undefined ? url : `${url}#${asString(jwk['kid']) ?? ''}`,
  type: 'JsonWebKey',
  publicKeyJwk: jwk,
});

/** What may stand at the address of a key, and the members of a document that it gives: one row each. */
const shapes: readonly (readonly [
  matches: (found: Loose, url: string) => boolean,
  read: (found: Loose, url: string) => Loose,
])[] = [
  [(found) => isVerificationMethod(found), (found) => ({ verificationMethod: [found] })],
  [(found, url) => found['id'] === url, (found) => found],
  [
    ({ keys }) => Array.isArray(keys),
    ({ keys }, url) => ({
      verificationMethod: asList(keys)
        .slice(0, maxKeys)
        .map((jwk) => toMethod(url, asObject(jwk) ?? {})),
    }),
  ],
  [
    ({ kty }) => kty !== undefined,
    (found, url) => ({ verificationMethod: [toMethod(url, { ...found, kid: undefined })] }),
  ],
];

/**
 * The controller document at an https URL. A key that stands there alone, a JWK or a set of them makes a
 * document of its own, which says of nobody that the key is his.
 *
 * @throws `did_unresolvable`, `url_refused`, `fetch_failed`
 * @source Controlled Identifiers 1.0, section 3.3 https://www.w3.org/TR/cid-1.0/#retrieve-verification-method;
 *   Open Badges 3.0, section 8.5 https://www.imsglobal.org/spec/ob/v3p0/#dereference
 */
export async function fetchControllerDocument(
  fetchDocument: FetchDocument,
  url: string,
): Promise<DIDDocument> {
  const sameOrigin: FetchDocument = async (...asked) => {
    const answer = await fetchDocument(...asked);
    if (new URL(answer.url).origin === new URL(url).origin) return answer;
    throw unresolvable('invalidDid', `${url} leads to another site, which does not speak for it.`);
  };
  const found = asObject(await fetchJson(sameOrigin, url, 'key'));
  const [, read] = shapes.find(([matches]) => found && matches(found, url)) ?? [];
  if (found && read) return cleanDocument(read(found, url), url);
  throw unresolvable(
    'invalidDid',
    `What was found at ${url} is neither a key nor its own document.`,
  );
}
