/** A field of a form as text, cut to a length; a missing field, or a file, is empty. */
export function readField(form: FormData, name: string, maxLength: number): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, maxLength) : '';
}

/** The text of an uploaded file, or `undefined` when none was chosen. */
export async function readUpload(form: FormData, name: string): Promise<string | undefined> {
  const value = form.get(name);
  return value instanceof File && value.size > 0 ? value.text() : undefined;
}
