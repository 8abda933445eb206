import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { asObject, type Loose } from '#domain/reading.ts';
import type { Request } from '../env.ts';
import { readMediaType } from '../forms.ts';

/** What wallets call JSON; some do not say what they send. */
const jsonTypes = /^$|^application\/(?:[\w.-]+\+)?json$|^application\/v[cp]$/;

/**
 * The JSON object that a wallet sent; nothing at all is an empty one.
 *
 * @throws `media_type_unsupported`, `body_malformed`
 */
export async function readJson(c: Request): Promise<Loose> {
  if (!jsonTypes.test(readMediaType(c)))
    throw new LaurelError('media_type_unsupported', {
      detail: 'This address reads application/json.',
    });
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length === 0) return {};
  try {
    const object = asObject(parseJson(bytes));
    if (object) return object;
  } catch (cause) {
    if (!isLaurelError(cause)) throw cause;
    throw new LaurelError('body_malformed', { detail: cause.message, cause });
  }
  throw new LaurelError('body_malformed', { detail: 'The body is not a JSON object.' });
}
