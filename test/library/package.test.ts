/** The package as a stranger gets it: packed, unpacked beside nothing else, and used from a project of their own. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, sceneNow } from '#test/support/scene.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
let project: string;

const write = (name: string, text: string) => writeFileSync(join(project, name), text);
const read = (path: string) => readFileSync(path, 'utf8');

/** The programs of a section of the README, by the name in their first line. */
const snippets = new Map(
  [...read(join(root, 'README.md')).matchAll(/```\w+\n\/\/ (\S+)[^\n]*\n[\s\S]*?```/g)].map(
    ([block, name]) => [name, block.replace(/^```\w+\n/, '').replace(/```$/, '')],
  ),
);

async function runProgram(name: string, ...args: string[]): Promise<string> {
  return (await run(process.execPath, [name, ...args], { cwd: project })).stdout;
}

async function writeBadge(): Promise<object> {
  const badge = await (await createScene()).issue({ status: undefined });
  write('badge.json', JSON.stringify(badge));
  write('altered.json', JSON.stringify({ ...badge, name: 'Another name' }));
  return badge;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'laurel-stranger-'));
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', project],
    { cwd: root, encoding: 'utf8' },
  ).trim();
  mkdirSync(join(project, 'node_modules'));
  execFileSync('tar', ['-xzf', packed, '-C', 'node_modules'], { cwd: project });
  execFileSync('mv', ['node_modules/package', 'node_modules/laurel'], { cwd: project });
  write('package.json', '{"name":"stranger","type":"module"}');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('in Node', () => {
  test('the program of the README verifies a badge, and tells an altered one', async () => {
    await writeBadge();
    write('check.mjs', snippets.get('check.mjs')!);
    const good = await runProgram('check.mjs', 'badge.json');
    expect(good).toMatch(/^passed unaltered\b|^passed Unaltered\?/m);
    const altered = await runProgram('check.mjs', 'altered.json');
    expect(altered).toMatch(/^failed\n/);
    expect(altered).toMatch(/^failed Unaltered\?/m);
  });

  test('nothing but the package is needed', async () => {
    await writeBadge();
    write(
      'offline.mjs',
      `import { readFile } from 'node:fs/promises';
       import { fetchNothing, verifyCredential } from 'laurel/verify';
       const report = await verifyCredential(await readFile('badge.json'), { fetchDocument: fetchNothing, now: new Date('${sceneNow.toISOString()}') });
       console.log(JSON.stringify(report.checks.map(({ id, outcome }) => [id, outcome])), report.contacts.length);`,
    );
    expect(await runProgram('offline.mjs')).toContain('["unaltered","passed"]');
  });

  test('what cannot be verified at all is an error with a code, and what is inside is not fetched', async () => {
    write(
      'errors.mjs',
      `import { isLaurelError, verifyCredential } from 'laurel/verify';
       import { fetchDocument } from 'laurel/verify/node';
       const code = (input, options) => verifyCredential(input, options).then(() => 'report', (error) => isLaurelError(error) ? error.code : String(error));
       console.log(await code('not a credential'));
       for (const options of [{}, { fetchDocument }]) {
         console.log(await code('https://127.0.0.1/badge.json', options));
         console.log(await code(new URL('http://example.org/badge.json'), options));
       }
       console.log(await code('https://example.org/', { fetchDocument: async () => { throw new TypeError('no network'); } }));`,
    );
    expect((await runProgram('errors.mjs')).trim().split('\n')).toEqual([
      'credential_unreadable',
      'url_refused',
      'url_refused',
      'url_refused',
      'url_refused',
      'fetch_failed',
    ]);
  });

  test('a name that leads inside is refused by the fetcher for servers', async () => {
    write(
      'inside.mjs',
      `import dns from 'node:dns/promises';
       import { syncBuiltinESMExports } from 'node:module';
       dns.lookup = async () => [{ address: '127.0.0.1', family: 4 }];
       syncBuiltinESMExports();
       const { fetchDocument } = await import('laurel/verify/node');
       await fetchDocument('https://rebinding.example.org/', 'key').catch((error) => console.log(error.code));`,
    );
    expect(await runProgram('inside.mjs')).toBe('url_refused\n');
  });
});

