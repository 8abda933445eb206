import type { QrPath } from '#domain/qr.ts';
import type { ShareTargetId } from '#domain/share.ts';
import { ActionForm } from './action-form.tsx';
import { CopyField } from './copy-field.tsx';
import { Icon } from './icons.tsx';
import { ShareLinks } from './share-links.tsx';
import { SharePrint } from './share-print.tsx';
import { ShareSignature } from './share-signature.tsx';
import type { Signature } from './signature.tsx';
import { useTexts } from './texts.tsx';

/** A private credential is asked to be made public first. */
export type Share = { readonly kind: 'private'; readonly makePublicAction: string } | PublicShare;

export type PublicShare = {
  readonly kind: 'public';
  readonly url: string;
  readonly links: readonly { readonly id: ShareTargetId; readonly url: string }[];
  /** For the browser's own share sheet. */
  readonly title: string;
  readonly text: string;
  readonly signature: Signature;
  readonly cvLine: string;
  readonly qr: QrPath;
  readonly qrUrl: string;
};

export function SharePanel({ share }: { share: Share }) {
  const { t } = useTexts();
  return (
    <section class="section share" id="share" aria-labelledby="share-title">
      <h2 id="share-title">{t('share.title')}</h2>
      {share.kind === 'private' ? (
        <>
          <p>{t('share.private')}</p>
          <ActionForm action={share.makePublicAction} fields={{ visibility: 'public' }}>
            <Icon name="eye-open" /> {t('share.makePublic')}
          </ActionForm>
        </>
      ) : (
        <PublicPanel share={share} />
      )}
    </section>
  );
}

function PublicPanel({ share }: { share: PublicShare }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('share.lead')}</p>
      <ShareLinks share={share} />
      <CopyField name="link" label={t('share.link')} hint={t('share.linkHint')} value={share.url} />
      <ShareSignature signature={share.signature} />
      <SharePrint share={share} />
    </>
  );
}
