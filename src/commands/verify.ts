import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createFetcher } from '#adapters/fetcher.ts';
import { silentLog } from '#adapters/log.ts';
import { fetchOutside } from '#adapters/node-fetch.ts';
import { readConfig } from '#config.ts';
import { LaurelError } from '#domain/errors.ts';
import { type FetchDocument, fetchNothing } from '#domain/fetching.ts';
import type { Outcome, VerificationReport } from '#domain/verify/report.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { databaseUrlOf, startNodeApp } from '../node-deps.ts';
import { type Command, print, requireArgument, textOption } from './command.ts';

/** Exit status by verdict; 3 means that there was nothing to verify. */
const exitStatus: Readonly<Record<Outcome, number>> = { passed: 0, failed: 1, unknown: 2 };
const unreadable = 3;

const marks: Readonly<Record<Outcome, string>> = {
  passed: '✓ yes',
  failed: '✗ no',
  unknown: '? could not be checked',
};
const sentences: Readonly<Record<Outcome, string>> = {
  passed: 'Genuine, and good as of now.',
  failed: 'Do not rely on it: at least one check failed.',
  unknown: 'No check failed, but not everything could be checked.',
};

interface Reader {
  readonly fetchDocument: FetchDocument;
  readonly close: () => void;
}

/** Where this machine holds the issuer's own data, its own URLs are answered from there. */
async function createReader(): Promise<Reader> {
  const config = readConfig(process.env);
  const databaseUrl = databaseUrlOf(config);
  const isHere =
    !databaseUrl.startsWith('file:') ||
    (await stat(databaseUrl.slice(5)).then(
      () => true,
      () => false,
    ));
  if (isHere) {
    const { app, opened } = await startNodeApp(process.env, silentLog);
    return { fetchDocument: app.system.fetchDocument, close: opened.close };
  }
  const answerOwn = async () => new Response(null, { status: 404 });
  return {
    fetchDocument: createFetcher({ ownOrigin: config.publicUrl, answerOwn, fetchOutside }),
    close: () => {},
  };
}

const offlineReader: Reader = { fetchDocument: fetchNothing, close: () => {} };

async function readSource(source: string): Promise<Uint8Array | string> {
  if (/^https?:/.test(source)) return source;
  return source === '-' ? buffer(process.stdin) : readFile(source);
}

function printReport(report: VerificationReport): void {
  const { summary } = report;
  print(
    `${summary.name ?? 'Credential'} · ${summary.issuerName ?? summary.issuerId ?? 'issuer not named'}`,
  );
  for (const check of report.checks)
    print(`  ${marks[check.outcome]}  ${check.label}\n      ${check.reason}`);
  print(sentences[report.verdict]);
}

export const verifyCommand: Command = {
  usage: 'verify FILE|URL|-',
  summary:
    'verify any credential: --recipient NAME|EMAIL, --offline, --json. Exit status: 0 good, 1 failed, 2 could not be checked, 3 unreadable',
  options: {
    recipient: { type: 'string' },
    offline: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (args, options) => {
    const source = requireArgument(args, 0, 'FILE, URL or -');
    const { fetchDocument, close } = options['offline'] ? offlineReader : await createReader();
    try {
      const report = await verifyCredential(await readSource(source), {
        now: new Date(),
        fetchDocument,
        recipient: textOption(options, 'recipient'),
      });
      if (options['json']) print(JSON.stringify(report, null, 2));
      else printReport(report);
      return exitStatus[report.verdict];
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (!(error instanceof LaurelError) && code !== 'ENOENT' && code !== 'EISDIR') throw error;
      process.stderr.write(
        `${source}: ${error instanceof LaurelError ? error.message : 'there is no such file.'}\n`,
      );
      return unreadable;
    } finally {
      close();
    }
  },
};
