/** Cloudflare: requests and the schedule, around the same application. */
import type { D1Database, ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import { assets } from '#assets';
import { workerDrawing } from '#adapters/drawing-worker.ts';
import { createKeychain } from '#adapters/keychain.ts';
import { createLog } from '#adapters/log.ts';
import { createSmtpMailer } from '#adapters/mailer.ts';
import { fetchFromWorker } from '#adapters/platform-fetch.ts';
import { createRasterizer } from '#adapters/rasterizer.ts';
import { type Config, ConfigError, readConfig } from '#config.ts';
import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { joinRings, parseKeyRing } from '#domain/key-ring.ts';
import { importTokenKey } from '#domain/token.ts';
import history from '#keys/ring.json' with { type: 'json' };
import { ensureMainIssuer } from '#services/issuers.ts';
import { createMailboxMailer } from '#services/mailbox.ts';
import { deliverOutbox } from '#services/outbox.ts';
import { inviteOwner } from '#services/owner.ts';
import { runSchedule } from '#services/schedule.ts';
import { openD1 } from '#store/drivers/d1.ts';
import { openLibsqlWeb } from '#store/drivers/libsql-web.ts';
import type { Store } from '#store/store.ts';
import { type App, createApp } from './app.ts';
import { buildProblem, toLaurelError } from './http/problem.ts';

/** Bindings: variables and secrets as text, and the database unless DATABASE_URL names a server. */
interface Bindings extends Record<string, unknown> {
  readonly DB?: D1Database;
}

const clock = () => new Date();

function openStore(env: Bindings, config: Config): Store {
  const { databaseUrl, secrets } = config;
  if (databaseUrl) return openLibsqlWeb(databaseUrl, secrets.databaseAuthToken);
  return openD1(env.DB!);
}

/** Everything that needs no database: a request must not wait for what another request fetches. */
async function start(env: Bindings): Promise<App> {
  const config = readConfig(env, 'worker');
  const { secrets, ...open } = config;
  const store = openStore(env, config);
  const ring = joinRings(
    history,
    secrets.issuerKeys ? parseKeyRing(secrets.issuerKeys) : { keys: [] },
  );
  return createApp({
    config: open,
    store,
    keychain: await createKeychain(ring),
    tokenKey: await importTokenKey(secrets.sessionSecret!),
    bootstrapDigest: secrets.bootstrapApiKey && (await digestHex(secrets.bootstrapApiKey)),
    mailer: secrets.smtpUrl
      ? createSmtpMailer(secrets.smtpUrl, config.mailFrom)
      : createMailboxMailer(store, clock),
    rasterize: createRasterizer(workerDrawing),
    loadFonts: workerDrawing.loadFonts,
    clock,
    log: createLog((line) => console.log(line), clock),
    assets,
    fetchOutside: fetchFromWorker,
  });
}

/** What an isolate is sending at the moment. */
interface Delivery {
  begunAt: number;
  /** Set by requests that come meanwhile, and may have something to send. */
  again: boolean;
}

/** The one memo of this file: what an isolate has started, whether it has seen its issuer, and what it is sending. */
let memo:
  | { readonly app: Promise<App>; hasIssuer: boolean; delivery?: Delivery | undefined }
  | undefined;

/** After this long a delivery has been ended by the runtime, without a word. */
const deliveryMs = 60_000;

async function getApp(env: Bindings): Promise<App> {
  const current = (memo ??= { app: start(env), hasIssuer: false });
  try {
    const app = await current.app;
    if (!current.hasIssuer) await ensureMainIssuer(app.system);
    current.hasIssuer = true;
    return app;
  } catch (error) {
    // The next request starts afresh.
    memo = undefined;
    throw error;
  }
}

/**
 * Empties the outbox, one request of an isolate at a time: many that write at once only stand in each
 * other's way. Nobody waits for another request's promise here, which would hang (decision 16).
 */
async function deliver({ system }: App): Promise<void> {
  if (!memo) return;
  const { delivery } = memo;
  if (delivery && Date.now() - delivery.begunAt < deliveryMs) {
    delivery.again = true;
    return;
  }
  const own: Delivery = { begunAt: Date.now(), again: true };
  memo.delivery = own;
  try {
    while (own.again) {
      own.again = false;
      own.begunAt = Date.now();
      await deliverOutbox(system);
    }
  } catch (error) {
    system.log.error('outbox', error);
  } finally {
    if (memo?.delivery === own) memo.delivery = undefined;
  }
}

/** Says why the Worker cannot start: to the log, and to whoever asks. */
function refuse(error: unknown): Response {
  const known =
    error instanceof ConfigError
      ? new LaurelError('not_configured', { detail: error.message })
      : toLaurelError(error);
  createLog((line) => console.error(line), clock).error('start', known);
  const problem = buildProblem(known, '', 'start');
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

export default {
  async fetch(request: Request, env: Bindings, execution: ExecutionContext): Promise<Response> {
    let app: App;
    try {
      app = await getApp(env);
    } catch (error) {
      return refuse(error);
    }
    const response = await app.fetch(request);
    // A head start only: what this leaves behind, the schedule finds.
    if (request.method !== 'GET') execution.waitUntil(deliver(app));
    return response;
  },
  async scheduled(_controller: ScheduledController, env: Bindings): Promise<void> {
    const app = await getApp(env);
    // On Node the link of the first owner is printed; here nobody reads what is printed.
    await inviteOwner(app.system).catch((error: unknown) => app.system.log.error('owner', error));
    await runSchedule(app.system);
  },
};
