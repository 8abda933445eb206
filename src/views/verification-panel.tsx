import type { CredentialIssuer, CredentialLinks, Verification } from './credential-props.ts';
import { DateTime } from './date.tsx';
import { Icon } from './icons.tsx';
import { CheckList, Verdict } from './outcome.tsx';

export type VerificationPanelProps = {
  verification: Verification;
  links: CredentialLinks;
  issuer: CredentialIssuer;
};

export function VerificationPanel({ verification, links, issuer }: VerificationPanelProps) {
  return (
    <aside class="verification" aria-labelledby="verification">
      <h2 id="verification">Verification</h2>
      <Verdict outcome={verification.outcome} sentence={verification.sentence} />
      <CheckList checks={verification.checks} />
      {verification.checkedAt && (
        <p class="fine">
          Checked <DateTime date={verification.checkedAt} />
        </p>
      )}
      <h3>Check it yourself</h3>
      <p class="fine">
        Nobody has to take this page’s word for it. The file carries its own proof.
      </p>
      <ul class="actions">
        <li>
          <a href={links.jsonUrl} download>
            <Icon name="download" /> Download the signed credential (JSON)
          </a>
        </li>
        <li>
          <a href={links.verifyUrl}>
            <Icon name="search" /> Open it on the verify page
          </a>
        </li>
      </ul>
      <p class="fine">
        Or with any other Open Badges 3.0 verifier; in a copy of Laurel, the software of this site:
      </p>
      <pre class="command">
        <code>npx laurel verify {links.url}</code>
      </pre>
      <p class="fine">
        Signed by <code class="did">{issuer.did}</code>
      </p>
    </aside>
  );
}
