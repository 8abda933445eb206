import { maxPageSize, obPermissions, obScopes, oauthSeconds } from '#domain/oauth.ts';
import { Section } from './section.tsx';

const links = [
  { term: 'Description of the service', href: '/ims/ob/v3p0/discovery' },
  { term: 'Authorisation server', href: '/.well-known/oauth-authorization-server' },
];

/** The other API of this site: for programs that act for a learner. */
export function ApiOpenBadges() {
  return (
    <Section id="open-badges" title="Open Badges API">
      <p>
        For backpacks, portfolios and other programs that act for a learner: the REST API of Open
        Badges 3.0, with OAuth 2.0. A program registers itself (RFC 7591), asks by the authorization
        code grant with PKCE (S256), and can do what the learner has allowed it until they
        disconnect it. A refresh token is good for one exchange, and for{' '}
        {oauthSeconds.refreshToken / 24 / 60 / 60} days.
      </p>
      <dl class="facts">
        {links.map(({ term, href }) => (
          <div>
            <dt>{term}</dt>
            <dd>
              <a href={href}>
                <code>{href}</code>
              </a>
            </dd>
          </div>
        ))}
        <div>
          <dt>Scopes</dt>
          <dd>
            <ul class="plain-list">
              {obPermissions.map((permission) => (
                <li>
                  <code>{obScopes[permission]}</code>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p>
        <code>GET /credentials</code> gives what the learner has accepted and what they brought in
        from elsewhere, each once, in the order it came into the account, {maxPageSize} at a time at
        most; <code>since</code> means that moment too. <code>POST /credentials</code> verifies what
        it is sent: a document that is not kept, because a later one is there, is refused with 409.
        Errors are <code>Imsx_StatusInfo</code>.
      </p>
    </Section>
  );
}
