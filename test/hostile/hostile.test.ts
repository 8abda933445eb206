// oxlint-disable vitest/no-conditional-expect -- what is expected of a file stands in its row
/** Every file of the corpus, through the core, the HTTP API and the command line: a clear answer, in time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import type { Check, VerificationReport } from '#domain/verify/report.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { createCli, createFolder } from '#test/support/cli.ts';
import { createScene, sceneNow } from '#test/support/scene.ts';
import { createWorld } from '#test/support/world.ts';
import { type Content, type Expected, type HostileRow, hostileRows } from './corpus.ts';
import { webOf } from './web.ts';

/** Many times what any of them takes on a machine that has nothing else to do. */
const patienceMs = 10_000;

const make = async (row: HostileRow) => {
  const scene = await createScene();
  return { scene, content: await row.make(scene, await scene.issue()) };
};

/** What a report comes to, as far as the corpus says it. */
const resultOf = (
  report: Pick<VerificationReport, 'verdict' | 'checks'>,
  { check, verdict }: Expected,
) => {
  const found = report.checks.find(({ id }) => id === check?.[0]);
  return {
    ...(verdict ? { verdict: report.verdict } : {}),
    ...(check ? { check: [found?.id, found?.code] } : {}),
  };
};

/** Without the issuer's website a genuine badge is no more than unaltered. */
const offline = (expected: Expected): Expected =>
  expected.verdict === 'passed' ? { verdict: 'unknown' } : expected;

describe('the core', () => {
  test.each(hostileRows)('has a clear answer to $name', async (row) => {
    const { scene, content } = await make(row);
    const start = performance.now();
    const answer = await verifyCredential(content, {
      now: sceneNow,
      fetchDocument: webOf(scene),
    }).then(
      (report) => resultOf(report, row.expected),
      (error: unknown) => {
        if (!isLaurelError(error)) throw error;
        expect(error.message.length).toBeGreaterThan(20);
        return { error: error.code };
      },
    );
    expect(answer).toEqual(row.expected);
    expect(performance.now() - start).toBeLessThan(patienceMs);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const rows = hostileRows.filter(({ online }) => !online);
const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

test('the HTTP API has a clear answer to each: a report, or a 400 that says why', async () => {
  const world = await createWorld({ now: sceneNow });
  for (const row of rows) {
    const { content } = await make(row);
    const body = new FormData();
    body.set('file', new File([bytesOf(content) as BlobPart], 'badge'));
    const response = await world.request('/api/v1/verify', { method: 'POST', body });
    const answer = (await response.json()) as VerificationReport & { code?: string };
    const expected = offline(row.expected);
    if (expected.error !== undefined) {
      expect([row.name, response.status]).toEqual([row.name, 400]);
      expect(answer.code).toBe(expected.error);
      continue;
    }
    expect([row.name, response.status]).toEqual([row.name, 200]);
    expect([row.name, resultOf(answer, expected)]).toEqual([row.name, expected]);
  }
});

test('the HTTP API has a clear answer to each as a member of a JSON body', async () => {
  const world = await createWorld({ now: sceneNow });
  const texts = rows.filter(({ name }) => !/SVG|PDF|JWT/.test(name));
  let reports = 0;
  for (const row of texts) {
    const { content } = await make(row);
    if (typeof content !== 'string') continue;
    const answer = await world.api('POST', '/verify', `{"credential":${content}}`, { key: null });
    const expected = offline(row.expected);
    if (answer.status === 200) {
      reports++;
      // Without a mark of its own byte order, which no member of a body can have.
      expect([row.name, resultOf(answer.body, expected)]).toEqual([row.name, expected]);
    } else {
      expect([row.name, [400, 413].includes(answer.status)]).toEqual([row.name, true]);
      expect(answer.body.code).toMatch(/^[a-z_]+$/);
    }
  }
  expect(reports).toBeGreaterThan(15);
});

interface Line {
  readonly source: string;
  readonly error?: string;
  readonly verdict?: VerificationReport['verdict'];
  readonly checks?: readonly Check[];
}

const nameOf = (n: number) => `${String(n).padStart(3, '0')}.json`;

test('the command line has a clear line for each file of a folder, and ends by itself', async () => {
  const folder = createFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (const [n, row] of rows.entries())
    writeFileSync(join(corpus, nameOf(n)), bytesOf((await make(row)).content));
  const laurel = createCli(folder);
  const at = sceneNow.toISOString();
  const { status, stdout } = await laurel(['verify', corpus, '--offline', '--at', at, '--json']);
  expect(status).toBeGreaterThan(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(lines).toHaveLength(rows.length);
  for (const [n, { name, ...row }] of rows.entries()) {
    const line = lines.find(({ source }) => source.endsWith(nameOf(n)))!;
    const { verdict = 'unknown', checks = [], error } = line;
    const expected = offline(row.expected);
    if (expected.error === undefined)
      expect([name, resultOf({ verdict, checks }, expected)]).toEqual([name, expected]);
    else
      expect([name, error]).toEqual([name, expect.stringMatching(/^(?!.*please report it).{20}/)]);
  }
});
