/** Every route and who may call it. A route is reviewed, and stands here, before it goes out. */
export type Access =
  /** Anybody. */
  | 'public'
  /** Whoever holds an API key. */
  | 'api-key'
  /** Whoever is signed in. */
  | 'learner'
  /** Whoever holds a mailed link. */
  | 'link'
  /** Off production only. */
  | 'development';

export const reviewedRoutes: Readonly<Record<string, Access>> = {
  'GET /': 'public',
  'GET /.well-known/did-configuration.json': 'public',
  'GET /.well-known/did.json': 'public',
  'GET /account/data': 'learner',
  'GET /account/data/erase': 'learner',
  'GET /account/data/export.zip': 'learner',
  'GET /account': 'learner',
  'GET /account/addresses/prove/:token': 'link',
  'GET /achievements/:id': 'public',
  'GET /achievements/:id/request': 'learner',
  'GET /achievements/:id/card.png': 'public',
  'GET /api': 'public',
  'GET /api/v1/achievements': 'api-key',
  'GET /api/v1/achievements/:id': 'api-key',
  'GET /api/v1/api-keys': 'api-key',
  'GET /api/v1/awards': 'api-key',
  'GET /api/v1/awards/:id': 'api-key',
  'GET /api/v1/awards/:id/credential': 'api-key',
  'GET /api/v1/centres': 'api-key',
  'GET /api/v1/claim-requests': 'api-key',
  'GET /api/v1/claim-requests/:id': 'api-key',
  'GET /api/v1/issuer': 'api-key',
  'GET /assets/:name': 'public',
  'GET /claim/:token': 'link',
  'GET /credentials/:file{awd_[0-9a-z]+[.](?:png|svg|pdf)}': 'public',
  'GET /credentials/:id': 'public',
  'GET /credentials/:id/card.png': 'public',
  'GET /credentials/:id/qr.svg': 'public',
  'GET /dashboard': 'learner',
  'GET /dashboard/:id/delete': 'learner',
  'GET /account/profile': 'learner',
  'GET /account/profile/picture': 'learner',
  'GET /account/profile/preview': 'learner',
  'GET /people/:handle': 'public',
  'GET /people/:handle/picture': 'public',
  'GET /robots.txt': 'public',
  'GET /sitemap.xml': 'public',
  'GET /sitemaps/:name': 'public',
  'GET /dev/mailbox': 'development',
  'GET /dev/mailbox.json': 'development',
  'GET /embed': 'public',
  'GET /embed.js': 'public',
  'GET /embed/accents/:file{[0-9a-f]{6}\\.css}': 'public',
  'GET /embed/credentials': 'public',
  'GET /embed/credentials/:id': 'public',
  'GET /embed/credentials/:id/badge.png': 'public',
  'GET /embed/credentials/:id/badge.svg': 'public',
  'GET /embed/people/:handle': 'public',
  'GET /healthz': 'public',
  'GET /help': 'public',
  'GET /images/:digest': 'public',
  'GET /oembed': 'public',
  'GET /openapi.json': 'public',
  'GET /privacy': 'public',
  'GET /problems': 'public',
  'GET /problems/:code': 'public',
  'GET /sign-in': 'public',
  'GET /sign-in/:token': 'link',
  'GET /status/:list': 'public',
  'GET /unsubscribe/:token': 'link',
  'GET /verify': 'public',
  'GET /verify-service-worker.js': 'public',
  'GET /verify.webmanifest': 'public',
  'DELETE /api/v1/api-keys/:id': 'api-key',
  'PATCH /api/v1/issuer': 'api-key',
  'POST /account/data/erase': 'learner',
  'POST /account/addresses': 'learner',
  'POST /account/addresses/:id/primary': 'learner',
  'POST /account/addresses/:id/remove': 'learner',
  'POST /account/addresses/prove/:token': 'link',
  'POST /account/details': 'learner',
  'POST /account/passkeys': 'learner',
  'POST /account/passkeys/:id/remove': 'learner',
  'POST /account/passkeys/:id/rename': 'learner',
  'POST /account/passkeys/options': 'learner',
  'POST /account/sessions/:id/end': 'learner',
  'POST /account/sessions/end-others': 'learner',
  'POST /sign-in/passkey/answer': 'public',
  'POST /sign-in/passkey/options': 'public',
  'POST /api/v1/achievements': 'api-key',
  'POST /api/v1/achievements/:id/publish': 'api-key',
  'POST /api/v1/achievements/:id/retire': 'api-key',
  'POST /api/v1/api-keys': 'api-key',
  'POST /api/v1/awards': 'api-key',
  'POST /api/v1/awards/:id/address': 'api-key',
  'POST /api/v1/awards/:id/resend': 'api-key',
  'POST /api/v1/awards/:id/revoke': 'api-key',
  'POST /api/v1/centres': 'api-key',
  'POST /api/v1/claim-requests/:id/grant': 'api-key',
  'POST /api/v1/claim-requests/:id/refuse': 'api-key',
  'PUT /api/v1/awards/:id/address': 'api-key',
  'POST /api/v1/verify': 'public',
  'POST /claim/:token/:move{decline|reconsider}': 'link',
  'POST /claim/:token/accept': 'link',
  'POST /claim/:token/mail': 'link',
  'POST /requests/:id/withdraw': 'learner',
  'POST /achievements/:id/request': 'learner',
  'POST /account/auto-accept': 'learner',
  'GET /requests': 'learner',
  'POST /credentials/:id/visibility': 'learner',
  'POST /dashboard/:id/delete': 'learner',
  'POST /account/profile': 'learner',
  'POST /account/profile/picture': 'learner',
  'POST /account/profile/picture/remove': 'learner',
  'POST /dashboard/:id/reconsider': 'learner',
  'POST /dashboard/:id/restore': 'learner',
  'POST /dashboard/:id/visibility': 'learner',
  'POST /language': 'public',
  'POST /account/addresses/:id/reminders': 'learner',
  'POST /api/v1/bounces': 'api-key',
  'POST /sign-in': 'public',
  'POST /sign-in/:token': 'link',
  'POST /sign-out': 'public',
  'POST /unsubscribe/:token': 'link',
  'POST /verify': 'public',
};

export interface Route {
  readonly method: string;
  readonly path: string;
}

export function listRoutes(access?: Access): readonly Route[] {
  return Object.entries(reviewedRoutes)
    .filter(([, who]) => access === undefined || who === access)
    .map(([route]) => {
      const [method = '', path = ''] = route.split(' ');
      return { method, path };
    });
}

/** A path with its parameters filled in; one that is not given gets `fallback`. */
export function fillPath(
  path: string,
  values: Readonly<Record<string, string>>,
  fallback: string,
): string {
  return path.replace(
    /:(\w+)(?:\{(\w+)[^}]*\})?/g,
    (_, name: string, first?: string) => values[name] ?? first ?? fallback,
  );
}

/** What of an answer somebody outside can tell apart: everything but the id and the time of the request. */
export async function readAnswer(response: Response) {
  const headers = [...response.headers].filter(
    ([name]) => !['x-request-id', 'date'].includes(name),
  );
  const body = (await response.text())
    .replace(/"requestId":"req_\w+"/, '"requestId":""')
    .replace(/req_[0-9a-z]{22}/g, 'req_');
  return { status: response.status, headers, body };
}
