/**
 * Makes a chosen photograph small enough to send: phones take larger ones than the server reads. What
 * cannot be made smaller here is sent as it is, and the server says what is wrong with it.
 */
/** Twice the size it is shown in; however little it can be packed, that is less than 2 MiB. */
const maxSide = 640;
const quality = 0.9;

async function shrink(file: File): Promise<File | undefined> {
  const bitmap = await createImageBitmap(file);
  const scale = maxSide / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, file.type, quality);
  });
  return blob ? new File([blob], 'picture', { type: blob.type }) : undefined;
}

async function replace(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  // Not a picture to this browser: the server has the words for that.
  const smaller = await shrink(file).catch(() => undefined);
  if (!smaller || input.files?.[0] !== file) return;
  const transfer = new DataTransfer();
  transfer.items.add(smaller);
  input.files = transfer.files;
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-picture]')) {
  let pending: Promise<void> | undefined;
  input.addEventListener('change', () => {
    pending = replace(input).finally(() => {
      pending = undefined;
    });
  });
  input.form?.addEventListener('submit', (event) => {
    if (!pending) return;
    event.preventDefault();
    void pending.then(() => input.form?.requestSubmit());
  });
}
