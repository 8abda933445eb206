import { Certificate } from './certificate.tsx';
import { CredentialBanners } from './credential-banners.tsx';
import { CredentialDetails } from './credential-details.tsx';
import type { CredentialPageProps } from './credential-props.ts';
import { Layout } from './layout.tsx';
import { VerificationPanel } from './verification-panel.tsx';

export type { CredentialPageProps } from './credential-props.ts';

export function CredentialPage(props: CredentialPageProps) {
  const { frame, achievement, recipientName, issuer } = props;
  return (
    <Layout
      frame={frame}
      title={`${achievement.name}, awarded to ${recipientName}`}
      description={`${achievement.name}: a verifiable credential awarded to ${recipientName} by ${issuer.name}.`}
    >
      <CredentialBanners {...props} />
      <article class="credential">
        <Certificate {...props} />
        <VerificationPanel verification={props.verification} links={props.links} issuer={issuer} />
        <CredentialDetails {...props} />
      </article>
    </Layout>
  );
}
