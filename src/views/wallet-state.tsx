import type { MessageKey } from '#messages/texts.ts';
import type { OfferStanding } from '#domain/wallet-standing.ts';
import type { IconName } from './icons.tsx';
import { Notice, type Tone } from './notice.tsx';
import { useTexts } from './texts.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** What there is to say besides; while it waits, only how long that lasts. */
  readonly text?: MessageKey;
}

const looks: Readonly<Record<OfferStanding, Look>> = {
  waiting: { tone: 'info', icon: 'clock' },
  'code-wrong': { tone: 'caution', text: 'wallet.is.code-wrong.text' },
  fetching: { tone: 'info', icon: 'clock', text: 'wallet.is.fetching.text' },
  taken: { tone: 'good', text: 'wallet.is.taken.text' },
  refused: { tone: 'bad', text: 'wallet.is.refused.text' },
  unfetched: { tone: 'caution', text: 'wallet.is.unfetched.text' },
  withdrawn: { tone: 'info', text: 'wallet.is.withdrawn.text' },
  locked: { tone: 'bad', text: 'wallet.is.locked.text' },
  expired: { tone: 'caution', icon: 'clock', text: 'wallet.is.expired.text' },
};

export type WalletStateProps = {
  standing: OfferStanding;
  site: string;
  /** Wrong codes that are still forgiven. */
  triesLeft: number;
  /** How long it can be taken up, in words; absent once it cannot. */
  until?: string | undefined;
  needsCode: boolean;
};

/** What has become of an offer, in words. */
export function WalletState({ standing, site, triesLeft, until, needsCode }: WalletStateProps) {
  const { t } = useTexts();
  const { tone, icon, text } = looks[standing];
  return (
    <Notice tone={tone} icon={icon} title={t(`wallet.is.${standing}`)}>
      {text && <p>{t(text, { site, left: triesLeft })}</p>}
      {until && (
        <p>
          <span data-wallet-until>{until}</span> {t('wallet.once')}
        </p>
      )}
      {until && needsCode && <p>{t('wallet.codeMailed')}</p>}
    </Notice>
  );
}
