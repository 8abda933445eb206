import { readQr } from '#domain/carrier/qr.ts';
import { compileTexts, type Catalogue } from '#messages/compile.ts';
import type { Locale } from '#domain/locale.ts';
import { createBrowserFetch } from './fetch-document.ts';
import { verifyHere } from './verify-here.tsx';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** The part of a worker's global scope that is used; the types of a page do not know it. */
interface WorkerScope {
  readonly location: { readonly origin: string };
  postMessage(message: WorkerAnswer): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<WorkerRequest>) => void): void;
}

/** Answers the page, one language for each worker: its words are the only ones in the bundle. */
export function startWorker(locale: Locale, catalogue: Catalogue): void {
  const scope = globalThis as unknown as WorkerScope;
  const texts = compileTexts(locale, catalogue, catalogue);

  const answer = async (request: WorkerRequest): Promise<WorkerAnswer> => {
    const { id } = request;
    if ('scan' in request) return { id, scanned: readQr(request.scan) };
    const fetchDocument = createBrowserFetch({
      ownOrigin: scope.location.origin,
      onAsk: ({ host }) => scope.postMessage({ id, asking: host }),
    });
    const now = new Date();
    return { id, verified: await verifyHere(request.verify, { texts, fetchDocument, now }) };
  };

  scope.addEventListener('message', ({ data }) => {
    // What is thrown here ends up as the worker's `error` event, for which the page has words.
    answer(data).then(
      (message) => scope.postMessage(message),
      (error: unknown) => setTimeout(() => reportError(error)),
    );
  });
}
