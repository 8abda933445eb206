/** Plain Node: an HTTP server, an embedded libSQL file and timers around the same application. Nothing imports this file. */
import { appointOwner, isOwner, wasAppointed } from '#services/owner.ts';
import { type NodeApp, refuseToStart, startNodeApp } from './node-deps.ts';
import { serveNodeApp } from './node-server.ts';

async function announce({ app, config: { publicUrl, ownerEmail } }: NodeApp): Promise<void> {
  const { system } = app;
  process.stdout.write(`Laurel is at ${publicUrl}\n`);
  if (ownerEmail) {
    if ((await wasAppointed(system, ownerEmail)) || (await isOwner(system, ownerEmail))) return;
    process.stdout.write(`Owner, sign in once with ${await appointOwner(system, ownerEmail)}\n`);
  } else {
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
