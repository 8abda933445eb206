import { Hono } from 'hono';
import { type Answer, createFetcher, type FetcherOptions } from '#adapters/fetcher.ts';
import { createHostClient } from '#adapters/host-client.ts';
import type { DrawingSources } from '#adapters/rasterizer.ts';
import { createPasskeys } from '#adapters/passkeys.ts';
import { createSender } from '#adapters/sender.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { LaurelError } from '#domain/errors.ts';
import { maxPictureBytes } from '#domain/picture.ts';
import type { Context, Deps } from '#services/context.ts';
import { createTexts } from '#messages/texts.ts';
import { createCertificatePrinter } from '#views/certificate-file/print.ts';
import { createMailRenderer } from '#views/mail/render.tsx';
import { createApi } from './http/api/api.ts';
import { createEmbeds } from './http/embed/embeds.ts';
import { askWalletPages } from './http/pages/ask-wallet.tsx';
import { authorizePages } from './http/oauth/authorize.tsx';
import { createObApi } from './http/ob/ob.ts';
import { createAuthorizationServer } from './http/oauth/server.ts';
import { createOpenid } from './http/openid/openid.ts';
import { createPresentations } from './http/openid/presentations.ts';
import { walletOffers } from './http/wallet/offers.ts';
import type { Assets, Env } from './http/env.ts';
import { handleError, handleNotFound } from './http/errors.tsx';
import { limitForms } from './http/middleware/body.ts';
import { limitConcurrent } from './http/middleware/concurrency.ts';
import { withFrame } from './http/middleware/frame.ts';
import { refuseCrossSite } from './http/middleware/cross-site.ts';
import { showAsOthers } from './http/middleware/as-others.ts';
import { withTexts } from './http/middleware/language.ts';
import { headers, withContext } from './http/middleware/request.ts';
import { withSession } from './http/middleware/session.ts';
import { accountPages } from './http/pages/account.tsx';
import { achievementPages } from './http/pages/achievements.tsx';
import { autoAcceptPages } from './http/pages/auto-accept.ts';
import { cardPages } from './http/pages/cards.ts';
import { cataloguePages } from './http/pages/catalogue.tsx';
import { claimPages } from './http/pages/claims.tsx';
import { credentialFilePages } from './http/pages/credential-files.ts';
import { credentialPages } from './http/pages/credentials.tsx';
import { dashboardPages } from './http/pages/dashboard.tsx';
import { dataPages } from './http/pages/data.tsx';
import { embedBuilderPages } from './http/pages/embed-builder.tsx';
import { createFiles } from './http/pages/files.ts';
import { hostPages } from './http/pages/hosts.tsx';
import { importPages, maxImportFormBytes } from './http/pages/imports.tsx';
import { languagePages } from './http/pages/language.ts';
import { passkeyPages } from './http/pages/passkeys.ts';
import { programPages } from './http/pages/programs.tsx';
import { profilePages } from './http/pages/profile.tsx';
import { profileSettingsPages } from './http/pages/profile-settings.tsx';
import { proveAddressPages } from './http/pages/prove-address.tsx';
import { mailboxPages, referencePages } from './http/pages/reference.tsx';
import { requestPages } from './http/pages/requests.tsx';
import { reminderPages } from './http/pages/reminders.tsx';
import { shownImportPages } from './http/pages/shown-imports.tsx';
import { signInPages } from './http/pages/sign-in.tsx';
import { sitemapPages } from './http/pages/sitemap.ts';
import { takeAwayPages } from './http/pages/take-away.ts';
import { createVerifyApp } from './http/pages/verify-app.ts';
import { createVerifyPages, maxVerifyFormBytes } from './http/pages/verify.tsx';
import { walletPages } from './http/pages/wallet.tsx';
import { createWallet } from './http/wallet/wallet.ts';
import { createWellKnown } from './http/well-known/well-known.ts';

/** A picture of the largest size, and what a form puts around it. */
const maxFormBytes = maxPictureBytes + 64 * 1024;

/** Each costs processor time, and waits for other people's servers. */
const maxVerifications = 24;

