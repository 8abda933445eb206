/** The operations inside workerd, where the clock stands still: whoever asks has to time them. */
import { type Comparison, createComparisons } from './operations.ts';

let comparisons: Promise<Readonly<Record<string, Comparison>>> | undefined;

export default {
  /** `/{comparison}/{ours|library}/{count}` does it so many times; `/{comparison}` does nothing. */
  async fetch(request: Request): Promise<Response> {
    comparisons ??= createComparisons();
    const [, name = '', side = '', count = '0'] = new URL(request.url).pathname.split('/');
    const operation = (await comparisons)[name]?.[side as keyof Comparison];
    for (let call = 0; call < Number(count); call++) await operation?.();
    return new Response(operation ? 'done' : 'nothing to do');
  },
};
