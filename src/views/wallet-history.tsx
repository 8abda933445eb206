import { type DateText, DateTime } from './date.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

/** A copy that a wallet got; how is unknown once its offer is gone. */
export type WalletHistoryEntry = {
  readonly on: DateText;
  readonly protocol?: 'openid' | 'vc-api' | undefined;
};

const ways = {
  openid: 'wallet.history.openid',
  'vc-api': 'wallet.history.vc-api',
} as const;

/** When wallets got a credential, for its own learner. */
export function WalletHistory({ entries }: { entries: readonly WalletHistoryEntry[] }) {
  const { t } = useTexts();
  return (
    <Section id="wallets" title={t('wallet.history')}>
      <ul class="entries">
        {entries.map(({ on, protocol }) => (
          <li>
            <Message
              id={protocol ? ways[protocol] : 'wallet.history.unknown'}
              tags={{ day: () => <DateTime date={on} /> }}
            />
          </li>
        ))}
      </ul>
      <p class="fine">{t('wallet.history.note')}</p>
    </Section>
  );
}
