import type { Verified } from '../lib/worker-messages.ts';
import { say, stage, view } from './page.ts';

const fileName = 'verification-report.json';

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Makes the buttons of a report work; one that came from the server has no JSON to download here. */
export function wireReport(report?: string): void {
  const actions = view.querySelector<HTMLElement>('[data-report-actions]');
  if (!actions) return;
  actions.hidden = false;
  actions.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  const button = actions.querySelector<HTMLButtonElement>('[data-download]');
  if (!button || report === undefined) return;
  button.hidden = false;
  button.addEventListener('click', () => download(report));
}

/** Leads the reader to the verdict, by eye and by ear. */
function moveToVerdict(): void {
  const verdict = view.querySelector<HTMLElement>('#verdict');
  verdict?.focus({ preventScroll: true });
  view.scrollIntoView({ block: 'start' });
}

/** Shows a report, or what was wrong, in place of what was there. */
export function show({ html, report }: Verified): void {
  // Markup of the server's own views, which escape whatever a document says; and a parser that runs no script.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  view.replaceChildren(...body.childNodes);
  wireReport(report);
  const heading = document.querySelector('#again');
  if (heading && report !== undefined) {
    heading.className = '';
    heading.textContent = say('another');
    document.title = stage.dataset['title'] ?? document.title;
  }
  moveToVerdict();
}
