import { LaurelError } from '#domain/errors.ts';
import type { Request } from '../env.ts';
import { readMediaType } from '../forms.ts';

/** The parameters of a request, each at most once; empty ones count as left out. */
export type Fields = Readonly<Record<string, string>>;

/** @throws `oauth_request_refused` for one that is there twice @source RFC 6749, section 3.1 */
export function collectFields(parameters: URLSearchParams): Fields {
  const fields = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (value === '') continue;
    if (fields.has(name))
      throw new LaurelError('oauth_request_refused', {
        detail: `The parameter ${name} is there more than once.`,
      });
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** The parameters in a body. @throws `oauth_request_refused` for a body that is no form */
export async function readFields(c: Request): Promise<Fields> {
  if (readMediaType(c) !== 'application/x-www-form-urlencoded')
    throw new LaurelError('oauth_request_refused', {
      detail: 'This address reads application/x-www-form-urlencoded.',
    });
  return collectFields(new URLSearchParams(await c.req.text()));
}
