import { encodeBase64Url } from '#domain/bytes.ts';
import { decodePublicKey } from '#domain/did/multikey.ts';
import { resolveToResult } from '#domain/did/resolver.ts';
import { asList, asObject, asString, type Loose } from '#domain/reading.ts';

/** A DID URL: a DID, and a path, a query or a fragment after it. @source DID Core 1.0, section 3.2 https://www.w3.org/TR/did-1.0/#did-url-syntax */
const didUrl =
  /^(did:[a-z0-9]+:(?:[\w.:-]|%[\dA-Fa-f]{2})+)((?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)*)(?:\?((?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*))?(?:#((?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*))?$/;

/** The codes of failure and the status that goes with each. */
const failures = {
  invalidDid: 400,
  invalidDidUrl: 400,
  invalidPublicKey: 400,
  invalidPublicKeyLength: 400,
  invalidPublicKeyType: 400,
  unsupportedPublicKeyType: 400,
  notFound: 404,
  representationNotSupported: 406,
  internalError: 500,
} as const;

export type FailureCode = keyof typeof failures;

/** What a method calls by a finer name. */
const synonyms: Readonly<Record<string, FailureCode>> = {
  invalidId: 'invalidDid',
  methodNotSupported: 'invalidDid',
};

type Metadata = 'didResolutionMetadata' | 'didDereferencingMetadata';

export interface Resolution {
  readonly status: 200 | (typeof failures)[FailureCode];
  readonly body: Loose;
}

const resolutionContext = 'https://w3id.org/did-resolution/v1';
const maxUrlLength = 2_048;

const succeed = (metadata: Metadata, didDocument: Loose): Resolution => ({
  status: 200,
  body: {
    '@context': resolutionContext,
    didDocument,
    didDocumentMetadata: {},
    [metadata]: { contentType: 'application/did+ld+json' },
  },
});

/** A failure has an empty document. @source DID Core 1.0, section 7.1 https://www.w3.org/TR/did-1.0/#did-resolution */
export const fail = (metadata: Metadata, error: FailureCode): Resolution => ({
  status: failures[error],
  body: {
    '@context': resolutionContext,
    didDocument: {},
    didDocumentMetadata: {},
    [metadata]: { error },
  },
});

/** A key of a `did:key` in the formats that its method knows, the first unless another is asked for. */
const keyFormats: Readonly<
  Record<string, { readonly context: string; readonly write: (method: Loose) => Loose }>
> = {
  Multikey: { context: 'https://w3id.org/security/multikey/v1', write: (method) => method },
  JsonWebKey2020: {
    context: 'https://w3id.org/security/suites/jws-2020/v1',
    write: ({ publicKeyMultibase, ...rest }) => ({
      ...rest,
      type: 'JsonWebKey2020',
      publicKeyJwk: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: encodeBase64Url(decodePublicKey(asString(publicKeyMultibase) ?? '')),
      },
    }),
  },
  Ed25519VerificationKey2020: {
    context: 'https://w3id.org/security/suites/ed25519-2020/v1',
    write: (method) => ({ ...method, type: 'Ed25519VerificationKey2020' }),
  },
};

/** Formats that exist and are not given out, unless experiments were asked for; nor are they then. */
const experimentalFormats = new Set([
  'Ed25519VerificationKey2018',
  'X25519KeyAgreementKey2019',
  'X25519KeyAgreementKey2020',
  'EcdsaSecp256k1VerificationKey2019',
]);

function findFormatFlaw(format: string): FailureCode | undefined {
  if (Object.hasOwn(keyFormats, format)) return undefined;
  return experimentalFormats.has(format) ? 'invalidPublicKeyType' : 'unsupportedPublicKeyType';
}

/** The document of a `did:key`, or the code of what is wrong with it. */
async function findDocument(did: string): Promise<Loose | FailureCode> {
  if (!/^did:key:[^/?#]+$/.test(did)) return 'invalidDid';
  const { didDocument, didResolutionMetadata } = await resolveToResult(did);
  if (didDocument) return asObject(didDocument) ?? 'notFound';
  const error = didResolutionMetadata.error ?? 'internalError';
  if (Object.hasOwn(synonyms, error)) return synonyms[error]!;
  return Object.hasOwn(failures, error) ? (error as FailureCode) : 'internalError';
}

function writeDocument(document: Loose, format: string): Loose | FailureCode {
  const { context, write } = keyFormats[format]!;
  try {
    return {
      '@context': ['https://www.w3.org/ns/did/v1', context],
      ...document,
      verificationMethod: asList(document['verificationMethod']).map((method) =>
        write(asObject(method) ?? {}),
      ),
    };
  } catch {
    return 'invalidPublicKeyType';
  }
}

/**
 * Resolves a `did:key`, or finds what a DID URL of one stands for.
 *
 * @source did:key 0.7, section 3.1 https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm
 */
export async function resolveDidUrl(url: string, format = 'Multikey'): Promise<Resolution> {
  const isUrl = /[/?#]/.test(url);
  const metadata: Metadata = isUrl ? 'didDereferencingMetadata' : 'didResolutionMetadata';
  if (url.length > maxUrlLength) return fail(metadata, isUrl ? 'invalidDidUrl' : 'invalidDid');
  const parts = didUrl.exec(url);
  if (isUrl && !parts) return fail(metadata, 'invalidDidUrl');
  const [, did = url, path = '', query, fragment] = parts ?? [];
  const found = await findDocument(did);
  if (typeof found === 'string') return fail(metadata, found);
  const formatFlaw = findFormatFlaw(format);
  if (formatFlaw) return fail(metadata, formatFlaw);
  const document = writeDocument(found, format);
  if (typeof document === 'string') return fail(metadata, document);
  if (!isUrl) return succeed(metadata, document);
  if (path !== '' || query !== undefined || fragment === undefined)
    return fail(metadata, 'notFound');
  const method = asList(document['verificationMethod'])
    .map(asObject)
    .find((one) => one?.['id'] === url);
  if (!method) return fail(metadata, 'notFound');
  return succeed(metadata, { '@context': asList(document['@context'])[1], ...method });
}
