/** Instead of `setimmediate`, which would make functions out of text where asked to: a queue behind a message to itself. */
const { port1, port2 } = new MessageChannel();
const waiting = [];

port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

globalThis.setImmediate ??= (run, ...values) => {
  waiting.push(() => run(...values));
  port2.postMessage(undefined);
};
