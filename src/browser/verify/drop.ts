const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, and pictures that are pasted. The file field does the same by keyboard. */
export function takeDrops(onFile: (file: File) => void): void {
  const root = document.documentElement;
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    root.dataset['dropping'] = '';
  });
  const leave = () => delete root.dataset['dropping'];
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) leave();
  });
  document.addEventListener('drop', (event) => {
    leave();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
  document.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    // Text that is pasted into a field stays there.
    if (!file || (isEditable(event.target) && event.clipboardData?.types.includes('text/plain')))
      return;
    event.preventDefault();
    onFile(file);
  });
}
