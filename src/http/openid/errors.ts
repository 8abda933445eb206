import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '#domain/errors.ts';
import { describeNonce } from '#services/openid-nonces.ts';
import type { Request } from '../env.ts';
import { answerOauth } from '../oauth/answer.ts';
import { describeOauthError, nameOauthError } from '../oauth/errors.ts';
import { statusOf, toLaurelError } from '../problem.ts';

interface WireError {
  readonly error: string;
  readonly status: ContentfulStatusCode;
}

const invalid = (error: string): WireError => ({ error, status: 400 });

/** What our codes are called by OpenID4VCI; the rest goes by the names of OAuth. @source OpenID4VCI 1.0, sections 8.3.1, 9.3 and 11.3; RFC 6750, section 3.1 */
const wireErrors: Readonly<Partial<Record<ErrorCode, WireError>>> = {
  wallet_token_refused: { error: 'invalid_token', status: 401 },
  wallet_configuration_unknown: invalid('unknown_credential_configuration'),
  wallet_identifier_unknown: invalid('unknown_credential_identifier'),
  wallet_encryption_unknown: invalid('invalid_encryption_parameters'),
  holder_unproved: invalid('invalid_proof'),
  nonce_refused: invalid('invalid_nonce'),
  offer_spent: invalid('credential_request_denied'),
  credential_handed_over: invalid('credential_request_denied'),
  award_unsigned: invalid('credential_request_denied'),
  // Nothing of the offer is left: what became of its awards is nobody's business.
  not_found: invalid('credential_request_denied'),
  transaction_unknown: invalid('invalid_transaction_id'),
  notification_unknown: invalid('invalid_notification_id'),
  changed_meanwhile: { error: 'temporarily_unavailable', status: 503 },
};

/** What a request that cannot be read is called depends on where it was sent. */
const unreadable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'wallet_request_refused',
  'body_malformed',
  'body_too_large',
  'media_type_unsupported',
]);

/** With these a wallet can sign again at once, if it is told a nonce. */
const worthAnotherProof: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'holder_unproved',
  'nonce_refused',
]);

const nameUnreadable = (path: string): string =>
  path === '/openid/notification' ? 'invalid_notification_request' : 'invalid_credential_request';

/** Answers an error in the shape of OpenID4VCI: whatever was thrown, and nothing more about what was not expected. */
export async function answerOpenidError(c: Request, thrown: unknown): Promise<Response> {
  const error = toLaurelError(thrown);
  const { code } = error;
  const named = unreadable.has(code) ? invalid(nameUnreadable(c.req.path)) : wireErrors[code];
  const wire = named ?? { error: nameOauthError(error), status: statusOf(code) };
  if (wire.status >= 500)
    c.get('ctx').log.error('request.error', thrown, { id: c.get('requestId') });
  if (wire.status === 401) {
    // Who sends no token is told no more than that one is needed.
    const told = c.req.header('Authorization') ? ` error="${wire.error}"` : '';
    c.header('WWW-Authenticate', `Bearer${told}`);
  }
  const description = code === 'internal' ? {} : { error_description: describeOauthError(error) };
  const nonce = worthAnotherProof.has(code) ? await describeNonce(c.get('ctx')) : {};
  return answerOauth(c, { error: wire.error, ...description, ...nonce }, wire.status);
}
