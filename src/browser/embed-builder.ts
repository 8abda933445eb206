/**
 * Keeps preview and code of the embed builder up to date while its form changes: the page that the form
 * would lead to is fetched, and what is new in it is put in place, so nothing is decided twice.
 */
import { takeResult } from './lib/embed-result.ts';

const waitMs = 300;

const form = document.querySelector<HTMLFormElement>('.embed-form');
const answer = document.querySelector('#embed-status');
let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

async function refresh(from: HTMLFormElement): Promise<void> {
  const url = new URL(from.action);
  for (const [name, value] of new FormData(from)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  latest += 1;
  const turn = latest;
  const text = await (await fetch(url)).text();
  // A later change has overtaken this one.
  if (turn !== latest) return;
  const problem = takeResult(new DOMParser().parseFromString(text, 'text/html'));
  history.replaceState(null, '', url);
  if (!answer) return;
  answer.textContent = problem ?? from.dataset['updated'] ?? '';
  answer.className = problem ? 'embed-problem' : 'visually-hidden';
}

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Without an answer the button still does it.
    refresh(form).catch(() => {});
  }, waitMs);
});
