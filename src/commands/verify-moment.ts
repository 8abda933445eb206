import { type Options, textOption, UsageError } from './command.ts';

/** A day, or a moment with its zone. */
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** As of when to verify; `undefined` for the moment at which each is verified. @throws UsageError */
export function parseMoment(options: Options): Date | undefined {
  const text = textOption(options, 'at');
  if (text === undefined) return undefined;
  if (!options['offline'])
    throw new UsageError(
      '--at needs --offline: what is fetched today says nothing about another day.',
    );
  const at = new Date(text);
  // A day that does not exist, such as 30 February, is moved on by Date.
  const isReal = moment.test(text) && !Number.isNaN(at.getTime());
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (!isReal || day.toISOString().slice(0, 10) !== text.slice(0, 10))
    throw new UsageError(
      '--at is a day such as 2026-01-31 (its beginning, UTC), or a moment such as 2026-01-31T12:00:00Z.',
    );
  return at;
}
