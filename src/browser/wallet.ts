/**
 * Looks again by itself at an offer to a wallet: `#wallet` names where its state is asked for. What has
 * changed is put in from the page itself, and said to whoever listens.
 */
const firstWaitMs = 3000;
const longestWaitMs = 15_000;
/** Each wait is this much longer than the one before. */
const growth = 1.03;

interface State {
  readonly standing: string;
  readonly until?: string;
}

const findParts = (root: ParentNode) =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-wallet-part]')].map((part) => [
      part.dataset['walletPart'] ?? '',
      part,
    ]),
  );

/** The ways into a wallet stay as they are while there are any: somebody may be in the midst of them. */
const kept: ReadonlySet<string> = new Set(['ways']);

function putIn(page: HTMLElement, fresh: HTMLElement): void {
  const parts = findParts(fresh);
  const hadFocus = page.contains(document.activeElement);
  for (const [name, part] of findParts(page)) {
    const next = parts.get(name);
    if (!next) part.remove();
    else if (!kept.has(name)) part.replaceWith(next);
  }
  page.dataset['standing'] = fresh.dataset['standing'] ?? '';
  if (hadFocus && !page.contains(document.activeElement)) document.querySelector('main')?.focus();
}

function say(page: HTMLElement): void {
  const place = document.querySelector('#wallet-says');
  if (place) place.textContent = page.querySelector('.notice-title')?.textContent ?? '';
}

/** @returns whether there is anything to wait for any more */
async function look(page: HTMLElement, url: string): Promise<boolean> {
  const answer = await fetch(url);
  if (!answer.ok) return false;
  const { standing, until } = (await answer.json()) as State;
  const words = page.querySelector('[data-wallet-until]');
  if (standing === page.dataset['standing']) {
    if (words && until && words.textContent !== until) words.textContent = until;
    return true;
  }
  const text = await (await fetch(location.pathname)).text();
  const fresh = new DOMParser()
    .parseFromString(text, 'text/html')
    .querySelector<HTMLElement>('#wallet');
  if (!fresh) return false;
  putIn(page, fresh);
  say(page);
  return fresh.dataset['walletState'] !== undefined;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function watch(page: HTMLElement, url: string): Promise<void> {
  let isLive = true;
  for (let waitMs = firstWaitMs; isLive; waitMs = Math.min(waitMs * growth, longestWaitMs)) {
    await wait(waitMs);
    // Without a network there is nothing to say; it may come back.
    if (!document.hidden) isLive = await look(page, url).catch(() => true);
  }
}

const page = document.querySelector<HTMLElement>('#wallet');
const url = page?.dataset['walletState'];
if (page && url) void watch(page, url);
