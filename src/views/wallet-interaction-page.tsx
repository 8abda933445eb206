import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

/** What a browser shows at an address that is meant for a wallet: what it is, and whose move it is. */
export function WalletInteractionPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('walletInteraction.title')} icon="wallet">
      <p>{t('walletInteraction.what')}</p>
      <p>{t('walletInteraction.app')}</p>
      <p>
        <Message
          id="walletInteraction.own"
          tags={{ dashboard: (text) => <a href={paths.dashboard}>{text}</a> }}
        />
      </p>
      <p>{t('walletInteraction.keep')}</p>
    </MessagePage>
  );
}
