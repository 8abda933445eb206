import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '#domain/errors.ts';
import { answerOauthError } from '#http/oauth/errors.ts';
import { statusOf } from '#http/problem.ts';
import { createFailingApp } from '#test/support/failing-app.ts';

const codes = Object.keys(errorTable) as ErrorCode[];

/** @source RFC 6749, sections 4.1.2.1 and 5.2; RFC 7591, section 3.2.2 */
const registered = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
  'invalid_scope',
  'invalid_redirect_uri',
  'invalid_client_metadata',
  'server_error',
  'temporarily_unavailable',
]);

describe('an error of the authorisation server', () => {
  test('has a registered name, and a description of the characters that it may have', async () => {
    const call = await createFailingApp(answerOauthError);
    for (const code of codes) {
      const { answer, body } = await call(`/${code}`);
      expect([code, answer.status]).toEqual([code, statusOf(code)]);
      expect([code, registered.has(body['error'] ?? '')]).toEqual([code, true]);
      expect(body['error_description'] ?? '').toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('that nobody expected tells nothing of the inside', async () => {
    const { answer, body } = await (await createFailingApp(answerOauthError))('/unexpected');
    expect([answer.status, body]).toEqual([500, { error: 'server_error' }]);
  });

  test('of a client that sent a header says by which scheme it is asked', async () => {
    const call = await createFailingApp(answerOauthError);
    const basic = await call('/oauth_client_refused', { Authorization: 'Basic x' });
    expect(basic.answer.headers.get('www-authenticate')).toMatch(/^Basic /);
    const bare = await call('/oauth_client_refused');
    expect(bare.answer.headers.get('www-authenticate')).toBeNull();
  });
});
