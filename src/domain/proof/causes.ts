/** Every error behind an error, the innermost first, wherever the JSON-LD libraries put them. */
export function listCauses(error: unknown): readonly unknown[] {
  if (!error || typeof error !== 'object') return [];
  const { errors, cause, details } = error as {
    errors?: unknown;
    cause?: unknown;
    details?: { cause?: unknown };
  };
  const inner = Array.isArray(errors) ? errors : [];
  return [...[...inner, cause, details?.cause].flatMap(listCauses), error];
}
