// oxlint-disable unicorn/require-post-message-target-origin -- threads of Node have no origin
/** One thread of the campaign: makes the bases, then works through the slices it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { createBases } from './bases.ts';
import { readyBases, runCampaign } from './campaign.ts';

interface Wanted {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** Where the number of the mutant at work stands, so that one that never ends can be named. */
const current = new Int32Array(workerData as SharedArrayBuffer);

const attacked = await readyBases(await createBases());
parentPort?.on('message', (wanted: Wanted) => {
  void runCampaign(attacked, wanted, (number) => Atomics.store(current, 0, number)).then((tally) =>
    parentPort?.postMessage(tally),
  );
});
parentPort?.postMessage('ready');
