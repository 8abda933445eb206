/** This machine's own data, which answers for its own addresses without a network. */
import { stat } from 'node:fs/promises';
import type { Answer } from '#adapters/fetcher.ts';
import { silentLog } from '#adapters/log.ts';
import { readTextFile } from '#adapters/node-files.ts';
import { type Config, readConfig } from '#config.ts';
import { databaseUrlOf, demoDataDir, publicUrlPath, startNodeApp } from '../node-deps.ts';

export interface OwnSites {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly origin: string;
  readonly env: NodeJS.ProcessEnv;
  /** When its server was last started, in milliseconds; 0 when that is not known. */
  readonly startedAtMs: number;
}

const modifiedAtMs = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

/** The site whose data lies in a folder, if there is one. */
async function findSite(
  env: NodeJS.ProcessEnv,
  config: Config,
  folder: string,
): Promise<Site | undefined> {
  const databaseUrl = databaseUrlOf({ ...config, dataDir: folder });
  const isHere =
    !databaseUrl.startsWith('file:') || (await modifiedAtMs(databaseUrl.slice(5))) !== undefined;
  if (!isHere) return undefined;
  const recorded = (await readTextFile(publicUrlPath(folder)))?.trim();
  const origin = env['PUBLIC_URL'] ? config.publicUrl : (recorded ?? config.publicUrl);
  return {
    origin,
    env: { ...env, DATA_DIR: folder, PUBLIC_URL: origin },
    startedAtMs: (await modifiedAtMs(publicUrlPath(folder))) ?? 0,
  };
}

/**
 * Finds the sites whose data is on this machine: in DATA_DIR; where that is not set, in its default and in
 * the demonstration's folder. Two that had the same address cannot have run at once, so the one whose
 * server was started last answers for it. Nothing is opened before it is asked.
 */
export async function findOwnSites(env: NodeJS.ProcessEnv): Promise<OwnSites> {
  const config = readConfig(env);
  const folders = env['DATA_DIR'] ? [config.dataDir] : [config.dataDir, demoDataDir];
  const found = await Promise.all(folders.map((folder) => findSite(env, config, folder)));
  const sites = found
    .filter((site) => site !== undefined)
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  const opened = new Map<string, ReturnType<typeof startNodeApp>>();
  const open = ({ origin, env: own }: Site) => {
    const app = opened.get(origin) ?? startNodeApp(own, silentLog);
    opened.set(origin, app);
    return app;
  };
  const answers = new Map<string, Answer>(
    sites.map((site) => [
      site.origin,
      async (request) => (await open(site)).app.answerOwn(request),
    ]),
  );
  const nothing: Answer = async () => new Response(null, { status: 404 });
  if (!answers.has(config.publicUrl)) answers.set(config.publicUrl, nothing);
  return {
    answers,
    close: async () => {
      for (const app of opened.values()) (await app).opened.close();
    },
  };
}
