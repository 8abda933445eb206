/** A real libSQL file into which a test can slip a change just before another is committed. */
import type { Store } from '#store/store.ts';
import { createFileStore } from './world.ts';

export interface InterleavedStore {
  readonly store: Store;
  /** Runs this once, before the next change is committed. */
  readonly beforeCommit: (work: () => Promise<unknown>) => void;
}

export async function createInterleavedStore(): Promise<InterleavedStore> {
  const store = await createFileStore();
  let waiting: (() => Promise<unknown>) | undefined;
  return {
    store: {
      ...store,
      commit: async (writes) => {
        const work = waiting;
        waiting = undefined;
        await work?.();
        return store.commit(writes);
      },
    },
    beforeCommit: (work) => {
      waiting = work;
    },
  };
}
