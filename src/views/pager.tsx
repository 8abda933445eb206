import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

type PagerProps = {
  label: string;
  previousUrl?: string | undefined;
  nextUrl?: string | undefined;
};

export function Pager({ label, previousUrl, nextUrl }: PagerProps) {
  const { t } = useTexts();
  if (!previousUrl && !nextUrl) return null;
  return (
    <nav class="pager" aria-label={label}>
      {previousUrl && (
        <a class="button button-quiet" href={previousUrl} rel="prev">
          <Icon name="previous" /> {t('parts.previousPage')}
        </a>
      )}
      {nextUrl && (
        <a class="button button-quiet pager-next" href={nextUrl} rel="next">
          {t('parts.nextPage')} <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
