import { contextUrls, type DocumentLoader } from '#contexts/loader.ts';

/**
 * Contexts that suites name and no credential outside a test bed should: they let every word mean something,
 * so nothing is ever an undefined term.
 */
const vocabularies: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/examples/v2': 'https://www.w3.org/ns/credentials/examples#',
  'https://www.w3.org/2018/credentials/examples/v1':
    'https://www.w3.org/2018/credentials/examples#',
};

/** Knows what the product's loader knows, and the contexts of the suites. */
export function addExampleContexts(load: DocumentLoader): DocumentLoader {
  return async (url) => {
    const vocabulary = Object.hasOwn(vocabularies, url) ? vocabularies[url] : undefined;
    if (vocabulary === undefined) return load(url);
    return {
      contextUrl: null,
      documentUrl: url,
      document: { '@context': { '@vocab': vocabulary } },
      tag: 'static',
    };
  };
}

const statusContext = 'https://www.w3.org/ns/credentials/status/v1';

interface Terms {
  readonly integrity: boolean;
  readonly status: boolean;
}

/** The contexts of a document, and those whose terms it is about to need: version 2.0 of the data model has them all. */
export function addContexts(
  contexts: readonly unknown[],
  { integrity, status }: Terms,
): readonly unknown[] {
  if (contexts.includes(contextUrls.credentialsV2)) return contexts;
  const wanted = [
    ...(integrity ? [contextUrls.dataIntegrityV2] : []),
    ...(status ? [statusContext] : []),
  ];
  return [...contexts, ...wanted.filter((url) => !contexts.includes(url))];
}
