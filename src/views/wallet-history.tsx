import { type DateText, DateTime } from './date.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

/** A copy that a wallet got; how is unknown once its offer is gone. */
export type WalletHistoryEntry = {
  readonly on: DateText;
  readonly protocol?: 'openid' | 'vc-api' | undefined;
};

/** When wallets got a credential, for its own learner. */
export function WalletHistory({ entries }: { entries: readonly WalletHistoryEntry[] }) {
  const { t } = useTexts();
  return (
    <Section id="wallets" title={t('wallet.history')}>
      <ul class="entries">
        {entries.map(({ on, protocol = 'unknown' }) => (
          <li>
            <Message
              id={`wallet.history.${protocol}`}
              tags={{ day: () => <DateTime date={on} /> }}
            />
          </li>
        ))}
      </ul>
      <p class="fine">{t('wallet.history.note')}</p>
    </Section>
  );
}
