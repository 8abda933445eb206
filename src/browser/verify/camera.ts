import type { Checker } from './checker.ts';

/** The larger side of what is looked at, in pixels: enough for a code that fills half the view. */
const maxSide = 960;
const pauseMs = 150;

interface Scanner {
  /** Ends the camera, if it is on. */
  readonly stop: () => void;
}

const nothing: Scanner = { stop: () => {} };

function takePixels(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing || videoWidth === 0) return undefined;
  const scale = Math.min(1, maxSide / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, pauseMs);
  });

/** Looks at the camera until a QR code is read or somebody turns it off. */
async function look(
  video: HTMLVideoElement,
  checker: Checker,
  isOn: () => boolean,
): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  while (isOn()) {
    const pixels = takePixels(video, canvas);
    const text = pixels && (await checker.scan(pixels));
    if (text !== undefined && isOn()) return text;
    await pause();
  }
  return undefined;
}

/** Makes the camera button work, where the browser has a camera to offer. */
export function startScanner(checker: Checker, onText: (text: string) => void): Scanner {
  const place = document.querySelector<HTMLElement>('[data-scan]');
  const start = place?.querySelector<HTMLButtonElement>('[data-scan-start]');
  const stop = place?.querySelector<HTMLButtonElement>('[data-scan-stop]');
  const status = place?.querySelector<HTMLElement>('[role=status]');
  const video = place?.querySelector('video');
  if (!place || !start || !stop || !status || !video) return nothing;
  // Browsers offer none to pages without https.
  if (!navigator.mediaDevices) return nothing;

  let stream: MediaStream | undefined;
  const turn = (on: boolean) => {
    video.hidden = !on;
    stop.hidden = !on;
    start.hidden = on;
  };
  const end = () => {
    const hadFocus = document.activeElement === stop;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
    turn(false);
    if (hadFocus) start.focus();
  };
  const run = async () => {
    const own = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    stream = own;
    video.srcObject = own;
    turn(true);
    stop.focus();
    status.textContent = place.dataset['looking'] ?? '';
    await video.play();
    const text = await look(video, checker, () => stream === own);
    if (text === undefined) return;
    end();
    status.textContent = place.dataset['found'] ?? '';
    onText(text);
  };
  start.addEventListener('click', () => {
    start.disabled = true;
    run()
      .catch((error: unknown) => {
        end();
        const refused = error instanceof DOMException && error.name === 'NotAllowedError';
        status.textContent = place.dataset[refused ? 'refused' : 'missing'] ?? '';
      })
      .finally(() => {
        start.disabled = false;
      });
  });
  stop.addEventListener('click', () => {
    end();
    status.textContent = '';
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) end();
  });
  place.hidden = false;
  return { stop: end };
}
