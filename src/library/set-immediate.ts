/** Waits a turn by a message to itself: a timer would be held up by browsers, and by some for a second. */
function waitTurn(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    work();
  });
  port1.start();
  port2.postMessage(undefined);
}

/**
 * Stands in for `setImmediate` in the library's bundle, where a package would bring a polyfill that makes
 * functions from text and leaves a global behind.
 */
export const setImmediate: (work: () => void) => unknown =
  'setImmediate' in globalThis ? globalThis.setImmediate : waitTurn;