/** What an entry file brings; the rest of the dependencies is the same everywhere. */
export interface AppDeps extends Omit<
  Deps,
  | 'passkeys'
  | 'fetchDocument'
  | 'hosts'
  | 'resolve'
  | 'documentLoader'
  | 'renderMail'
  | 'printCertificate'
  | 'random'
  | 'texts'
> {
  readonly assets: Assets;
  /** The one typeface of pictures and certificates, as TTF files. */
  readonly loadFonts: DrawingSources['loadFonts'];
  readonly fetchOutside: FetcherOptions['fetchOutside'];
}

export interface App {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers a verifier that asks for what lies under our own address; nothing is fetched to answer it. */
  readonly answerOwn: Answer;
  /** Every route that is answered, once for each method; middleware is left out. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  /** Dependencies for work that no request asks for: the outbox, the first start, the command line. */
  readonly system: Context;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Puts the application together. Nothing below this line knows which runtime it is in. */
export function createApp({ assets, fetchOutside, loadFonts, ...given }: AppDeps): App {
  const app = new Hono<Env>();
  const answerOwn: Answer = async (request) => app.fetch(request, { isOwn: true });
  const fetchDocument = createFetcher({
    own: new Map([[given.config.publicUrl, answerOwn]]),
    fetchOutside,
  });
  const resolve = createResolver(fetchDocument);
  const texts = { en: createTexts('en'), cy: createTexts('cy') };
  const deps: Deps = {
    ...given,
    random,
    passkeys: createPasskeys({ origin: given.config.publicUrl, name: given.config.issuerName }),
    renderMail: createMailRenderer(texts),
    printCertificate: createCertificatePrinter(texts, loadFonts),
    texts,
    fetchDocument,
    hosts: createHostClient(
      createSender({ ownOrigin: new URL(given.config.publicUrl).origin, fetchOutside }),
    ),
    resolve,
    documentLoader: createDocumentLoader(resolve),
  };

  app.use(withContext(deps), withTexts(deps.texts));
  app.onError(handleError(assets));
  app.notFound(handleNotFound(assets));
  app.route('/', createEmbeds(assets, given.config.production));
  app.use(headers(given.config.production));
  app.on(
    'POST',
    ['/verify', '/api/v1/verify', '/dashboard/imports', '/dashboard/imports/:id/check'],
    limitConcurrent(maxVerifications),
  );
  app.route('/api/v1', createApi());
  app.all('/api/v1/*', () => {
    throw new LaurelError('not_found');
  });
  app.route('/', createWellKnown());
  app.route('/', createWallet(assets));
  app.route('/', createAuthorizationServer());
  app.route('/', createObApi());
  app.route('/', createOpenid());
  app.route('/', createPresentations());
  app.route('/', walletOffers);
  app.route('/', createFiles(assets));
  app.route('/', sitemapPages);
  app.use(
    refuseCrossSite(given.config.publicUrl),
    limitForms(maxFormBytes, {
      '/verify': maxVerifyFormBytes,
      '/dashboard/imports': maxImportFormBytes,
    }),
    withFrame(assets),
    withSession,
  );
  for (const path of ['/credentials/*', '/people/*', '/imports/*']) app.use(path, showAsOthers);
  const pages = [
    cataloguePages,
    achievementPages,
    requestPages,
    autoAcceptPages,
    credentialFilePages,
    credentialPages,
    cardPages,
    claimPages,
    signInPages,
    accountPages,
    proveAddressPages,
    passkeyPages,
    importPages,
    hostPages,
    shownImportPages,
    dashboardPages,
    walletPages,
    profilePages,
    profileSettingsPages,
    dataPages,
    takeAwayPages,
    authorizePages,
    programPages,
    createVerifyPages(assets),
    askWalletPages,
    createVerifyApp(assets),
    embedBuilderPages,
    referencePages,
    languagePages,
    reminderPages,
  ];
  for (const page of pages) app.route('/', page);
  if (!given.config.production) app.route('/', mailboxPages);

  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path }));
  return {
    fetch: async (request) => app.fetch(request),
    answerOwn,
    routes,
    system: { ...deps, actor: { kind: 'system' } },
  };
}
