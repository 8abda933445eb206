const frameAttributes = ['src', 'title', 'width', 'height'] as const;

/** Puts into the page what the fetched one says in the element of the same id. */
function update(
  fetched: Document,
  selector: string,
  put: (here: HTMLElement, there: Element) => void,
) {
  for (const here of document.querySelectorAll<HTMLElement>(selector)) {
    const there = fetched.querySelector(`#${CSS.escape(here.id)}`);
    if (there) put(here, there);
  }
}

function putFrame(here: Element, there: Element): void {
  for (const name of frameAttributes) {
    const value = there.getAttribute(name) ?? '';
    if (value && here.getAttribute(name) !== value) here.setAttribute(name, value);
  }
}

/** Takes preview and code over from a fetched builder; gives what it says is wrong, if anything. */
export function takeResult(fetched: Document): string | undefined {
  update(fetched, '#embed-frame', putFrame);
  update(fetched, '#embed-result textarea', (here, there) => {
    (here as HTMLTextAreaElement).value = there.textContent;
  });
  update(fetched, '#embed-waiting', (here, there) => {
    here.replaceChildren(...there.cloneNode(true).childNodes);
  });
  update(fetched, '#embed-result, #embed-waiting', (here, there) => {
    here.hidden = there.hasAttribute('hidden');
  });
  return fetched.querySelector('.field-error')?.textContent.trim();
}
