/** `npm run demo`: the issuer on an embedded file, filled with the sample, and where to look. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { silentLog } from '#adapters/log.ts';
import { findMainIssuer } from '#services/issuers.ts';
import { appointOwner } from '#services/owner.ts';
import { createSignInUrl } from '#services/sessions.ts';
import { serveNodeApp } from '../node-server.ts';
import { demoDataDir, type NodeApp, refuseToStart, startNodeApp } from '../node-deps.ts';
import { sampleLearners, showcaseLearner } from './sample.ts';
import { seedSample } from './seed.ts';

const ownerEmail = 'owner@larkmoor.example.org';

const environment = {
  ...process.env,
  DATA_DIR: process.env['DATA_DIR'] ?? demoDataDir,
  BOOTSTRAP_API_KEY: process.env['BOOTSTRAP_API_KEY'] ?? 'laurel-demo-key',
};

const print = (line = '') => process.stdout.write(`${line}\n`);

/** Somebody's public credential, to look at and to verify. */
async function findShowcase({ app }: NodeApp) {
  const learner = sampleLearners.find(({ key }) => key === showcaseLearner)!;
  const issuer = await findMainIssuer(app.system);
  const { items } = await app.system.store.awards.list({
    issuerId: issuer!.id,
    email: learner.emails[0],
    state: 'accepted',
    limit: 50,
  });
  const shown = items.find(({ award }) => award.visibility === 'public')!;
  return { learner, url: `${app.system.config.publicUrl}/credentials/${shown.award.id}` };
}

/** Runs the command line as anybody would, against the running server's data. */
function verifyFromCommandLine(url: string): Promise<void> {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'verify', url], {
    env: environment,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}

async function run(): Promise<void> {
  print('Filling the demonstration …');
  const started = await startNodeApp(environment, silentLog);
  const { system } = started.app;
  const awards = await seedSample(system);
  await serveNodeApp(started);
  const { publicUrl } = started.config;
  const { learner, url } = await findShowcase(started);
  // Where the data lies in its usual place, the command finds it by itself.
  const setting = process.env['DATA_DIR'] ? `DATA_DIR=${environment.DATA_DIR} ` : '';
  print(`
Laurel is at ${publicUrl}, with ${awards} awards of an awarding body that does not exist.

  The catalogue                ${publicUrl}/
  A public credential          ${url}
  Verify anything              ${publicUrl}/verify
  Mail that would have gone    ${publicUrl}/dev/mailbox
  The API                      ${publicUrl}/api   (Authorization: Bearer ${environment.BOOTSTRAP_API_KEY})

Sign in (each link works once, for 20 minutes; others come by mail into the mailbox):

  As a learner, ${learner.name.padEnd(14)} ${await createSignInUrl(system, learner.emails[0]!)}
  As the owner                 ${await appointOwner(system, ownerEmail)}

One credential, verified from the command line with
  ${setting}npx laurel verify ${url}
`);
  await verifyFromCommandLine(url);
  print('\nThe server goes on; stop it with Ctrl+C.');
}

try {
  await run();
} catch (error) {
  refuseToStart(error);
}
