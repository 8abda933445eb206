import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

interface Problem {
  readonly code?: string;
}

/** Sends JSON to a path of this site; an answer that is none, or an error, is thrown. */
async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as T;
  const { code } = (await response.json().catch(() => ({}))) as Problem;
  throw new Error(code);
}

async function run({ dataset }: HTMLElement): Promise<string> {
  const { passkey, options = '', answer = '', returnTo } = dataset;
  const optionsJSON = await post<never>(options, {});
  const response =
    passkey === 'add'
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON });
  return (await post<{ location: string }>(answer, { response, returnTo })).location;
}

/** What went wrong in words of the page: whoever closed the browser's window has not failed. */
function explain({ dataset }: HTMLElement, error: unknown): string {
  const wasClosed =
    error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
  return (wasClosed ? dataset['cancelled'] : dataset['failed']) ?? '';
}

for (const place of browserSupportsWebAuthn()
  ? document.querySelectorAll<HTMLElement>('[data-passkey]')
  : []) {
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  if (!button || !status) continue;
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = '';
    run(place)
      .then((location) => window.location.assign(location))
      .catch((error: unknown) => {
        button.disabled = false;
        if (error instanceof Error && error.message === 'sign_in_required')
          window.location.assign('/sign-in?returnTo=/account');
        else status.textContent = explain(place, error);
      });
  });
  place.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('[data-passkey-unavailable]'))
    note.hidden = true;
}
