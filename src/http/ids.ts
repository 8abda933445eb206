import { LaurelError } from '#domain/errors.ts';
import { type Id, type IdKind, isId } from '#domain/ids.ts';

/** The id in a path or a field. @throws `not_found` for a text that cannot be one of this kind */
export function parseId<K extends IdKind>(kind: K, text = ''): Id<K> {
  if (!isId(kind, text)) throw new LaurelError('not_found');
  return text;
}
