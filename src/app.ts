import { Hono } from 'hono';
import { createJsonFetcher, type FetcherOptions } from '#adapters/fetcher.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { LaurelError } from '#domain/errors.ts';
import type { Context, Deps } from '#services/context.ts';
import { createTexts } from '#messages/texts.ts';
import { createMailRenderer } from '#views/mail/render.tsx';
import { createApi } from './http/api/api.ts';
import type { Assets, Env } from './http/env.ts';
import { handleError, handleNotFound } from './http/errors.tsx';
import { limitBody } from './http/middleware/body.ts';
import { withFrame } from './http/middleware/frame.ts';
import { refuseCrossSite } from './http/middleware/cross-site.ts';
import { withTexts } from './http/middleware/language.ts';
import { headers, withContext } from './http/middleware/request.ts';
import { withSession } from './http/middleware/session.ts';
import { cataloguePages } from './http/pages/catalogue.tsx';
import { claimPages } from './http/pages/claims.tsx';
import { credentialPages } from './http/pages/credentials.tsx';
import { dashboardPages } from './http/pages/dashboard.tsx';
import { createFiles } from './http/pages/files.ts';
import { mailboxPages, referencePages } from './http/pages/reference.tsx';
import { signInPages } from './http/pages/sign-in.tsx';
import { verifyPages } from './http/pages/verify.tsx';
import { createWellKnown } from './http/well-known/well-known.ts';

const maxFormBytes = 2 * 1024 * 1024;

/** What an entry file brings; the rest of the dependencies is the same everywhere. */
export interface AppDeps extends Omit<
  Deps,
  'fetchJson' | 'resolve' | 'documentLoader' | 'renderMail' | 'random' | 'texts'
> {
  readonly assets: Assets;
  readonly fetchOutside: FetcherOptions['fetchOutside'];
}

export interface App {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Every route that is answered, once for each method; middleware is left out. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** Dependencies for work that no request asks for: the outbox, the first start, the command line. */
  readonly system: Context;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Puts the application together. Nothing below this line knows which runtime it is in. */
export function createApp({ assets, fetchOutside, ...given }: AppDeps): App {
  const app = new Hono<Env>();
  const fetchJson = createJsonFetcher({
    ownOrigin: given.config.publicUrl,
    answerOwn: async (request) => app.fetch(request),
    fetchOutside,
  });
  const resolve = createResolver(fetchJson);
  const texts = { en: createTexts('en'), cy: createTexts('cy') };
  const deps: Deps = {
    ...given,
    random,
    renderMail: createMailRenderer(texts),
    texts,
    fetchJson,
    resolve,
    documentLoader: createDocumentLoader(resolve),
  };

  app.use(withContext(deps), withTexts(deps.texts), headers(given.config.production));
  app.onError(handleError(assets));
  app.notFound(handleNotFound(assets));
  app.route('/api/v1', createApi());
  app.all('/api/v1/*', () => {
    throw new LaurelError('not_found');
  });
  app.route('/', createWellKnown());
  app.route('/', createFiles(assets));
  app.use(
    refuseCrossSite(given.config.publicUrl),
    limitBody(maxFormBytes),
    withFrame(assets),
    withSession,
  );
  const pages = [
    cataloguePages,
    credentialPages,
    claimPages,
    signInPages,
    dashboardPages,
    verifyPages,
    referencePages,
  ];
  for (const page of pages) app.route('/', page);
  if (!given.config.production) app.route('/', mailboxPages);

  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path }));
  return {
    fetch: async (request) => app.fetch(request),
    routes,
    system: { ...deps, actor: { kind: 'system' } },
  };
}
