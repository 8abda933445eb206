import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** Says that a page is shown as others see it, and leads back. */
export function AsOthers({ backUrl }: { backUrl: string }) {
  const { t } = useTexts();
  return (
    <aside class="as-others" aria-label={t('preview.title')}>
      <p>
        <Icon name="eye-open" /> {t('preview.title')}
      </p>
      <a href={backUrl}>{t('preview.back')}</a>
    </aside>
  );
}
