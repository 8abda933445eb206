/**
 * Verifies in the reader's own browser what the form would send to the server: the same fields, the same
 * checks, the same report; nothing is uploaded. Only a button marked `data-ask` sends the form.
 */
import type { Trust } from './lib/worker-messages.ts';
import { startScanner } from './verify/camera.ts';
import { CheckStopped, createChecker } from './verify/checker.ts';
import { takeDrops } from './verify/drop.ts';
import { takeHanded } from './verify/handed.ts';
import { readLink } from './verify/link.ts';
import { isConnected, keepPage } from './verify/offline.ts';
import { form, fileInput, putFile, putText, recipientInput, say } from './verify/page.ts';
import { stage, tell, textInput } from './verify/page.ts';
import { show, wireReport } from './verify/show.ts';

const checker = createChecker(say('worker'));
const trust = JSON.parse(say('trust') || '{}') as Trust;
let turn = 0;

async function check(scanned: boolean): Promise<void> {
  const content = fileInput.files?.[0] ?? textInput.value;
  if (typeof content === 'string' && content.trim() === '') {
    tell(say('nothing'));
    textInput.focus();
    return;
  }
  turn += 1;
  const own = turn;
  tell(say('checking'));
  stage.dataset['busy'] = '';
  try {
    const verified = await checker.verify(
      {
        content,
        scanned,
        recipient: recipientInput.value,
        trust,
        askable: isConnected() ? say('site') : undefined,
      },
      (host) => {
        if (own === turn) tell(say('asking').replace('{host}', () => host));
      },
    );
    // A later check has overtaken this one.
    if (own !== turn) return;
    show(verified);
    tell('', verified.report === undefined ? '' : say('done'));
  } catch (error) {
    if (own === turn) tell(say(error instanceof CheckStopped ? error.why : 'broken'));
  } finally {
    if (own === turn) delete stage.dataset['busy'];
  }
}

const scanner = startScanner(checker, (text) => {
  putText(text);
  void check(true);
});

form.addEventListener('submit', (event) => {
  const { submitter } = event;
  if (submitter instanceof HTMLElement && 'ask' in submitter.dataset) return;
  event.preventDefault();
  scanner.stop();
  void check(false);
});

takeDrops((file) => {
  scanner.stop();
  putFile(file);
  void check(false);
});

takeHanded((handed) => {
  if (typeof handed === 'string') putText(handed);
  else putFile(handed);
  void check(false);
});

function followLink(): void {
  const asked = readLink(window.location.hash);
  if (asked === undefined) return;
  putText(asked);
  void check(false);
}

window.addEventListener('hashchange', followLink);
for (const part of document.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
keepPage(() => {
  const place = document.querySelector('[data-kept-note]');
  if (place) place.textContent = say('kept');
  stage.dataset['ready'] = 'offline';
});
wireReport();
followLink();
