/** Makes mutants by number, has them verified, and counts what comes of them. */
import { isLaurelError } from '#domain/errors.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { type Base, type Mutant, untouched, verifyMutant } from './base.ts';
import { createMutate, type Mutate } from './mutate.ts';
import { createOracle, isAccepted, type Oracle } from './oracle.ts';
import { createChance } from './random.ts';

/** Longer than this nothing may take. */
const maxMs = 5_000;
const usPerMs = 1_000;
/** Refused mutants are asked the oracle too, one in so many, to see what is refused in vain. */
const refusedSample = 40;

export const fates = [
  'refused',
  'accepted, the same',
  'accepted, told elsewhere',
  'false accept',
  'refused in vain',
  'crash',
] as const;
export type Fate = (typeof fates)[number];

export interface Finding {
  readonly seed: number;
  readonly number: number;
  readonly base: string;
  readonly name: string;
  readonly fate: Fate;
  readonly why: string;
  readonly detail: string;
  /** The mutant itself: JSON, or bytes in base64. */
  readonly mutant: unknown;
}

export interface Attacked {
  readonly base: Base;
  readonly mutate: Mutate;
  readonly oracle: Oracle;
}

/** Readies the bases; one that the verifier does not judge as it should is an error. */
export async function readyBases(bases: readonly Base[]): Promise<readonly Attacked[]> {
  return Promise.all(
    bases.map(async (base) => {
      const report = await verifyMutant(base, untouched(base));
      if (report.verdict !== base.verdict) {
        const reasons = report.checks.map(
          ({ id, outcome, reason }) => `${id} ${outcome}: ${reason}`,
        );
        throw new Error(`The base ${base.name} is ${report.verdict}. ${reasons.join(' ')}`);
      }
      return { base, mutate: createMutate(base), oracle: await createOracle(base, report) };
    }),
  );
}

/** What a bad request is told; any other error is a crash. */
const isClear = (error: unknown) =>
  ['credential_unreadable', 'url_refused', 'fetch_failed'].some((code) =>
    isLaurelError(error, code as never),
  );

interface Fated {
  readonly fate: Fate;
  readonly why: string;
}

async function judge(
  { base, oracle }: Attacked,
  mutant: Mutant,
  mustPass: boolean,
  sampled: boolean,
): Promise<Fated> {
  let report: VerificationReport | undefined;
  const start = process.threadCpuUsage();
  try {
    report = await verifyMutant(base, mutant);
  } catch (error) {
    if (!isClear(error)) return { fate: 'crash', why: String((error as Error).stack ?? error) };
  }
  // Of the processor, not of the clock: a busy machine is no fault of the verifier.
  const { user, system } = process.threadCpuUsage(start);
  const tookMs = (user + system) / usPerMs;
  if (tookMs > maxMs) return { fate: 'crash', why: `It took ${Math.round(tookMs)} ms.` };
  if (report && isAccepted(base, report)) {
    if (base.verdict === 'failed') return { fate: 'false accept', why: 'it may never pass' };
    const { same, why } = await oracle.judge(mutant, report);
    if (same === false) return { fate: 'false accept', why };
    return { fate: same === true ? 'accepted, the same' : 'accepted, told elsewhere', why };
  }
  const inVain =
    base.verdict === 'passed' &&
    (mustPass || (sampled && (await oracle.judge(mutant, undefined)).same === true));
  const reasons = report?.checks.filter(({ outcome }) => outcome === 'failed');
  const why = reasons?.map(({ reason }) => reason).join(' ') ?? 'it could not be read';
  return { fate: inVain ? 'refused in vain' : 'refused', why };
}

const writable = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

export interface Tally {
  /** By base, then by class, then by fate. */
  readonly counts: Record<string, Record<string, Partial<Record<Fate, number>>>>;
  /** Milliseconds by base, all its mutants together: making, verifying and judging. */
  readonly ms: Record<string, number>;
  readonly findings: Finding[];
}

export const createTally = (): Tally => ({ counts: {}, ms: {}, findings: [] });

/** Findings of one class and base beyond this are counted and not kept. */
const maxFindings = 3;

function count(tally: Tally, finding: Finding, tookMs: number): void {
  const { base, name, fate } = finding;
  const fatesOf = ((tally.counts[base] ??= {})[name] ??= {});
  const known = (fatesOf[fate] = (fatesOf[fate] ?? 0) + 1);
  tally.ms[base] = (tally.ms[base] ?? 0) + tookMs;
  const worthKeeping = fate !== 'refused' && fate !== 'accepted, the same';
  if (worthKeeping && (known <= maxFindings || fate === 'false accept' || fate === 'crash'))
    tally.findings.push(finding);
}

/** Makes and judges one mutant, which its seed and its number decide. */
export async function attack(
  attacked: readonly Attacked[],
  seed: number,
  number: number,
): Promise<{ readonly finding: Finding; readonly tookMs: number }> {
  const start = performance.now();
  const chance = createChance(seed, number);
  const { weighed } = chance.weigh(
    attacked.map((one) => ({ weight: one.base.weight, weighed: one })),
  );
  const { mutant, name, harmless } = await weighed.mutate(chance);
  const fated = await judge(weighed, mutant, harmless, number % refusedSample === 0);
  const { base } = weighed;
  const given = base.subject.form === 'fetched' ? mutant.web?.get(base.subject.url) : mutant.input;
  const finding = {
    seed,
    number,
    base: base.name,
    name,
    ...fated,
    detail: mutant.detail,
    mutant: writable(given),
  };
  return { finding, tookMs: performance.now() - start };
}

/** @param onStart - told the number of each mutant before it is made */
export async function runCampaign(
  attacked: readonly Attacked[],
  { seed, from, count: wanted }: { seed: number; from: number; count: number },
  onStart: (number: number) => void = () => {},
): Promise<Tally> {
  const tally = createTally();
  for (let number = from; number < from + wanted; number++) {
    onStart(number);
    const { finding, tookMs } = await attack(attacked, seed, number);
    count(tally, finding, tookMs);
  }
  return tally;
}
