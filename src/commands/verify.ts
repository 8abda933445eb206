import { createFetcher } from '#adapters/fetcher.ts';
import { rememberFetched } from '#adapters/fetch-memory.ts';
import { createNodeFetch } from '#adapters/node-fetch.ts';
import { readConfig } from '#config.ts';
import { isLaurelError } from '#domain/errors.ts';
import { fetchNothing, reportLimits } from '#domain/fetching.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import type { VerifyOptions } from '#domain/verify/verify.ts';
import { type Command, type Options, textOption, UsageError } from './command.ts';
import { workInOrder } from './in-order.ts';
import { escapeJson, stopWhenNobodyReads, writeLine } from './terminal.ts';
import { parseMoment } from './verify-moment.ts';
import { createCount } from './verify-count.ts';
import { findOwnSites } from './verify-own.ts';
import { listSources, type Source, SourceError } from './verify-sources.ts';
import { sayLine, sayProblem, sayReport } from './verify-text.ts';

/** How many sources are read and verified at once. */
const width = 4;

type Found =
  | { readonly name: string; readonly report: VerificationReport }
  | { readonly name: string; readonly problem: string };

type Asking = Omit<VerifyOptions, 'now' | 'signal'>;

/** Reads and verifies one source; whatever is wrong with it is told, and never ends the run. */
async function examine(source: Source, asking: Asking, at: Date | undefined): Promise<Found> {
  const { name } = source;
  try {
    const report = await verifyCredential(await source.read(), {
      ...asking,
      now: at ?? new Date(),
      signal: AbortSignal.timeout(reportLimits.totalMs),
    });
    return { name, report };
  } catch (error) {
    if (error instanceof SourceError || isLaurelError(error))
      return { name, problem: error.message };
    // A fault of ours must not keep the rest of a folder from being verified.
    return { name, problem: `the verifier failed (${String(error)}); please report it.` };
  }
}

async function createAsking(options: Options) {
  const recipient = textOption(options, 'recipient');
  if (options['offline'])
    return { asking: { fetchDocument: fetchNothing, recipient }, close: async () => {} };
  const own = await findOwnSites(process.env);
  const fetchDocument = rememberFetched(
    createFetcher({ own: own.answers, fetchOutside: createNodeFetch() }),
  );
  const registries = readConfig(process.env).issuerRegistries;
  return { asking: { fetchDocument, recipient, registries }, close: own.close };
}

/** How one result is printed: to the output when it is a report, to the errors when it is a problem. */
function present(found: Found, options: Options, isSingle: boolean): readonly string[] {
  if (options['json']) {
    const shown = 'report' in found ? found.report : { error: found.problem };
    return isSingle
      ? [escapeJson(JSON.stringify(shown, null, 2))]
      : [escapeJson(JSON.stringify({ source: found.name, ...shown }))];
  }
  if (!('report' in found)) return [];
  if (options['quiet'] && found.report.verdict === 'passed') return [];
  return isSingle
    ? sayReport(found.report, options['offline'] === true)
    : [sayLine(found.name, found.report)];
}

async function run(args: readonly string[], options: Options): Promise<number> {
  stopWhenNobodyReads();
  if (args.length === 0) throw new UsageError('FILE, FOLDER, URL or - is missing.');
  const at = parseMoment(options);
  const { isSingle, list } = await listSources(args);
  const { asking, close } = await createAsking(options);
  const count = createCount();
  try {
    const results = workInOrder(list(), width, (source) => examine(source, asking, at));
    for await (const found of results) {
      count.add('report' in found ? found.report.verdict : 'unreadable');
      for (const line of present(found, options, isSingle)) await writeLine(line);
      if ('problem' in found) process.stderr.write(`${sayProblem(found.name, found.problem)}\n`);
    }
    if (!isSingle && !options['json']) await writeLine(count.say());
  } finally {
    await close();
  }
  return count.status();
}

export const verifyCommand: Command = {
  usage: 'verify FILE|FOLDER|URL|- …',
  summary:
    'verify any credential: --recipient NAME|EMAIL, --offline [--at DATE], --json, --quiet. Exit status: 0 good, 1 failed, 2 could not be checked, 3 unreadable',
  options: {
    recipient: { type: 'string' },
    offline: { type: 'boolean' },
    at: { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  run,
};
