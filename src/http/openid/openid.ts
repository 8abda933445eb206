import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { WalletIssuanceId } from '#domain/ids.ts';
import type { Context } from '#services/context.ts';
import { answerCredentialRequest, type Handover } from '#services/openid-credentials.ts';
import { answerDeferredRequest } from '#services/openid-deferred.ts';
import { buildIssuerMetadata } from '#services/openid-issuer.ts';
import { createNonce, describeNonce } from '#services/openid-nonces.ts';
import { noteNotification } from '#services/openid-notifications.ts';
import { requireWalletToken } from '#services/openid-tokens.ts';
import { nameTransaction } from '#services/openid-transactions.ts';
import type { WalletOffer } from '#store/wallets.ts';
import type { Env, Request } from '../env.ts';
import { limitBody } from '../middleware/body.ts';
import { answerOauth } from '../oauth/answer.ts';
import { readJson } from '../wallet/read-json.ts';
import { answerOpenidError } from './errors.ts';

/** A request with a proof has some 2 KB. */
const maxBodyBytes = 64 * 1024;
const metadataMaxAgeSeconds = 300;
/** How long a wallet should wait before it asks again for what is not signed yet. */
const deferredIntervalSeconds = 600;

function readBearer(c: Request): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
}

type Answer = (
  c: Request,
  ctx: Context,
  asked: { readonly offer: WalletOffer; readonly body: unknown },
) => Promise<Response>;

/** An endpoint for wallets that have a token: the token first, then what they ask. */
const forWallets = (answer: Answer) => async (c: Request) => {
  const ctx = c.get('ctx');
  const offer = await requireWalletToken(ctx, readBearer(c));
  return answer(c, ctx, { offer, body: await readJson(c) });
};

const answerWaiting = (c: Request, ids: readonly WalletIssuanceId[]) =>
  answerOauth(c, { transaction_id: nameTransaction(ids), interval: deferredIntervalSeconds }, 202);

const wrap = (credentials: readonly unknown[]) => credentials.map((credential) => ({ credential }));

/** What only wallets of the drafts look for. */
const describeForDrafts = async (ctx: Context, credentials: readonly unknown[]) => ({
  credential: credentials[0],
  ...(await describeNonce(ctx)),
});

async function answerHandover(c: Request, handover: Handover): Promise<Response> {
  if ('waiting' in handover) return answerWaiting(c, handover.waiting);
  const { credentials, issuanceIds, isDraft } = handover;
  return answerOauth(c, {
    credentials: wrap(credentials),
    notification_id: nameTransaction(issuanceIds),
    ...(isDraft ? await describeForDrafts(c.get('ctx'), credentials) : {}),
  });
}

const answerCredential = forWallets(async (c, ctx, { offer, body }) =>
  answerHandover(c, await answerCredentialRequest(ctx, offer, body)),
);

const answerDeferred = forWallets(async (c, ctx, { offer, body }) => {
  const delivery = await answerDeferredRequest(ctx, offer, body);
  if ('waiting' in delivery) return answerWaiting(c, delivery.waiting);
  const { credentials } = delivery;
  // No notification_id, which is optional: oid4vc-ts 0.4.6, which wallets are built on, refuses an answer with one.
  return answerOauth(c, {
    credentials: wrap(credentials),
    // Which version a wallet speaks is not seen here; drafts before 15 look for one by this name.
    ...(credentials.length === 1 ? { credential: credentials[0] } : {}),
  });
});

const answerNotification = forWallets(async (c, ctx, { offer, body }) => {
  await noteNotification(ctx, offer, body);
  return c.body(null, 204, { 'Cache-Control': 'no-store' });
});

/** The endpoints of OpenID4VCI: wallets call them from anywhere, and no cookie is looked at. */
export function createOpenid() {
  const app = new Hono<Env>();
  const open = cors({
    origin: '*',
    allowMethods: ['POST'],
    allowHeaders: ['Authorization', 'Content-Type'],
    exposeHeaders: ['WWW-Authenticate'],
  });
  app.use('/openid/*', open, limitBody(maxBodyBytes));
  app.onError((error, c) => answerOpenidError(c, error));
  return app
    .get('/.well-known/openid-credential-issuer', (c) =>
      c.json(buildIssuerMetadata(c.get('ctx')), 200, {
        'Cache-Control': `public, max-age=${metadataMaxAgeSeconds}`,
        'Access-Control-Allow-Origin': '*',
      }),
    )
    .post('/openid/nonce', async (c) =>
      answerOauth(c, { c_nonce: await createNonce(c.get('ctx')) }),
    )
    .post('/openid/credential', answerCredential)
    .post('/openid/deferred', answerDeferred)
    .post('/openid/notification', answerNotification);
}
