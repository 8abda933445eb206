import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, type ErrorKind, errorTable, type LaurelError } from '#domain/errors.ts';
import type { Request } from '../env.ts';
import { statusOf, toLaurelError } from '../problem.ts';

/** What kinds of errors are called in the Open Badges API. @source Open Badges 3.0, section B.8.2, imsx_CodeMinorFieldValue */
const minorOfKind: Readonly<Record<ErrorKind, string>> = {
  invalid: 'invalid_data',
  unauthenticated: 'unauthorizedrequest',
  forbidden: 'forbidden',
  missing: 'not_found',
  method: 'not_allowed',
  conflict: 'invalid_data',
  too_large: 'invalid_data',
  unsupported: 'not_acceptable',
  unavailable: 'server_busy',
  internal: 'internal_server_error',
  unimplemented: 'unknown',
};

/** Codes that are not called what their kind is. */
const minors: Readonly<Partial<Record<ErrorCode, string>>> = {
  query_invalid: 'invalid_query_parameter',
  changed_meanwhile: 'server_busy',
};

/** What a program is told to do about its token. @source RFC 6750, section 3 */
const challenges: Readonly<Partial<Record<ErrorCode, string>>> = {
  access_token_missing: 'Bearer realm="Open Badges API"',
  access_token_refused: 'Bearer realm="Open Badges API", error="invalid_token"',
  access_scope_missing: 'Bearer realm="Open Badges API", error="insufficient_scope"',
};

const describe = ({ code, message }: LaurelError): string =>
  code === 'internal' ? errorTable.internal.title : `${message} ${errorTable[code].remedy}`;

/** Answers an error as the Open Badges API does. @source Open Badges 3.0, section B.8.1 Imsx_StatusInfo */
export function answerImsx(c: Request, thrown: unknown): Response {
  const error = toLaurelError(thrown);
  const status: ContentfulStatusCode = statusOf(error.code);
  if (status >= 500) c.get('ctx').log.error('request.error', thrown, { id: c.get('requestId') });
  const challenge = challenges[error.code];
  if (challenge) c.header('WWW-Authenticate', challenge);
  const body = {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: describe(error),
    imsx_codeMinor: {
      imsx_codeMinorField: [
        {
          imsx_codeMinorFieldName: new URL(c.get('ctx').config.publicUrl).host,
          imsx_codeMinorFieldValue: minors[error.code] ?? minorOfKind[errorTable[error.code].kind],
        },
      ],
    },
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
}
