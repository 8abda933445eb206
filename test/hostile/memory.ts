/** A process of its own that verifies one file of the corpus, and prints by how much its memory has grown. */
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { createScene, sceneNow } from '#test/support/scene.ts';
import { hostileRows } from './corpus.ts';
import { webOf } from './web.ts';

const row = hostileRows.find(({ name }) => name === process.argv[2]);
if (!row) throw new Error('There is no such file.');
const scene = await createScene();
const content = await row.make(scene, await scene.issue());
const options = { now: sceneNow, fetchDocument: webOf(scene) };
// Once with something ordinary, so that what the libraries keep is there already.
await verifyCredential(JSON.stringify(await scene.issue()), options);
globalThis.gc?.();
const before = process.memoryUsage();
let peak = before.rss;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 2);
await verifyCredential(content, options).catch(() => undefined);
clearInterval(watch);
peak = Math.max(peak, process.memoryUsage().rss);
globalThis.gc?.();
const kept = process.memoryUsage().heapUsed - before.heapUsed;
process.stdout.write(JSON.stringify({ peak: peak - before.rss, kept }));
