import { Certificate } from './certificate.tsx';
import { CredentialBanners } from './credential-banners.tsx';
import { CredentialDetails } from './credential-details.tsx';
import type { CredentialPageProps } from './credential-props.ts';
import { Layout } from './layout.tsx';
import { OembedLinks } from './oembed-links.tsx';
import { PreviewHead } from './preview-head.tsx';
import { useTexts } from './texts.tsx';
import { VerificationPanel } from './verification-panel.tsx';

export type { CredentialPageProps } from './credential-props.ts';

export function CredentialPage(props: CredentialPageProps) {
  const { frame, preview, share } = props;
  return (
    <Layout
      frame={frame}
      {...writeHead(props)}
      head={
        preview && (
          <>
            <PreviewHead preview={preview} />
            <OembedLinks url={preview.url} title={preview.title} />
          </>
        )
      }
      scripts={share?.kind === 'public' ? ['copy', 'share'] : []}
    >
      <CredentialBanners {...props} />
      <article class="credential">
        <Certificate {...props} />
        <VerificationPanel {...props} />
        <CredentialDetails {...props} />
      </article>
    </Layout>
  );
}

function writeHead({ achievement, recipientName, issuer, revoked }: CredentialPageProps) {
  const { t } = useTexts();
  const values = {
    achievement: achievement.name,
    recipient: recipientName,
    issuer: issuer.name,
  };
  return {
    title: t('credential.title', values),
    description: t(revoked ? 'credential.summary.revoked' : 'credential.summary', values),
  };
}
