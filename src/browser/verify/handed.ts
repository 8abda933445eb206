/** What other programs hand to the page once it is installed: files it is opened with, and what is shared with it. */
interface LaunchQueue {
  setConsumer(
    take: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void,
  ): void;
}

export type Handed = File | string;

/** Where the service worker leads after it has taken what was shared; it is not sent to the server. */
const sharedHash = '#shared';

function takeLaunched(onHanded: (handed: Handed) => void): void {
  if (!('launchQueue' in window)) return;
  (window.launchQueue as LaunchQueue).setConsumer(({ files: [file] = [] }) => {
    void file?.getFile().then(onHanded);
  });
}

function takeShared(onHanded: (handed: Handed) => void): void {
  if (window.location.hash !== sharedHash) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const shared = data !== null && typeof data === 'object' && 'shared' in data && data.shared;
    if (shared instanceof File || typeof shared === 'string') onHanded(shared);
  });
  serviceWorker.startMessages();
  void serviceWorker.ready.then(({ active }) => active?.postMessage({ takeShared: true }));
}

/** Calls back with whatever is handed over, now or later. */
export function takeHanded(onHanded: (handed: Handed) => void): void {
  takeLaunched(onHanded);
  takeShared(onHanded);
}
