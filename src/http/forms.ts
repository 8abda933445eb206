import { LaurelError } from '#domain/errors.ts';
import type { Request } from './env.ts';

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

/** What a body says it is, in lower case and without parameters; empty when it says nothing. */
export function readMediaType(c: Request): string {
  return c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Whether the body says that it is a form. */
export const isForm = (c: Request): boolean => formTypes.some((type) => type === readMediaType(c));

/**
 * The form that was sent.
 *
 * @throws `media_type_unsupported` when it is none, `body_malformed` when it cannot be read
 */
export async function readForm(c: Request): Promise<FormData> {
  if (!isForm(c)) {
    throw new LaurelError('media_type_unsupported', {
      detail: `This address reads ${formTypes.join(' or ')}.`,
    });
  }
  try {
    return await c.req.formData();
  } catch (cause) {
    throw new LaurelError('body_malformed', { detail: 'The form cannot be read.', cause });
  }
}

/** A field of a form as text, cut to a length; a missing field, or a file, is empty. */
export function readField(form: FormData, name: string, maxLength: number): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, maxLength) : '';
}

/** The bytes of an uploaded file, or `undefined` when none was chosen. */
export async function readUpload(form: FormData, name: string): Promise<Uint8Array | undefined> {
  const value = form.get(name);
  return value instanceof File && value.size > 0
    ? new Uint8Array(await value.arrayBuffer())
    : undefined;
}
