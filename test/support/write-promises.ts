/** Writes `docs/promises.md` anew. */
import { writeFileSync } from 'node:fs';
import { promisesFile, writePromises } from './promises.ts';

writeFileSync(promisesFile, writePromises());
