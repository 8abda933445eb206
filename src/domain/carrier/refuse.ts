import { LaurelError } from '../errors.ts';

/**
 * Refuses what was sent.
 *
 * @param detail - what is wrong with it, and what to do
 * @throws `credential_unreadable`, always
 */
export function refuse(detail: string, cause?: unknown): never {
  throw new LaurelError('credential_unreadable', { detail, cause });
}
