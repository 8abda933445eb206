import { type ErrorCode, type ErrorKind, errorTable, type LaurelError } from '#domain/errors.ts';
import type { Request } from '../env.ts';
import { statusOf, toLaurelError } from '../problem.ts';
import { answerOauth } from './answer.ts';

/** What our codes are called at the authorisation server; the rest goes by its kind. @source RFC 6749, section 5.2; RFC 7591, section 3.2.2 */
const names: Readonly<Partial<Record<ErrorCode, string>>> = {
  oauth_client_refused: 'invalid_client',
  oauth_grant_refused: 'invalid_grant',
  offer_spent: 'invalid_grant',
  changed_meanwhile: 'temporarily_unavailable',
  oauth_scope_refused: 'invalid_scope',
  oauth_client_unsuited: 'unauthorized_client',
  oauth_grant_type_unknown: 'unsupported_grant_type',
  oauth_response_type_unknown: 'unsupported_response_type',
  oauth_redirect_unsuitable: 'invalid_redirect_uri',
  oauth_metadata_unsuitable: 'invalid_client_metadata',
};

const namesOfKinds: Readonly<Partial<Record<ErrorKind, string>>> = {
  unavailable: 'temporarily_unavailable',
  internal: 'server_error',
};

/** The `error` of an answer in OAuth's shape. */
export const nameOauthError = ({ code }: LaurelError): string =>
  names[code] ?? namesOfKinds[errorTable[code].kind] ?? 'invalid_request';

/** Only these characters may stand in a description. @source RFC 6749, appendix A.8 */
export const describeOauthError = ({ message }: LaurelError): string =>
  message.replaceAll(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, "'");

/** Answers an error as the authorisation server: whatever was thrown, and nothing more about what was not expected. */
export function answerOauthError(c: Request, thrown: unknown): Response {
  const error = toLaurelError(thrown);
  const status = statusOf(error.code);
  if (status >= 500) c.get('ctx').log.error('request.error', thrown, { id: c.get('requestId') });
  if (error.code === 'oauth_client_refused' && c.req.header('Authorization'))
    c.header('WWW-Authenticate', 'Basic realm="oauth"');
  const description =
    error.code === 'internal' ? {} : { error_description: describeOauthError(error) };
  return answerOauth(c, { error: nameOauthError(error), ...description }, status);
}
