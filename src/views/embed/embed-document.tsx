import { useTexts } from '../texts.tsx';
import { EmbedItem } from './embed-item.tsx';
import type { EmbedDocumentProps } from './embed-props.ts';
import { EmbedShell } from './embed-shell.tsx';

/** Credentials on somebody else's page. */
export function EmbedDocument({ frame, title, person, credentials }: EmbedDocumentProps) {
  const { t } = useTexts();
  return (
    <EmbedShell frame={frame} title={title}>
      {person ? (
        <h1 class="person">
          <a href={person.url} target="_blank" rel="noopener">
            {t('embed.profile', { name: person.name })}{' '}
            <span class="visually-hidden">({t('embed.newTab')})</span>
          </a>
        </h1>
      ) : (
        <h1 class="visually-hidden">{title}</h1>
      )}
      {credentials.length > 0 ? (
        <ul class="items">
          {credentials.map((credential) => (
            <EmbedItem credential={credential} />
          ))}
        </ul>
      ) : (
        <p class="nothing">{t('embed.none')}</p>
      )}
    </EmbedShell>
  );
}
