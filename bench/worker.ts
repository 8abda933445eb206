/** The operations inside workerd, where the clock stands still: whoever asks has to time them. */
import { createOperations } from './operations.ts';
import type { Operations } from './parts.ts';

/** The one memo of this file: the key and the documents of this isolate. */
let started: Promise<Operations> | undefined;

export default {
  /** `/issue/ours?calls=12` makes so many calls of an operation; `/` does nothing. */
  async fetch(request: Request): Promise<Response> {
    started ??= createOperations();
    const operations = await started;
    const { pathname, searchParams } = new URL(request.url);
    const operation = operations[pathname.slice(1)];
    for (let call = 0; call < Number(searchParams.get('calls')); call++) await operation!();
    return new Response('done');
  },
};
