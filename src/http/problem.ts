import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, type ErrorKind, errorTable, LaurelError } from '#domain/errors.ts';

/** The only place where an error becomes a status code. */
const statusOfKind: Readonly<Record<ErrorKind, ContentfulStatusCode>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unavailable: 503,
  internal: 500,
  unimplemented: 501,
};

export const statusOf = (code: ErrorCode): ContentfulStatusCode =>
  statusOfKind[errorTable[code].kind];

/** An error answer. @source RFC 9457 https://www.rfc-editor.org/rfc/rfc9457 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly requestId: string;
  readonly problems?: readonly { readonly pointer: string; readonly detail: string }[];
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'body_malformed',
  403: 'cross_site',
  404: 'not_found',
  413: 'body_too_large',
  415: 'media_type_unsupported',
};

/** Brings whatever was thrown to a coded error; what is not expected is `internal` and tells nothing. */
export function toLaurelError(error: unknown): LaurelError {
  if (error instanceof LaurelError) return error;
  const code = error instanceof HTTPException ? codeOfStatus[error.status] : undefined;
  return new LaurelError(code ?? 'internal', { cause: error });
}

export function buildProblem(error: LaurelError, publicUrl: string, requestId: string): Problem {
  const { title, remedy } = errorTable[error.code];
  return {
    type: `${publicUrl}/problems/${error.code}`,
    title,
    status: statusOf(error.code),
    detail: error.code === 'internal' ? title : error.message,
    code: error.code,
    remedy,
    requestId,
    ...(error.problems.length > 0 ? { problems: error.problems } : {}),
  };
}
