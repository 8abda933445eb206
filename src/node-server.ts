/** Serves the application on plain Node, with the timer that empties the outbox. */
import { serve } from '@hono/node-server';
import { writeSecretFile } from '#adapters/node-files.ts';
import type { Context } from '#services/context.ts';
import { deliverOutbox } from '#services/outbox.ts';
import { runSchedule } from '#services/schedule.ts';
import { databaseUrlOf, type NodeApp, publicUrlPath } from './node-deps.ts';

const pollMs = 5_000;
const choresMs = 60_000;

/**
 * Empties the outbox now and then, and soon after each request that may have filled it, and does the
 * other chores every minute; never twice at once.
 */
function startOutbox(ctx: Context): {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
} {
  let running: Promise<unknown> | undefined;
  let again = false;
  let choresDone = -Infinity;
  const work = async () => {
    if (performance.now() - choresDone < choresMs) return deliverOutbox(ctx);
    choresDone = performance.now();
    return runSchedule(ctx);
  };
  const wake = () => {
    if (running) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => ctx.log.error('outbox', error))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  const timer = setInterval(wake, pollMs);
  wake();
  return {
    wake,
    stop: async () => {
      clearInterval(timer);
      again = false;
      await running;
    },
  };
}

/** Serves until SIGINT or SIGTERM, then finishes what it is doing. */
export async function serveNodeApp({
  app,
  config,
  opened,
}: NodeApp): Promise<{ readonly port: number }> {
  // This process is the only one that sends mail from an embedded file: what a dead one held is due again.
  if (databaseUrlOf(config).startsWith('file:'))
    await opened.store.commit([opened.store.outbox.releaseLeases()]);
  if (config.databaseUrl === undefined)
    await writeSecretFile(publicUrlPath(config.dataDir), `${config.publicUrl}\n`);
  const outbox = startOutbox(app.system);
  const fetch = async (request: Request) => {
    const response = await app.fetch(request);
    if (request.method !== 'GET') outbox.wake();
    return response;
  };
  return new Promise((resolve) => {
    const server = serve(
      { fetch, port: config.port, ...(config.host ? { hostname: config.host } : {}) },
      ({ port }) => resolve({ port }),
    );
    const stop = () => {
      server.close(() => {
        void outbox.stop().then(() => {
          opened.close();
          process.exit(0);
        });
      });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
