/** A real D1 database in workerd, with every migration applied. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { migrationsFolder } from './world.ts';

/** The statements of every migration, in order. */
export function readMigrations(): readonly string[] {
  return readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(migrationsFolder, name), 'utf8').split('--> statement-breakpoint'),
    );
}

export type D1 = Awaited<ReturnType<Miniflare['getD1Database']>>;

export async function startD1(): Promise<{
  readonly database: D1;
  readonly stop: () => Promise<void>;
}> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      // Without this, Miniflare asks the network where it is.
      cf: false,
      modules: true,
      script: 'export default { fetch() { return new Response(); } }',
      d1Databases: ['DB'],
    }),
  );
  const database = await miniflare.getD1Database('DB');
  await database.batch(readMigrations().map((statement) => database.prepare(statement)));
  return { database, stop: () => miniflare.dispose() };
}