describe('elsewhere', () => {
  const bundleFor = async (source: string) => {
    write('page.js', source);
    const { outputFiles } = await build({
      entryPoints: [join(project, 'page.js')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    });
    return outputFiles[0]!.text;
  };

  test('it is bundled for a browser, and asks for nothing of Node’s', async () => {
    const bundle = await bundleFor(
      "import { verifyCredential } from 'laurel/verify'; globalThis.verify = verifyCredential;",
    );
    const importing = /(?:\bfrom|\bimport|\brequire\()\s*["'](node:)?\w+["']/;
    expect(importing.test(bundle)).toBe(false);
    expect(/\bnew Function\(|\beval\(/.test(bundle)).toBe(false);
  });

  test('one file is the whole of it', () => {
    const file = read(join(project, 'node_modules/laurel/dist/verify.js'));
    expect(file).not.toMatch(/^import\b|;import[{ ]/);
  });

  test('it verifies in workerd, without what that has of Node’s', async () => {
    const badge = await writeBadge();
    const bundle = await bundleFor(
      `import { fetchNothing, verifyCredential } from 'laurel/verify';
       export default { async fetch(request) {
         const now = new Date('${sceneNow.toISOString()}');
         return Response.json(await verifyCredential(await request.text(), { now, fetchDocument: fetchNothing }));
       } };`,
    );
    const modules = { 'worker.js': { type: 'esm' as const, contents: bundle } };
    const manifest = { mainModule: 'worker.js', modulesRoot: '/', modules };
    const config = { name: 'stranger', compatibilityDate: '2026-11-01', manifest };
    const miniflare = new Miniflare({ workers: [{ config }] });
    try {
      const ask = async (document: object) => {
        const init = { method: 'POST', body: JSON.stringify(document) };
        const response = await miniflare.dispatchFetch('http://localhost/', init);
        const { checks } = (await response.json()) as { checks: { id: string; outcome: string }[] };
        return checks.find(({ id }) => id === 'unaltered')?.outcome;
      };
      expect(await ask(badge)).toBe('passed');
      expect(await ask({ ...badge, name: 'Another name' })).toBe('failed');
    } finally {
      await miniflare.dispose();
    }
  });
});

describe('its types', () => {
  const check = (source: string, moduleResolution: string, module: string) => {
    write('sample.ts', source);
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types: [],
      strict: true,
      skipLibCheck: false,
      noEmit: true,
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
    return run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: project }).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
  };

  const sample = `
    import { verifyCredential, isLaurelError, fetchNothing } from 'laurel/verify';
    import type { Check, Contact, FetchDocument, Options, Outcome, VerificationReport } from 'laurel/verify';
    import { fetchDocument } from 'laurel/verify/node';
    const options: Options = { recipient: 'ann@example.com', now: new Date(), fetchDocument, signal: AbortSignal.timeout(1000) };
    const report: VerificationReport = await verifyCredential(new Uint8Array(), options);
    const verdict: Outcome = report.verdict;
    const reasons: string[] = report.checks.map((check: Check) => check.reason + check.code);
    const contacts: readonly Contact[] = report.contacts ?? [];
    const own: FetchDocument = async (url, purpose) => purpose === 'status-list' ? { url, mediaType: '', bytes: new Uint8Array() } : fetchNothing(url, purpose);
    export { verdict, reasons, contacts, own, isLaurelError };`;

  test.each([
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ])('are complete for a strict compiler (%s)', async (resolution, module) => {
    expect(await check(sample, resolution, module)).toBe('');
  });

  test('refuse what is not there', async () => {
    const wrong = sample.replace('report.verdict', 'report.verdikt');
    expect(await check(wrong, 'bundler', 'ESNext')).toContain('verdikt');
    const loose = sample.replace("'ann@example.com'", '7');
    expect(await check(loose, 'bundler', 'ESNext')).toContain("Type 'number' is not assignable");
  });
});

test('the package holds what its programs need, and nothing of a developer’s', async () => {
  const { stdout } = await run('tar', ['-tzf', 'laurel-0.1.0.tgz'], { cwd: project });
  const names = stdout.trim().split('\n');
  for (const name of ['dist/cli.js', 'dist/verify.js', 'keys/ring.json', 'LICENSE', 'README.md'])
    expect(names).toContain(`package/${name}`);
  expect(
    names.filter((name) => /^package\/(test|bench|data|src)\/|\.dev\.vars|\.map$/.test(name)),
  ).toEqual([]);
});
