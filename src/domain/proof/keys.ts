import { type DocumentLoader, pinnedContexts } from '#contexts/loader.ts';
import { loadController, loadKey, type ResolveDid } from '#domain/did/resolver.ts';
import { asList, asString, type Loose } from '../reading.ts';

/**
 * The document loader with one key and its controller at https URLs in it besides.
 *
 * Only the URL that the proof names as its key is ever fetched, and none that the document names as a
 * context: a context is pinned, or it is not known.
 */
export function loadKeysToo(
  documentLoader: DocumentLoader,
  resolve: ResolveDid | undefined,
  { document, methodUrl }: { readonly document: Loose; readonly methodUrl: string },
): DocumentLoader {
  const contexts = new Set<unknown>([...asList(document['@context']), ...pinnedContexts.keys()]);
  if (!resolve || !methodUrl.startsWith('https://') || contexts.has(methodUrl))
    return documentLoader;
  let controller: string | undefined;
  return async (url) => {
    const answer = (found: object) => ({ contextUrl: null, documentUrl: url, document: found });
    if (url === methodUrl) {
      const key = await loadKey(url, resolve);
      controller = asString((key as Loose)['controller']);
      return answer(key);
    }
    return url === controller && url.startsWith('https://') && !contexts.has(url)
      ? answer(await loadController(url, resolve))
      : documentLoader(url);
  };
}
