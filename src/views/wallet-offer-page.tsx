import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { useTexts } from './texts.tsx';
import { WalletState, type WalletStateProps } from './wallet-state.tsx';
import { WalletWays, type WalletWaysProps } from './wallet-ways.tsx';

export type WalletOfferPageProps = {
  frame: Frame;
  state: Omit<WalletStateProps, 'site'>;
  /** What is in the offer. */
  credentials: readonly { readonly name: string; readonly url: string }[];
  /** Present while a wallet can take the offer up. */
  ways?: WalletWaysProps | undefined;
  /** The page itself, to look again. */
  url: string;
  /** Answers with what has become of the offer; absent once nothing more can. */
  stateUrl?: string | undefined;
  withdrawAction?: string | undefined;
  /** Absent when nothing in it can be offered any more. */
  againAction?: string | undefined;
  back: { readonly url: string; readonly to: 'credential' | 'dashboard' };
};

function Holds({ credentials }: Pick<WalletOfferPageProps, 'credentials'>) {
  const { t } = useTexts();
  return (
    <div class="wallet-holds">
      <p>{t('wallet.offer.holds', { count: credentials.length })}</p>
      <ul>
        {credentials.map(({ name, url }) => (
          <li>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ stateUrl, withdrawAction, againAction, back }: WalletOfferPageProps) {
  const { t } = useTexts();
  return (
    <div class="button-row">
      {againAction && (
        <ActionForm action={againAction} kind={stateUrl ? 'quiet' : 'main'}>
          {t('wallet.again')}
        </ActionForm>
      )}
      {withdrawAction && (
        <ActionForm action={withdrawAction} kind="danger">
          {t('wallet.withdraw')}
        </ActionForm>
      )}
      <a class="button button-quiet" href={back.url}>
        {t(`wallet.back.${back.to}`)}
      </a>
    </div>
  );
}

/**
 * An offer to a wallet, for the learner who made it. The script `wallet` looks again by itself, puts
 * in what has changed, and says so.
 */
export function WalletOfferPage(props: WalletOfferPageProps) {
  const { frame, state, credentials, ways, stateUrl } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('wallet.offer')} scripts={['copy', 'wallet']}>
      <PageHead title={t('wallet.offer')} />
      <p class="visually-hidden" role="status" id="wallet-says" />
      <div
        class="wallet-page"
        id="wallet"
        data-standing={state.standing}
        data-wallet-state={stateUrl}
      >
        <div data-wallet-part="state">
          <WalletState {...state} site={frame.site.name} />
          {stateUrl && (
            <a class="button button-quiet" href={props.url}>
              {t('wallet.check')}
            </a>
          )}
        </div>
        {credentials.length > 0 && <Holds credentials={credentials} />}
        {ways && (
          <div data-wallet-part="ways">
            <WalletWays {...ways} />
          </div>
        )}
        <div data-wallet-part="actions">
          <Actions {...props} />
        </div>
      </div>
    </Layout>
  );
}
