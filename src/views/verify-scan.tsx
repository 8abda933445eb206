import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** The camera for QR codes: shown by the script of the page, where the browser has one. */
export function VerifyScan() {
  const { t } = useTexts();
  return (
    <div
      class="verify-scan"
      data-scan
      data-looking={t('verify.scanLooking')}
      data-refused={t('verify.scanRefused')}
      data-missing={t('verify.scanMissing')}
      data-found={t('verify.scanFound')}
      hidden
    >
      <p class="button-row">
        <button class="button button-quiet" type="button" data-scan-start>
          <Icon name="camera" /> {t('verify.scan')}
        </button>
        <button class="button button-quiet" type="button" data-scan-stop hidden>
          <Icon name="cross" /> {t('verify.scanStop')}
        </button>
      </p>
      <p class="fine" role="status" />
      <video aria-label={t('verify.scanView')} playsinline muted hidden />
    </div>
  );
}
