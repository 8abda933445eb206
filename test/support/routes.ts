/** Every route and who may call it. A route is reviewed, and stands here, before it goes out. */
export type Access =
  /** Anybody. */
  | 'public'
  /** Whoever holds an API key. */
  | 'api-key'
  /** Programs that have registered, by their secret or an access token. */
  | 'program'
  /** Whoever is signed in. */
  | 'learner'
  /** Whoever holds a mailed link. */
  | 'link'
  /** Whoever holds the secret of an offer, or the token that it was exchanged for. */
  | 'wallet'
  /** Off production only. */
  | 'development';

export const reviewedRoutes: Readonly<Record<string, Access>> = {
  'GET /': 'public',
  'GET /.well-known/did-configuration.json': 'public',
  'GET /.well-known/did.json': 'public',
  'GET /.well-known/jwks.json': 'public',
  'GET /.well-known/oauth-authorization-server': 'public',
  'GET /.well-known/openid-credential-issuer': 'public',
  'GET /wallet/offers/:token': 'wallet',
  'POST /openid/nonce': 'public',
  'POST /openid/credential': 'wallet',
  'POST /openid/deferred': 'wallet',
  'POST /openid/notification': 'wallet',
  'POST /oauth/token': 'public',
  'POST /oauth/register': 'public',
  'POST /oauth/revoke': 'program',
  'GET /ims/ob/v3p0/discovery': 'public',
  'GET /ims/ob/v3p0/credentials': 'program',
  'POST /ims/ob/v3p0/credentials': 'program',
  'GET /ims/ob/v3p0/profile': 'program',
  'PUT /ims/ob/v3p0/profile': 'program',
  'GET /oauth/authorize': 'learner',
  'POST /oauth/authorize': 'learner',
  'GET /account/programs': 'learner',
  'POST /account/programs/:id/disconnect': 'learner',
  'GET /account/data': 'learner',
  'GET /account/data/erase': 'learner',
  'GET /account/data/export.zip': 'learner',
  'GET /account': 'learner',
  'GET /account/addresses/prove/:token': 'link',
  'GET /achievements/:id': 'public',
  'GET /achievements/:id/request': 'learner',
  'GET /achievements/:id/card.png': 'public',
  'GET /wallet/interactions/:token': 'wallet',
  'GET /wallet/exchanges/:token': 'wallet',
  'POST /wallet/exchanges/:token': 'wallet',
  'GET /wallet/requests/:token': 'wallet',
  'POST /wallet/requests/:token': 'wallet',
  'POST /api/v1/awards/:id/offers': 'api-key',
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
  'GET /credentials/:file{awd_[0-9a-z]+[.](?:png|svg|pdf|jwt)}': 'public',
  'GET /credentials/:id': 'public',
  'GET /credentials/:id/card.png': 'public',
  'GET /credentials/:id/qr.svg': 'public',
  'GET /credentials/:id/wallet': 'learner',
  'POST /credentials/:id/wallet': 'learner',
  'GET /dashboard/wallet': 'learner',
  'POST /dashboard/wallet': 'learner',
  'GET /wallet/:id': 'learner',
  'GET /wallet/:id/state': 'learner',
  'POST /wallet/:id/again': 'learner',
  'POST /wallet/:id/withdraw': 'learner',
  'GET /dashboard': 'learner',
  'GET /account/hosts': 'learner',
  'GET /account/hosts/:id': 'learner',
  'GET /account/hosts/callback': 'learner',
  'POST /account/hosts': 'learner',
  'POST /account/hosts/:id/push': 'learner',
  'POST /account/hosts/:id/disconnect': 'learner',
  'GET /dashboard/imports': 'learner',
  'GET /dashboard/imports/:id': 'learner',
  'GET /dashboard/imports/:id/delete': 'learner',
  'POST /dashboard/imports': 'learner',
  'POST /dashboard/imports/:id/check': 'learner',
  'POST /dashboard/imports/:id/delete': 'learner',
  'POST /dashboard/imports/:id/visibility': 'learner',
  'GET /imports/:id': 'public',
  'GET /imports/:id/file': 'public',
  'GET /imports/:id/picture': 'public',
  'GET /dashboard/export/clr.json': 'learner',
  'GET /dashboard/export/presentation.json': 'learner',
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
  'POST /verify/wallet': 'public',
  'GET /verify/wallet/:id': 'public',
  'GET /verify/wallet/:id/state': 'public',
  'GET /verify/wallet/:id/request': 'wallet',
  'POST /verify/wallet/:id/request': 'wallet',
  'POST /verify/wallet/:id/response': 'wallet',
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
