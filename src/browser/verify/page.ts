/** The parts of the verify page, as its markup names them. */
const need = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

export const form = need<HTMLFormElement>('#verify-form');
export const stage = need<HTMLElement>('#verify-stage');
export const view = need<HTMLElement>('#verify-view');
export const fileInput = need<HTMLInputElement>('#field-file');
export const textInput = need<HTMLTextAreaElement>('#field-credential');
export const recipientInput = need<HTMLInputElement>('#field-recipient');

/** A sentence of the page's language that the server wrote into the stage. */
export const say = (name: string): string => stage.dataset[name] ?? '';

const progress = need<HTMLElement>('#verify-stage [role=status]');

const whisper = need<HTMLElement>('#verify-stage [data-whisper]');

/** Says what is going on, and to a screen reader what the eye sees for itself. */
export function tell(text: string, whispered = ''): void {
  progress.textContent = text;
  whisper.textContent = whispered;
}

/** Puts one file into the form, so that it is what both this page and the server would read. */
export function putFile(file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  fileInput.files = transfer.files;
}

/** Puts text into the form; of a file and a text, the file counts. */
export function putText(text: string): void {
  fileInput.value = '';
  textInput.value = text;
}
