import { CopyField } from './copy-field.tsx';
import { Icon } from './icons.tsx';
import { QrCode } from './qr-code.tsx';
import type { PublicShare } from './share-panel.tsx';
import { useTexts } from './texts.tsx';

/** What goes onto paper: a line for a CV, and a QR code. */
export function SharePrint({ share }: { share: PublicShare }) {
  const { t } = useTexts();
  return (
    <details class="share-more">
      <summary>{t('share.cv')}</summary>
      <div class="share-more-text">
        <CopyField name="cv" label={t('share.cvLine')} value={share.cvLine} rows={3} />
        <p>{t('share.qrText')}</p>
        <QrCode qr={share.qr} label={t('share.qr')} />
        <p>
          <a href={share.qrUrl} download>
            <Icon name="download" /> {t('share.qrDownload')}
          </a>
        </p>
      </div>
    </details>
  );
}
