/**
 * Gives every text that can be copied its button: `[data-copy]` holds a button and a place for the
 * answer, both hidden until now, and names the control with the text.
 */
type Control = HTMLInputElement | HTMLTextAreaElement;

function findControl(id = ''): Control | undefined {
  const found = document.querySelector(`[id='${CSS.escape(id)}']`);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement
    ? found
    : undefined;
}

const asBlob = (text: string, type: string) => new Blob([text], { type });

/** Copies markup as formatted text where a plain version of it is given. */
async function copy(control: Control, plain?: Control): Promise<void> {
  if (!plain) return navigator.clipboard.writeText(control.value);
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': asBlob(control.value, 'text/html'),
      'text/plain': asBlob(plain.value, 'text/plain'),
    }),
  ]);
}

/** Copies and says so; without a clipboard, over plain http or where it is forbidden, selects the text instead. */
async function copyOrSelect(control: Control, { answer, plain }: Place): Promise<void> {
  try {
    await copy(control, plain);
    answer.textContent = answer.dataset['done'] ?? '';
  } catch {
    control.select();
    answer.textContent = answer.dataset['failed'] ?? '';
  }
}

interface Place {
  readonly answer: HTMLElement;
  readonly plain: Control | undefined;
}

for (const action of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const control = findControl(action.dataset['copy']);
  const plain = findControl(action.dataset['copyPlain']);
  const answer = action.querySelector<HTMLElement>('[role=status]');
  if (control && answer) {
    action.hidden = false;
    action
      .querySelector('button')
      ?.addEventListener('click', () => void copyOrSelect(control, { answer, plain }));
  }
}
