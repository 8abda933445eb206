/** Where the service worker is, whose reach is this page alone. */
const workerPath = '/verify-service-worker.js';
const scope = '/verify';

const note = document.querySelector<HTMLElement>('#verify-stage [data-offline]');

/** What the service worker could not reach is away, even if the browser thinks that it has a network. */
let isAway = false;

/** Whether this site can be asked, as far as is known. */
export const isConnected = (): boolean => navigator.onLine && !isAway;

const showConnection = () => {
  if (note) note.hidden = isConnected();
};

/** Keeps the page for when there is no connection, and calls back once it is kept. */
export function keepPage(onKept: () => void): void {
  showConnection();
  const { serviceWorker } = navigator;
  window.addEventListener('offline', showConnection);
  window.addEventListener('online', () => {
    isAway = false;
    showConnection();
  });
  // Not offered to pages without https, nor in some private windows.
  if (!serviceWorker) return;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== 'kept' && data !== 'away') return;
    isAway = data === 'away';
    showConnection();
    onKept();
  });
  const ask = async () =>
    (await serviceWorker.ready).active?.postMessage({ keep: document.documentElement.lang });
  serviceWorker.addEventListener('controllerchange', () => void ask());
  // Without it the page works as before, while there is a connection.
  serviceWorker.register(workerPath, { scope }).then(ask, ask);
}
