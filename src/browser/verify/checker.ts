import type { Pixels } from '#domain/carrier/qr.ts';
import type {
  Verified,
  VerifyRequest,
  WorkerAnswer,
  WorkerRequest,
} from '../lib/worker-messages.ts';

/** A check that takes longer was made to; whatever one fetches has its own, shorter, limit. */
const timeLimitMs = 40_000;

/** Why a check ended without an answer; the page has words for each. */
export type Stop = 'tooLong' | 'broken';

export class CheckStopped extends Error {
  readonly why: Stop;
  constructor(why: Stop) {
    super(why);
    this.why = why;
  }
}

/** The worker that does the checking, so that no document can make the page stand still. */
export interface Checker {
  readonly verify: (request: VerifyRequest, onAsking: (host: string) => void) => Promise<Verified>;
  readonly scan: (pixels: Pixels) => Promise<string | undefined>;
}

type Work<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** One question at a time goes to a worker; one that does not answer in time is ended, and the next gets a new one. */
export function createChecker(url: string): Checker {
  let worker: Worker | undefined;
  let lastId = 0;

  const ask = (
    work: Work<WorkerRequest>,
    onAnswer: (answer: WorkerAnswer, finish: () => void) => void,
  ): Promise<void> => {
    const own = (worker ??= new Worker(url, { type: 'module' }));
    lastId += 1;
    const id = lastId;
    const listening = new AbortController();
    return new Promise<void>((resolve, reject) => {
      const stop = (why: Stop) => {
        own.terminate();
        if (worker === own) worker = undefined;
        reject(new CheckStopped(why));
      };
      const timer = setTimeout(() => stop('tooLong'), timeLimitMs);
      listening.signal.addEventListener('abort', () => clearTimeout(timer));
      const take = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.id === id) onAnswer(data, resolve);
      };
      own.addEventListener('message', take, listening);
      own.addEventListener('error', () => stop('broken'), listening);
      own.postMessage({ ...work, id });
    }).finally(() => listening.abort());
  };

  return {
    verify: async (request, onAsking) => {
      let verified: Verified | undefined;
      await ask({ verify: request }, (answer, finish) => {
        if ('asking' in answer) return onAsking(answer.asking);
        if ('verified' in answer) {
          verified = answer.verified;
          finish();
        }
      });
      if (!verified) throw new CheckStopped('broken');
      return verified;
    },
    scan: async (pixels) => {
      let scanned: string | undefined;
      await ask({ scan: pixels }, (answer, finish) => {
        if ('scanned' in answer) scanned = answer.scanned;
        finish();
      });
      return scanned;
    },
  };
}
