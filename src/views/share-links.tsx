import { Icon } from './icons.tsx';
import type { PublicShare } from './share-panel.tsx';
import { useTexts } from './texts.tsx';

/** Plain links: nothing of these services is loaded, and they learn of nobody who does not press one. */
export function ShareLinks({ share }: { share: PublicShare }) {
  const { t } = useTexts();
  return (
    <ul class="share-links" aria-label={t('share.linksLegend')}>
      {share.links.map(({ id, url }) => (
        <li>
          {url.startsWith('mailto:') ? (
            <a class="button button-quiet" href={url}>
              <Icon name="mail" /> {t(`share.${id}`)}
            </a>
          ) : (
            <a class="button button-quiet" href={url} target="_blank" rel="noopener noreferrer">
              <Icon name="external" /> {t(`share.${id}`)}
              <span class="visually-hidden"> {t('share.newTab')}</span>
            </a>
          )}
        </li>
      ))}
      <li hidden>
        <button
          class="button button-quiet"
          type="button"
          data-share-title={share.title}
          data-share-text={share.text}
          data-share-url={share.url}
        >
          <Icon name="share" /> {t('share.native')}
        </button>
      </li>
    </ul>
  );
}
