/** Verifying one badge on Node, in workerd and in a browser, by Laurel's library and by those of others, in one run. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { signCredential } from '#domain/proof/sign.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { replaceModules } from '../browser-bundle.config.ts';
import { buildBadge } from './badge.ts';
import { buildRow, measure, type Row, type Sample } from './measure.ts';
import { insist } from './parts.ts';
import type { VerifierName } from './verify-entry.ts';
import { readCompatibilityDate } from './workerd.ts';

const callsOfSample = 12;
const created = new Date('2026-11-23T09:00:00Z');
const root = fileURLToPath(new URL('../', import.meta.url));

/** A badge of ordinary size with both proofs, as text. */
async function signBadge(): Promise<string> {
  const ring = { keys: [await generateRingKey('main', new Date(0))] };
  const signer = (await createKeychain(ring)).findSigner('main', created)!;
  const documentLoader = createDocumentLoader(createResolver());
  const badge = await signCredential(await buildBadge(signer), { signer, created, documentLoader });
  return JSON.stringify(badge);
}

/** One module for every runtime, built as the library is. */
async function bundleEntry(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench/verify-entry.ts')],
    absWorkingDir: root,
    platform: 'browser',
    plugins: [replaceModules],
    define: { 'import.meta.url': "'file:///verify.js'", self: 'globalThis' },
    inject: ['src/library/set-immediate.ts'],
    alias: { setimmediate: './src/browser/instead/nothing.cjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

interface Runtime {
  readonly sample: (name: VerifierName) => Sample;
  readonly stop: () => Promise<unknown>;
}

async function startNode(entry: string, badge: string): Promise<Runtime> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-bench-'));
  const file = join(folder, 'entry.mjs');
  await writeFile(file, entry);
  const module = (await import(pathToFileURL(file).href)) as typeof import('./verify-entry.ts');
  return {
    sample: (name) => () => module.timeVerifying(name, badge, callsOfSample),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** In workerd the clock stands still: a sample is one request less an empty one, shared out among its calls. */
async function startWorkerd(entry: string, badge: string): Promise<Runtime> {
  const worker = `import { verifiers } from './entry.js';
    export default { async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const text = await request.text();
      for (let n = 0; n < Number(searchParams.get('calls')); n++) await verifiers[pathname.slice(1)](text);
      return new Response('done');
    } };`;
  const config = {
    name: 'bench',
    compatibilityDate: await readCompatibilityDate(),
    compatibilityFlags: ['nodejs_compat'],
    manifest: {
      mainModule: 'worker.js',
      modulesRoot: '/',
      modules: {
        'worker.js': { type: 'esm' as const, contents: worker },
        'entry.js': { type: 'esm' as const, contents: entry },
      },
    },
  };
  const miniflare = new Miniflare({ workers: [{ config }] });
  const time = async (path: string) => {
    const start = performance.now();
    const response = await miniflare.dispatchFetch(`http://localhost/${path}`, {
      method: 'POST',
      body: badge,
    });
    insist(response.ok && (await response.text()) === 'done', 'workerd refused it');
    return performance.now() - start;
  };
  return {
    sample: (name) => async () => {
      const empty = await time(`${name}?calls=0`);
      return [((await time(`${name}?calls=${callsOfSample}`)) - empty) / callsOfSample];
    },
    stop: () => miniflare.dispose(),
  };
}

async function startBrowser(entry: string, badge: string): Promise<Runtime> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/entry.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? entry : '<!doctype html><title>Bench</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  // On localhost a page may use WebCrypto without https.
  await page.goto(`http://localhost:${port}/`);
  return {
    sample: (name) => () =>
      page.evaluate(
        async ([verifier, text, calls]) => {
          const address = '/entry.js';
          const module = (await import(address)) as typeof import('./verify-entry.ts');
          return module.timeVerifying(verifier, text, calls);
        },
        [name, badge, callsOfSample] as const,
      ),
    stop: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** LearnCard's DIDKit is compiled for Node alone; it looks at the proofs and nothing else. */
async function sampleDidKit(badge: string): Promise<Sample> {
  const plugin = await getDidKitPlugin();
  const wallet = { context: { resolveDocument: async () => undefined } };
  const verify = plugin.methods.verifyCredential as unknown as (
    ...input: readonly unknown[]
  ) => Promise<{ errors: string[]; checks: string[] }>;
  return async () => {
    const times: number[] = [];
    for (let call = 0; call < callsOfSample; call++) {
      const start = performance.now();
      const { errors, checks } = await verify(wallet, JSON.parse(badge), { checks: ['proof'] });
      times.push(performance.now() - start);
      insist(errors.length === 0 && checks.includes('proof'), 'DIDKit refused it');
    }
    return times;
  };
}

const runtimes = { node: startNode, workerd: startWorkerd, browser: startBrowser } as const;

/** The same badge everywhere; in each row ours is held against the library of the same runtime. */
export async function benchVerify(): Promise<readonly Row[]> {
  const badge = await signBadge();
  const entry = await bundleEntry();
  const rows: Row[] = [];
  for (const [name, start] of Object.entries(runtimes)) {
    const { sample, stop } = await start(entry, badge);
    try {
      const own = { laurel: sample('laurel'), library: sample('library') };
      const isNode = name === 'node';
      const times = await measure({
        ...own,
        ...(isNode ? { didkit: await sampleDidKit(badge) } : {}),
      } as Record<'laurel' | 'library' | 'didkit', Sample>);
      const { laurel, library, didkit } = times;
      rows.push(buildRow(`verify ${name}, vc median`, laurel.median, 'ms', library.median));
      rows.push(buildRow(`verify ${name}, vc p95`, laurel.p95, 'ms', library.p95));
      if (isNode) {
        rows.push(buildRow(`verify ${name}, didkit median`, laurel.median, 'ms', didkit.median));
        rows.push(buildRow(`verify ${name}, didkit p95`, laurel.p95, 'ms', didkit.p95));
      }
    } finally {
      await stop();
    }
  }
  return rows;
}
