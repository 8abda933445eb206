/**
 * The grid of `docs/interoperability.md`: what we issue before other verifiers, and what others issue before
 * ours. `npm run interoperability` writes the file anew; otherwise the test fails when it has drifted.
 */
import { expect, test } from 'vitest';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { sceneNow } from '#test/support/scene.ts';
import { type Content, foreignRows } from './foreign-issuers.ts';
import { buildJwtGrid } from './ours-jwt.ts';
import { buildOurGrid, type Cell } from './ours.ts';
import { type ForeignResult, writeGrid } from './write-grid.ts';

const serve =
  (web: Readonly<Record<string, unknown>> = {}): FetchDocument =>
  async (url) => {
    if (!Object.hasOwn(web, url)) throw new LaurelError('fetch_failed');
    return { url, mediaType: '', bytes: new TextEncoder().encode(JSON.stringify(web[url])) };
  };

const isVouchedFor = ({ verdict, checks }: VerificationReport): boolean =>
  verdict !== 'failed' &&
  ['well-formed', 'unaltered', 'issuer'].every((id) =>
    checks.some((check) => check.id === id && check.outcome === 'passed'),
  );

/** Native code signs by the real clock, and the other badges are of a fixed date. */
const present = (): Date => new Date(Math.max(Date.now(), sceneNow.getTime()));

async function judgeForeign(): Promise<readonly ForeignResult[]> {
  const results: ForeignResult[] = [];
  for (const { software, form, make } of foreignRows) {
    const { badge, altered, web } = await make();
    const ask = (content: Content) =>
      verifyCredential(content, { now: present(), fetchDocument: serve(web) });
    const report = await ask(badge);
    const refused = (await ask(altered)).checks.find(({ id }) => id === 'unaltered');
    const reasons = report.checks.filter(({ outcome }) => outcome !== 'passed');
    results.push({
      software,
      form,
      accepted: isVouchedFor(report),
      refused: refused?.outcome === 'failed',
      words: reasons.map(({ id, reason }) => `${id}: ${reason}`).join(' '),
    });
  }
  return results;
}

test('F15: every verifier accepts what we issue and refuses it altered, and ours does so with theirs', async () => {
  const jwts = await buildJwtGrid();
  const documents = await buildOurGrid();
  const foreign = await judgeForeign();
  const cells: readonly Cell[] = [...documents, ...jwts].flatMap(({ cells: of }) => [
    ...of.values(),
  ]);
  expect(cells.filter(({ accepts }) => !accepts)).toEqual([]);
  expect(cells.filter(({ refused, altered }) => refused !== altered)).toEqual([]);
  expect(foreign.filter(({ accepted, refused }) => !accepted || !refused)).toEqual([]);
  await expect(writeGrid({ documents, jwts, foreign })).toMatchFileSnapshot(
    '../../docs/interoperability.md',
  );
}, 60_000);
