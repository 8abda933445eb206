import { compare, compareRows, type Row } from './measure.ts';
import { createComparisons } from './operations.ts';

const rounds = 12;
const callsPerRound = 12;

async function timeEach(operation: () => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let call = 0; call < callsPerRound; call++) {
    const start = performance.now();
    await operation();
    times.push(performance.now() - start);
  }
  return times;
}

/** Issuing and verifying on Node, each call timed by itself. */
export async function benchProofs(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, { ours, library }] of Object.entries(await createComparisons())) {
    const { a, b } = await compare(() => timeEach(ours), () => timeEach(library), rounds);
    rows.push(...compareRows(`node ${name}`, a, b));
  }
  return rows;
}
