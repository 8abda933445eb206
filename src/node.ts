/** Plain Node: an HTTP server, an embedded libSQL file and timers around the same application. Nothing imports this file. */
import { appointOwner, isOwner } from '#services/owner.ts';
import { type NodeApp, refuseToStart, startNodeApp } from './node-deps.ts';
import { serveNodeApp } from './node-server.ts';

async function announce({ app, config }: NodeApp): Promise<void> {
  process.stdout.write(`Laurel is at ${config.publicUrl}\n`);
  if (config.ownerEmail && !(await isOwner(app.system, config.ownerEmail))) {
    process.stdout.write(
      `Owner, sign in once with ${await appointOwner(app.system, config.ownerEmail)}\n`,
    );
  } else if (!config.ownerEmail) {
    process.stdout.write(
      'Set OWNER_EMAIL, or run "npx laurel user owner EMAIL", to get a sign-in link for the owner.\n',
    );
  }
}

try {
  const started = await startNodeApp(process.env);
  await serveNodeApp(started);
  await announce(started);
} catch (error) {
  refuseToStart(error);
}
