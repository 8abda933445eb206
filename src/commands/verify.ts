import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { createJsonFetcher } from '#adapters/fetcher.ts';
import { silentLog } from '#adapters/log.ts';
import { fetchOutside } from '#adapters/node-fetch.ts';
import { readConfig } from '#config.ts';
import { createResolver } from '#domain/did/resolver.ts';
import { fetchNothing, type JsonFetcher } from '#domain/did/web.ts';
import { LaurelError } from '#domain/errors.ts';
import type { Outcome, VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { parseCredentialText } from '#services/verification.ts';
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
  readonly fetchJson: JsonFetcher;
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
    return { fetchJson: app.system.fetchJson, close: opened.close };
  }
  const answerOwn = async () => new Response(null, { status: 404 });
  return {
    fetchJson: createJsonFetcher({ ownOrigin: config.publicUrl, answerOwn, fetchOutside }),
    close: () => {},
  };
}

const offlineReader: Reader = { fetchJson: fetchNothing, close: () => {} };

async function readSource(source: string, fetchJson: JsonFetcher): Promise<unknown> {
  if (/^https?:/.test(source)) return fetchJson(source);
  const content = parseCredentialText(
    source === '-' ? await text(process.stdin) : await readFile(source, 'utf8'),
  );
  return 'url' in content ? fetchJson(content.url) : content.credential;
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
    const { fetchJson, close } = options['offline'] ? offlineReader : await createReader();
    try {
      const document = await readSource(source, fetchJson);
      const report = await verifyDocument(document, {
        now: new Date(),
        resolve: createResolver(fetchJson),
        fetchJson,
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
