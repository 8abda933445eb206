import { knownScopes } from '#domain/oauth.ts';
import type { Deps } from '#services/context.ts';
import { grantHandlers } from './token.ts';

const authMethods = ['none', 'client_secret_basic', 'client_secret_post'] as const;

/** What the authorisation server can do. @source RFC 8414, section 2; RFC 9207; OpenID4VCI 1.0, section 12.3 */
export function buildServerMetadata({ config: { publicUrl } }: Deps) {
  return {
    issuer: publicUrl,
    authorization_endpoint: `${publicUrl}/oauth/authorize`,
    token_endpoint: `${publicUrl}/oauth/token`,
    registration_endpoint: `${publicUrl}/oauth/register`,
    revocation_endpoint: `${publicUrl}/oauth/revoke`,
    scopes_supported: knownScopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: Object.keys(grantHandlers),
    token_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint_auth_methods_supported: authMethods,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    'pre-authorized_grant_anonymous_access_supported': true,
    service_documentation: `${publicUrl}/api`,
    op_policy_uri: `${publicUrl}/privacy`,
  };
}
