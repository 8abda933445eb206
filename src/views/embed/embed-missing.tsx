import { Icon } from '../icons.tsx';
import { useTexts } from '../texts.tsx';
import type { EmbedFrame } from './embed-props.ts';
import { EmbedShell } from './embed-shell.tsx';

/** Word for word the same for what is hidden and what was never there: it knows nothing of either. */
export function EmbedMissing({ frame }: { frame: EmbedFrame }) {
  const { t } = useTexts();
  return (
    <EmbedShell frame={frame} title={t('embed.missing')}>
      <div class="nothing">
        <h1>
          <Icon name="question" /> {t('embed.missing')}
        </h1>
        <p>{t('embed.missingReason')}</p>
      </div>
    </EmbedShell>
  );
}
