import type { RetentionKind } from '#domain/retention.ts';
import { useTexts } from './texts.tsx';

export type Period = {
  readonly kind: RetentionKind;
  readonly days: number;
  /** What the days are counted from. */
  readonly since: 'expiry' | 'sending' | 'making' | 'decision';
};

/** How long each kind of thing is kept, as the scheduler keeps it. */
export function RetentionTable({ periods }: { periods: readonly Period[] }) {
  const { t } = useTexts();
  return (
    <table class="retention">
      <thead>
        <tr>
          <th scope="col">{t('privacy.retention.kind')}</th>
          <th scope="col">{t('privacy.retention.period')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ kind, days, since }) => (
          <tr>
            <td>{t(`privacy.retention.${kind}`)}</td>
            <td>
              {t(`privacy.retention.${since}`, { days: t('privacy.retention.days', { days }) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
