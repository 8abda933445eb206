/** What plain Node brings to the application: files, sockets and a clock. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assets } from '#assets';
import { createNodeDrawing } from '#adapters/drawing-node.ts';
import { createKeychain, generateFirstKeys } from '#adapters/keychain.ts';
import { createLog, type Log } from '#adapters/log.ts';
import { createSmtpMailer } from '#adapters/mailer.ts';
import { createNodeFetch } from '#adapters/node-fetch.ts';
import {
  readKeyRingFile,
  readTextFile,
  writeKeyRingFile,
  writeSecretFile,
} from '#adapters/node-files.ts';
import { createRasterizer } from '#adapters/rasterizer.ts';
import { type Config, ConfigError, readConfig } from '#config.ts';
import { digestHex } from '#domain/bytes.ts';
import { isLaurelError } from '#domain/errors.ts';
import { joinRings, type KeyRing, parseKeyRing } from '#domain/key-ring.ts';
import { createSecret, importTokenKey } from '#domain/token.ts';
import { ensureMainIssuer, mainIssuerHandle } from '#services/issuers.ts';
import { createMailboxMailer } from '#services/mailbox.ts';
import { openLibsql, type OpenedStore } from '#store/drivers/libsql.ts';
import { type App, createApp } from './app.ts';

/** The package's own folder, from `src/` and from `dist/` alike. */
const root = new URL('../', import.meta.url);
const fromRoot = (path: string) => fileURLToPath(new URL(path, root));

export const clock = () => new Date();

/** The public history of keys that is kept in the repository. */
async function readKeyHistory(): Promise<KeyRing> {
  return parseKeyRing(await readFile(fromRoot('keys/ring.json'), 'utf8'));
}

/** The secret ring: from ISSUER_KEYS where it is set, else from the data directory. */
async function readSecretRing(config: Config): Promise<KeyRing> {
  return config.secrets.issuerKeys
    ? parseKeyRing(config.secrets.issuerKeys)
    : readKeyRingFile(config.dataDir);
}

async function ensureKeyRing(config: Config): Promise<KeyRing> {
  const ring = await readSecretRing(config);
  if (ring.keys.length > 0 || config.secrets.issuerKeys) return ring;
  const first = { keys: await generateFirstKeys(mainIssuerHandle, clock()) };
  await writeKeyRingFile(config.dataDir, first);
  return first;
}

async function ensureSessionSecret(config: Config): Promise<string> {
  if (config.secrets.sessionSecret) return config.secrets.sessionSecret;
  const path = `${config.dataDir}/session-secret`;
  const kept = await readTextFile(path);
  if (kept) return kept.trim();
  const fresh = createSecret((length) => crypto.getRandomValues(new Uint8Array(length)));
  await writeSecretFile(path, `${fresh}\n`);
  return fresh;
}

/** Where the demonstration keeps its data, unless told otherwise. */
export const demoDataDir = './data/demo';

/** Where a server notes its address, so that the command line knows what lies under it. */
export const publicUrlPath = (dataDir: string) => `${dataDir}/public-url`;

/** The database's URL: on Node there always is one. */
export function databaseUrlOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl ?? `file:${dataDir}/laurel.db`;
}

export function openStore(config: Config): Promise<OpenedStore> {
  return openLibsql({
    url: databaseUrlOf(config),
    authToken: config.secrets.databaseAuthToken,
    migrationsFolder: fromRoot('drizzle'),
  });
}

export interface NodeApp {
  readonly app: App;
  readonly config: Config;
  readonly opened: OpenedStore;
}

/**
 * Starts the application on Node: makes the data directory, keys and secrets that are missing,
 * applies migrations, and makes sure that there is an issuer.
 *
 * @throws ConfigError
 */
export async function startNodeApp(env: NodeJS.ProcessEnv, log?: Log): Promise<NodeApp> {
  const config = readConfig(env);
  // The secret first: it makes the data directory, readable by its owner only.
  const sessionSecret = await ensureSessionSecret(config);
  const keychain = await createKeychain(
    joinRings(await readKeyHistory(), await ensureKeyRing(config)),
  );
  const opened = await openStore(config);
  await opened.migrate();
  const { secrets, ...open } = config;
  const drawing = createNodeDrawing();
  const app = createApp({
    config: open,
    store: opened.store,
    keychain,
    tokenKey: await importTokenKey(sessionSecret),
    bootstrapDigest: secrets.bootstrapApiKey && (await digestHex(secrets.bootstrapApiKey)),
    mailer: secrets.smtpUrl
      ? createSmtpMailer(secrets.smtpUrl, config.mailFrom)
      : createMailboxMailer(opened.store, clock),
    rasterize: createRasterizer(drawing),
    loadFonts: drawing.loadFonts,
    clock,
    log: log ?? createLog((line) => process.stdout.write(`${line}\n`), clock),
    assets,
    fetchOutside: createNodeFetch(),
  });
  await ensureMainIssuer(app.system);
  return { app, config, opened };
}

/** Says in words why the server cannot start, and stops. */
export function refuseToStart(error: unknown): never {
  const known = error instanceof ConfigError || isLaurelError(error);
  process.stderr.write(
    `${known ? (error as Error).message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}
