import { CopyButton, CopyField } from './copy-field.tsx';
import { renderSignature, type Signature } from './signature.tsx';
import { useTexts } from './texts.tsx';

/** The email signature: how it looks, and its text to copy. */
export function ShareSignature({ signature }: { signature: Signature }) {
  const { t } = useTexts();
  const { url, imageUrl, imageAlt, line, verifyText } = signature;
  return (
    <details class="share-more">
      <summary>{t('share.signature')}</summary>
      <div class="share-more-text">
        <p>{t('share.signatureText')}</p>
        <div class="signature">
          <img
            src={new URL(imageUrl).pathname}
            alt={imageAlt}
            width="72"
            height="72"
            loading="lazy"
          />
          <p>
            <strong>{line}</strong>
            <br />
            <a href={url}>{verifyText}</a>
          </p>
        </div>
        <CopyButton
          from="field-signature-html"
          plain="field-signature-plain"
          about={t('share.signature')}
        >
          {t('share.copyFormatted')}
        </CopyButton>
        <CopyField
          name="signature-html"
          label={t('share.signatureHtml')}
          value={renderSignature(signature)}
          rows={5}
        />
        <CopyField
          name="signature-plain"
          label={t('share.signaturePlain')}
          value={signature.plain}
          rows={2}
        />
      </div>
    </details>
  );
}
