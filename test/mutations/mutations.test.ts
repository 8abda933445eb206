/**
 * A part of the mutation campaign (`npm run mutations`, a million mutants): every base and every class of
 * edit, from a seed that does not change, so that what fails here fails again.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { untouched, verifyMutant } from './base.ts';
import { createBases } from './bases.ts';
import { attack, type Attacked, readyBases, runCampaign, type Tally } from './campaign.ts';
import { addTally, countFate, sayTotal } from './figures.ts';
import { createTally } from './campaign.ts';
import { isRecord, setAt } from './paths.ts';

const seed = 20_261_123;
const mixed = 1_500;
const eachBase = 30;

let attacked: readonly Attacked[];
const tally: Tally = createTally();

beforeAll(async () => {
  attacked = await readyBases(await createBases());
  addTally(tally, await runCampaign(attacked, { seed, from: 0, count: mixed }));
  for (const [n, one] of attacked.entries()) {
    const from = 1_000_000 * (n + 1);
    addTally(tally, await runCampaign([one], { seed, from, count: eachBase }));
  }
});

const listBad = () =>
  tally.findings
    .filter(({ fate }) => fate === 'false accept' || fate === 'crash')
    .map((finding) => JSON.stringify(finding).slice(0, 2_000));

test('F16: no mutated credential passes unless it means what the original means', () => {
  expect(listBad()).toEqual([]);
  expect(countFate(tally)).toBe(mixed + eachBase * attacked.length);
  expect(countFate(tally, 'refused')).toBeGreaterThan(1_000);
  expect(countFate(tally, 'accepted, the same')).toBeGreaterThan(50);
  expect(sayTotal(tally, 1)).toContain(' 0 false accepts, 0 crashes');
});

test('what does not matter is not refused: order of members, white space, letters written by number', () => {
  const harmless = ['order of members', 'white space', 'letters written by number'];
  const vain = Object.values(tally.counts).flatMap((classes) =>
    harmless.map((name) => classes[name]?.['refused in vain'] ?? 0),
  );
  expect(vain.filter(Boolean)).toEqual([]);
});

test('every base takes part', () => {
  expect(Object.keys(tally.counts).toSorted()).toEqual(
    attacked.map(({ base }) => base.name).toSorted(),
  );
});

describe('the campaign itself', () => {
  test('makes the same mutant from the same seed and number', async () => {
    for (const number of [0, 1, 2, 3, 4]) {
      const again = async () => (await attack(attacked, seed, number)).finding;
      expect(await again()).toEqual(await again());
    }
  });

  test('would notice a verifier that is deceived: its oracle tells every altered fact', async () => {
    const { base, oracle } = attacked.find((one) => one.base.name === 'full badge, proof set')!;
    const { subject } = base;
    if (subject.form !== 'document') throw new Error('The base is no document.');
    const judge = async (document: object) =>
      (await oracle.judge({ input: document, detail: '' }, undefined)).same;
    expect(await judge(subject.document)).toBe(true);
    const { credentialStatus: _, ...withoutStatus } = subject.document;
    const { proof: __, ...withoutProof } = subject.document;
    for (const altered of [
      setAt(subject.document, ['name'], 'Another'),
      setAt(subject.document, ['validUntil'], '2090-01-01T00:00:00Z'),
      withoutStatus,
      withoutProof,
    ])
      expect(isRecord(altered) && (await judge(altered))).toBe(false);
  });

  test('attacks only what the verifier judges rightly when it is untouched', async () => {
    for (const { base } of attacked)
      expect([base.name, (await verifyMutant(base, untouched(base))).verdict]).toEqual([
        base.name,
        base.verdict,
      ]);
  });
});
